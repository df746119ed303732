/** (which document) -> its title, in a language. */
import {
  documentKinds,
  type Faculty,
  type FacultyId,
  inLanguage,
  type Language,
  type ReportKey,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import { boardName, type Say } from "../wording/index.ts";

export function documentTitle(
  key: ReportKey,
  year: Year,
  language: Language,
  data: Pick<UniversityData, "university">,
  say: Say,
): string {
  return "faculty" in key
    ? say(documentKinds[key.kind].title, { faculty: inLanguage(facultyOf(key.faculty, data).name, language), year })
    : say(documentKinds[key.kind].title, { year, board: boardName(data.university, language, say) });
}

/** The faculty of that id, which a document is of. */
export function facultyOf(id: FacultyId, { university }: Pick<UniversityData, "university">): Faculty {
  const found = university.faculties.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no faculty ${id}`);
  return found;
}
