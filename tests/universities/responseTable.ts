/** What respondents answered -> the file that a bureau delivers: codes, missing ones, separators, decimal commas. */
import type { OptionItem, RangeItem } from "./items.ts";
import { type Random, randomOf } from "./random.ts";
import type { DrawnSurvey } from "./surveys.ts";
import type { Content, Respondent, TrueWave } from "./university.ts";

type Cell = string | number;
type Column = readonly [string, (respondent: Respondent, row: number) => Cell];

export const missingCode = 99;
export const excludedCode = "test";

/** Ids as the file has them: numbers where the file is coded. */
export function codeOf(ids: readonly string[], id: string, survey: DrawnSurvey): Cell {
  return survey.form.isCoded ? ids.indexOf(id) + 1 : id;
}

export function responseTable(
  seed: number,
  survey: DrawnSurvey,
  wave: number,
  { respondents, invited }: Pick<TrueWave, "respondents" | "invited">,
  faculties: readonly string[],
): Content {
  const random = randomOf(seed, `${survey.id} ${wave} file`);
  const { form } = survey;
  const columns = columnsOf(survey, wave, invited, faculties, random);
  const rows = respondents.map((respondent, row) => columns.map(([, cellOf]) => cellOf(respondent, row)));
  if (form.hasExcluded) {
    const at = columns.findIndex(([name]) => name === "status");
    const id = columns.findIndex(([name]) => name === "respondent");
    const tests = rows
      .slice(0, 7)
      .map((row, place) => row.with(at, excludedCode).map((cell, column) => (column === id ? `test${place}` : cell)));
    rows.splice(Math.floor(rows.length / 2), 0, ...tests);
  }
  const csv = csvOf([columns.map(([name]) => name), ...rows], form.isParquet ? plainForm : form);
  return form.isParquet ? { kind: "table", csv } : { kind: "text", text: csv };
}

const plainForm = { separator: ",", decimal: ".", hasMark: false, lineEnd: "\n" } as const;

function csvOf(
  rows: readonly (readonly Cell[])[],
  { separator, decimal, hasMark, lineEnd }: Pick<DrawnSurvey["form"], "separator" | "decimal" | "hasMark" | "lineEnd">,
): string {
  const written = (cell: Cell) => {
    const text = typeof cell === "number" ? String(cell).replace(".", decimal) : cell;
    return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${hasMark ? "\uFEFF" : ""}${rows.map((row) => row.map(written).join(separator) + lineEnd).join("")}`;
}

function columnsOf(
  survey: DrawnSurvey,
  wave: number,
  invited: TrueWave["invited"],
  faculties: readonly string[],
  random: Random,
): readonly Column[] {
  const { form, design } = survey;
  const ranges = survey.items.filter((item): item is RangeItem => item.kind === "range");
  const options = survey.items.filter((item): item is OptionItem => item.kind === "option");
  const columns: (Column | null)[] = [
    form.hasRespondent ? ["respondent", (_, row) => `r${wave}-${row}`] : null,
    form.hasWave ? ["wave", () => wave] : null,
    form.hasExcluded ? ["status", () => "complete"] : null,
    survey.hasFaculties ? ["faculty", ({ faculty }) => codeOf(faculties, faculty, survey)] : null,
    survey.hasProgrammes ? ["programme", ({ programme }) => programme ?? ""] : null,
    survey.hasLevels ? ["level", ({ level }) => (form.isCoded ? (level === "bachelor" ? "BA" : "MA") : level)] : null,
    ...survey.groups.map(
      (group): Column => [
        `g_${group.id}`,
        ({ groups }) => group.categories.find(({ id }) => id === groups[group.id])?.code ?? "",
      ],
    ),
    design.weighted ? ["weight", ({ weight }) => weight] : null,
    design.corrected ? ["stratum_size", stratumSizes(design.strata, invited)] : null,
    ...ranges.map(({ id }): Column => [id, ({ answers }) => answers[id] ?? (random.chance(0.5) ? missingCode : "")]),
    ...survey.items.flatMap((item): Column[] =>
      item.kind === "share"
        ? [[item.id, ({ answers }) => (answers[item.id] === 1 ? item.yes : answers[item.id] === 0 ? item.no : "")]]
        : [],
    ),
    ...optionColumns(options),
  ];
  return columns.filter((column) => column !== null);
}

function optionColumns(options: readonly OptionItem[]): readonly Column[] {
  const [first] = options;
  if (first === undefined) return [];
  if (first.layout === "among")
    return options.map(({ id }): Column => [id, ({ answers }) => (answers[id] === 1 ? 1 : "")]);
  return [
    [
      first.question,
      ({ answers }) =>
        options
          .filter(({ id }) => answers[id] === 1)
          .map(({ code }) => code)
          .join("|"),
    ],
  ];
}

/** Students of each respondent's stratum. */
function stratumSizes(strata: DrawnSurvey["design"]["strata"], invited: TrueWave["invited"]): Column[1] {
  const keyOf = (each: Pick<Respondent, "faculty" | "programme" | "level">) =>
    strata.map((part) => each[part]).join("/");
  const sizes = new Map<string, number>();
  for (const { unit, students } of invited) sizes.set(keyOf(unit), (sizes.get(keyOf(unit)) ?? 0) + students);
  return (respondent) => sizes.get(keyOf(respondent)) ?? 0;
}
