/** A symmetric positive semidefinite matrix -> a generalised inverse: 0 in the rows and columns that follow from others. */

/** Rounding leaves at most this share of a diagonal element. */
const noise = 1e-10;

/** Gauss–Jordan with the largest remaining diagonal element as pivot. */
export function inverseOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...Array.from({ length: size }, (_, place) => Number(place === at))]);
  const open = new Set(rows.keys());
  const element = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (;;) {
    // Relative to where it began, since columns can differ by orders of magnitude.
    const left = [...open]
      .map((at) => ({ at, share: element(at, at) / (matrix[at]?.[at] || 1) }))
      .sort((a, b) => b.share - a.share || a.at - b.at)[0];
    if (left === undefined || !(left.share > noise)) break;
    open.delete(left.at);
    const pivot = element(left.at, left.at);
    const own = (rows[left.at] ?? []).map((value) => value / pivot);
    rows.forEach((row, at) => {
      const factor = row[left.at] ?? 0;
      rows[at] = at === left.at ? own : row.map((value, place) => value - factor * (own[place] ?? 0));
    });
  }
  return rows.map((row, at) =>
    open.has(at)
      ? new Array<number>(size).fill(0)
      : row.slice(size).map((value, column) => (open.has(column) ? 0 : value)),
  );
}
