/** `{{plain "…"}}` in a line of YAML: words that are printed as they are, and that the checker of claims leaves alone. */

const call = /\{\{\s*plain\s+(?:"([^"]*)"|'([^']*)')\s*\}\}/g;

/** As readers get it. */
export function withoutPlainCalls(text: string): string {
  return text.replace(call, (_, double: string | undefined, single: string | undefined) => double ?? single ?? "");
}

/** As the checker reads it: nothing where such a call stands. As long as before. */
export function maskPlainCalls(text: string): string {
  return text.replace(call, (whole) => " ".repeat(whole.length));
}
