/** An offset in an editors' text -> its line and column in the file, from 1. */
export function positionIn(
  text: string,
  offset: number,
  linesAbove: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length + linesAbove, column: (before.at(-1)?.length ?? 0) + 1 };
}
