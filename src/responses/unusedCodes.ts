/** Declared exclusions and missing codes, and what fitted them in the files of all waves -> exclusions that fit no row, which are findings, and missing codes that fit none, which are notes. */
import {
  codeBook,
  type Finding,
  type MissingCodes,
  type ResponseItem,
  type ResponseMapping,
  type Survey,
} from "../domain/index.ts";
import { declaredValues } from "./declaredValues.ts";
import type { OpenResponses } from "./openResponses.ts";
import type { RawCell } from "./rawCells.ts";

/** What fitted, gathered file by file. */
export class FittingCodes {
  readonly #rows: number[] = [];
  /** Paths of missing codes, as JSON. */
  readonly #seen = new Set<string>();

  exclusions(fits: readonly number[]): void {
    for (const [place, count] of fits.entries()) this.#rows[place] = (this.#rows[place] ?? 0) + count;
  }

  /** Looks at a file before rows are left out: a rule may leave out rows without a faculty. */
  async columns(responses: OpenResponses, mapping: ResponseMapping): Promise<void> {
    for (const { at, column, missing } of namedColumns(mapping))
      if (Object.keys(missing).length > 0)
        this.#note(at, missing, await declaredValues(responses, column, Object.keys(missing)));
  }

  answers(place: number, item: ResponseItem, raw: readonly RawCell[]): void {
    // A code may stand in the column of another option only.
    const beside = raw.flatMap((cell) => (cell.beside.kind === "missing" ? [cell.beside.missing] : []));
    for (const [code, said] of Object.entries(item.missing)) {
      const reason = typeof said === "string" ? said : said.reason;
      if (beside.some((missing) => missing.kind !== "system-missing" && missing.reason === reason))
        this.#seen.add(pathOf(["items", place], code));
    }
    this.#note(
      ["items", place],
      item.missing,
      raw.map((cell) => cell.raw ?? ""),
    );
  }

  fitsExclusion(place: number): boolean {
    return (this.#rows[place] ?? 0) > 0;
  }

  fitsMissing(above: readonly (string | number)[], code: string): boolean {
    return this.#seen.has(pathOf(above, code));
  }

  #note(above: readonly (string | number)[], missing: MissingCodes, values: readonly string[]): void {
    const codes = Object.keys(missing);
    if (codes.length === 0) return;
    const codeOf = codeBook(codes.map((code) => [code, code] as const));
    for (const value of new Set(values)) {
      const code = codeOf(value);
      if (code !== undefined) this.#seen.add(pathOf(above, code));
    }
  }
}

function pathOf(above: readonly (string | number)[], code: string): string {
  return JSON.stringify([...above, code]);
}

/** Lists the columns that are named besides those of questions, with their keys in the survey file. */
function namedColumns(mapping: ResponseMapping) {
  const { wave, weight, respondent, cluster, stratumPopulation, faculty, programme, level } = mapping;
  const single = { wave, weight, respondent, cluster, stratumPopulation, faculty, programme, level };
  const listed = { exclude: mapping.exclude, groups: mapping.groups, strata: mapping.strata };
  return [
    ...Object.entries(single).flatMap(([key, named]) => (named === undefined ? [] : [{ at: [key], ...named }])),
    ...Object.entries(listed).flatMap(([key, all]) => all.map((named, place) => ({ at: [key, place], ...named }))),
  ].map(({ at, column, missing }) => ({ at, column, missing }));
}

export function unusedCodes(
  { id }: Survey,
  mapping: ResponseMapping,
  fitting: FittingCodes,
): { readonly findings: readonly Finding[]; readonly notes: readonly Finding[] } {
  const file = `data/surveys/${id}/survey.yaml`;
  const findings = mapping.exclude.flatMap(({ column, codes }, place): Finding[] =>
    fitting.fitsExclusion(place)
      ? []
      : [
          {
            file,
            at: ["responses", "exclude", place, "codes"],
            message: `no row of any wave has ${codes.map((code) => `"${code}"`).join(" or ")} in "${column}": nobody is left out`,
            hint: 'correct the code as it stands in the file ("" is an empty field), or take the rule out',
          },
        ],
  );
  const declared = [
    ...namedColumns(mapping),
    ...mapping.items.map(({ missing }, place) => ({ at: ["items", place], missing })),
  ];
  const notes = declared.flatMap(({ at, missing }) =>
    Object.keys(missing)
      .filter((code) => !fitting.fitsMissing(at, code))
      .map(
        (code): Finding => ({
          file,
          at: ["responses", ...at, "missing", code],
          message: `the code "${code}" stands in no row of any wave`,
          hint: "is it spelt as in the file? Otherwise nothing is wrong: nobody gave it",
        }),
      ),
  );
  return { findings, notes };
}
