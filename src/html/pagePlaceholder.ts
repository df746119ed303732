/** What stands in the table of contents until the printed file is finished and its page numbers are known (`pdf/finish/contentsNumbers.ts`). */

/** Gives the placeholder of one entry of a table of contents, by its index and how many entries there are: together the placeholders hold all ten digits. */
export function pagePlaceholder(place: number, count: number): string {
  const digits = Math.max(2, Math.ceil(10 / Math.max(1, count)));
  return Array.from({ length: digits }, (_, at) => String((place * digits + at) % 10)).join("");
}
