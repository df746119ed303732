/** The key of a domain, as open data has it -> who is in it. */
import type { MadeUniversity, Respondent } from "./university.ts";

/** `apart`: programmes with a row of their own in this wave, which the faculty's other programmes are without. Null where the key names nothing that the university has. */
export function trueDomain(
  key: string,
  { faculties, programmes }: Pick<MadeUniversity, "faculties" | "programmes">,
  apart: ReadonlySet<string>,
): ((respondent: Respondent) => boolean) | null {
  if (key === "university") return () => true;
  const [, kind = "", id = "", group, category = ""] = /^([^:/]+):([^/:]+)(?:\/([^:]+):(.+))?$/.exec(key) ?? [];
  const inGroup = (name: string, wanted: string) => (respondent: Respondent) =>
    name === "level" && !("level" in respondent.groups)
      ? respondent.level === wanted
      : respondent.groups[name] === wanted;
  if (kind === "faculty" || kind === "rest" || kind === "other") {
    if (!faculties.includes(id)) return null;
    if (kind === "rest") return ({ faculty }) => faculty !== id;
    if (kind === "other")
      return ({ faculty, programme }) => faculty === id && programme !== null && !apart.has(programme);
    if (group === undefined) return ({ faculty }) => faculty === id;
    return (respondent) => respondent.faculty === id && inGroup(group, category)(respondent);
  }
  if (kind === "programme")
    return programmes.some((each) => each.id === id) ? ({ programme }) => programme === id : null;
  return kind === "" ? null : inGroup(kind, id);
}
