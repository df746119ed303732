/** Words with spaces between them -> the words. */
export function list(words: string): readonly string[] {
  return words.split(" ");
}
