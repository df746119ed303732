/** Text -> the part of a regular expression that finds it and nothing else. With the flag "u" no sign may be escaped that need not be. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
