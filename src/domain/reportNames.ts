/** Faculties -> the names of all reports: what `--only`, embargoes and distribution lists point at. */
export function reportNames(faculties: readonly string[]): readonly string[] {
  return ["board", ...["faculty", "factsheet"].flatMap((kind) => faculties.map((id) => `${kind}-${id}`))];
}
