/** The shipped example with more faculties, which no response file knows: a report and a factsheet each. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** `count`: of additional faculties, at most 676. Returns their ids. */
export function writeManyFaculties(project: string, folder: string, count: number): readonly string[] {
  cpSync(path.join(project, "data"), folder, { recursive: true });
  const letter = (place: number) => String.fromCharCode(97 + place);
  const ids = Array.from({ length: count }, (_, place) => `x-${letter(Math.floor(place / 26))}${letter(place % 26)}`);
  const lines = ids.map(
    (id, place) => `  - { id: ${id}, name: { nl: Faculteit ${place + 1}, en: Faculty ${place + 1} } }\n`,
  );
  const file = path.join(folder, "university.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^programmes:\n/m, `${lines.join("")}programmes:\n`));
  return ids;
}
