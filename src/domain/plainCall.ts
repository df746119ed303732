/** `{{plain "…"}}` in a line of YAML: words that are printed as they are, and that the checker of claims leaves alone. */

const call = /\{\{\s*plain\s+(?:"([^"]*)"|'([^']*)')\s*\}\}/g;

/** Gives the text as readers get it. */
export function withoutPlainCalls(text: string): string {
  return text.replace(call, (_, double: string | undefined, single: string | undefined) => double ?? single ?? "");
}

/** Gives the text as the checker reads it: spaces where such a call stands, so that it is as long as before. */
export function maskPlainCalls(text: string): string {
  return text.replace(call, (whole) => " ".repeat(whole.length));
}
