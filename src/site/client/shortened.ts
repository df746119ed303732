/** A text out of an address, which may hold anything, and any length of it -> as much of it as can be read. */
export function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= 80 ? text : `${letters.slice(0, 80).join("")}…`;
}
