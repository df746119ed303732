/** Who answered -> codes of faculties, programmes, levels and groups that nobody declared, and programmes of another faculty. */
import { type Finding, levelsOf, nearest } from "../domain/index.ts";
import { categoryReader, groupReader, missingReader } from "./codes.ts";
import { emptyFields } from "./emptyFields.ts";
import type { OpenedFile } from "./openedFile.ts";
import type { Who } from "./rawCells.ts";
import { is, rowsWhere, rowsWith, valuesIn } from "./rowFindings.ts";

export async function checkGroups(file: OpenedFile, who: readonly Who[]): Promise<readonly Finding[]> {
  const { mapping, university, responses } = file;
  const { faculty, programme, level } = mapping;
  const columns = [
    { kind: "faculty", group: faculty, ids: university.faculties.map(({ id }) => String(id)) },
    { kind: "programme", group: programme, ids: university.programmes.map(({ id }) => String(id)) },
    { kind: "level", group: level, ids: levelsOf(university) },
  ];
  const findings: Finding[] = [];
  for (const { kind, group, ids } of columns) {
    if (group === undefined) continue;
    const idOf = groupReader(group, new Set(ids));
    const isMissing = missingReader(group.missing, responses.codes.get(group.column));
    const { say } = await emptyFields(responses, group);
    const codes = group.codes === undefined ? ids : Object.keys(group.codes);
    // Everybody has a faculty and a programme, but not everybody a level.
    const wrong = valuesIn(who, group.column).filter(
      (raw) => idOf(raw) === null && (kind !== "level" || !isMissing(raw)),
    );
    findings.push(
      ...(await rowsWith(file, group.column, wrong, (code) => {
        const none = say(kind, code);
        return none !== null && isMissing(code) ? noGroup(none, group.column, code) : unknownCode(kind, code, codes);
      })),
    );
  }
  for (const group of mapping.groups) {
    const categoryOf = categoryReader(group, responses.codes.get(group.column));
    const codes = group.categories.flatMap((category) => category.codes.map(String));
    const wrong = valuesIn(who, group.column).filter((raw) => categoryOf(raw) === undefined);
    findings.push(
      ...(await rowsWith(file, group.column, wrong, (code) => {
        const { message, hint } = unknownCode(group.id, code, codes);
        return { message, hint: `${hint}; a code that is no answer belongs under \`missing\` of the group` };
      })),
    );
  }
  return [...findings, ...(await otherFaculty(file, who))];
}

function noGroup(message: string, column: string, code: string | null) {
  return {
    message,
    hint: `who belongs to none can't be counted: leave these rows out by a rule, under \`exclude\` in survey.yaml: { column: ${column}, codes: ["${code ?? ""}"], reason: … }`,
  };
}

async function otherFaculty(file: OpenedFile, who: readonly Who[]): Promise<readonly Finding[]> {
  const { mapping, university } = file;
  const { faculty, programme } = mapping;
  if (programme === undefined || faculty === undefined) return [];
  const own = groupReader(programme, new Set<string>(university.programmes.map(({ id }) => id)));
  const other = groupReader(faculty, new Set<string>(university.faculties.map(({ id }) => id)));
  const facultyOf = new Map<string, string>(university.programmes.map((each) => [each.id, each.faculty]));
  const pairs = who.flatMap(({ values }) => {
    const [raw, of] = [values[programme.column] ?? null, values[faculty.column] ?? null];
    const [programmeId, facultyId] = [own(raw), other(of)];
    if (programmeId === null || facultyId === null || facultyOf.get(programmeId) === facultyId) return [];
    return [`(${is(programme.column, raw)} AND ${is(faculty.column, of)})`];
  });
  if (pairs.length === 0) return [];
  return await rowsWhere(file, [...new Set(pairs)].join(" OR "), programme.column, (code) => ({
    message: `programme "${code}" is not one of the faculty in this row`,
    hint: "programmes and their faculties stand in university.yaml",
  }));
}

function unknownCode(kind: string, code: string | null, codes: readonly string[]) {
  const meant = code === null ? null : nearest(code, codes);
  return {
    message:
      code === null ? `no ${kind}` : `unknown ${kind} "${code}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
    hint: `known: ${codes.slice(0, 12).join(", ")}${codes.length > 12 ? " …" : ""}`,
  };
}
