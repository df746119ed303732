/** Somebody's words -> the same words in a Markdown text, as they are. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
