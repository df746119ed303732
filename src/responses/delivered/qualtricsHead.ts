/** The first rows of a file -> whether they are a head of Qualtrics, which puts the questions' texts and their ids below the names; and the texts of a head of several rows. */

/** The third row holds the ids, as JSON. */
export function isQualtrics(rows: readonly (readonly string[])[], skipRows: number): boolean {
  const third = rows[skipRows + 2] ?? [];
  return third.length > 0 && third.every((text) => /^\s*\{\s*"ImportId"\s*:/.test(text));
}

/** What the row below the names says of each column. */
export function labelsBelow(
  columns: readonly string[],
  below: readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const texts = columns.map((name, place) => [name, (below?.[place] ?? "").trim()] as const);
  return new Map(texts.filter(([, text]) => text !== ""));
}
