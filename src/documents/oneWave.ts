/** (indicator, domains) -> the one wave that a chart or table of them is about, and what each domain has in exactly that wave. No chart chooses a wave domain by domain: another year's figure would stand under this year's head. */
import {
  type ComputedFigure,
  type CountedFigure,
  type Domain,
  type Figure,
  type Indicator,
  invitedIn,
  levelGroup,
  type Year,
} from "../domain/index.ts";
import type { KnownFigures, Origins, Reported, Speech } from "../statements/index.ts";
import { listInWords } from "../wording/index.ts";

/** Something that has a row of its own, with its name as the row bears it. */
export interface Row {
  readonly name: string;
  readonly domain: Domain;
}

/** A row of a wave: its estimate, which may be hidden; none where students were invited and no figure may say how many answered. */
export interface RowOfWave<R extends Row = Row> {
  readonly row: R;
  readonly estimate: Exclude<Figure, { status: "not-asked" }> | null;
}

export interface OneWave<R extends Row = Row> {
  readonly wave: Year;
  /** In the order given. */
  readonly rows: readonly RowOfWave<R>[];
  /** Rows that the wave did not reach: they have no figure of it, and none is hidden. */
  readonly notIn: readonly R[];
}

/** The newest wave in which any of the rows has a figure, shown or hidden; null where there is none. */
export function newestWave(indicator: Indicator, rows: readonly Row[], { index }: KnownFigures): Year | null {
  const waves = rows.flatMap(({ domain }) =>
    index.series(indicator.id, domain).flatMap(({ status, wave }) => (status === "not-asked" ? [] : [wave])),
  );
  return waves.length === 0 ? null : Math.max(...waves);
}

/** What each row has in that wave, and in no other. */
export function inWave<R extends Row>(
  indicator: Indicator,
  wave: Year,
  rows: readonly R[],
  writing: Reported & Origins & KnownFigures,
): OneWave<R> {
  const found = rows.map((row) => {
    const estimate = writing.index.find(indicator.id, wave, row.domain);
    if (estimate !== undefined && estimate.status !== "not-asked") return { row, estimate };
    return { row, estimate: withoutEstimate(row.domain, indicator, wave, writing) };
  });
  return {
    wave,
    rows: found.flatMap(({ row, estimate }) => (typeof estimate === "string" ? [] : [{ row, estimate }])),
    notIn: found.flatMap(({ row, estimate }) => (estimate === "not in" ? [row] : [])),
  };
}

/** Null where students may have been asked: that nobody answered must read as any other figure that is not shown. */
function withoutEstimate(
  domain: Domain,
  indicator: Indicator,
  wave: Year,
  writing: Reported & Origins,
): null | "not in" | "no such students" {
  const { university } = writing.data;
  if (domain.kind === "group" || domain.kind === "part") {
    // A category of those whom the wave reached, unless there are programmes and none is of that level.
    const { programmes } = university;
    const isOwn = (programme: (typeof programmes)[number]) =>
      programme.level === domain.category && (domain.kind === "group" || programme.faculty === domain.faculty);
    const isKnown = domain.group === levelGroup && programmes.length > 0;
    return isKnown && !programmes.some(isOwn) ? "no such students" : null;
  }
  if (domain.kind === "other") return "no such students";
  return invitedIn(domain, writing.surveyOf(indicator), wave, university) === null ? "not in" : null;
}

/** The newest earlier wave of the same series in which one of the rows has a figure beside one of `wave`: a pair for all rows, never one for each. Null where a break lies between them, or there is none. */
export function waveBefore(
  indicator: Indicator,
  wave: Year,
  rows: readonly Row[],
  { index }: KnownFigures,
): Year | null {
  const waves = rows.flatMap(({ domain }) => {
    const after = index.find(indicator.id, wave, domain);
    if (after?.status !== "computed") return [];
    return index
      .series(indicator.id, domain)
      .flatMap((each) =>
        each.status === "computed" && each.wave < wave && each.comparability.series === after.comparability.series
          ? [each.wave]
          : [],
      );
  });
  return waves.length === 0 ? null : Math.max(...waves);
}

export function isComputed<R extends Row>(
  each: RowOfWave<R>,
): each is RowOfWave<R> & { readonly estimate: ComputedFigure } {
  return each.estimate?.status === "computed";
}

export function isCounted<R extends Row>(
  each: RowOfWave<R>,
): each is RowOfWave<R> & { readonly estimate: CountedFigure } {
  return each.estimate?.status === "counted";
}

/** "Music: not in the 2024 survey."; nothing where all were in it. */
export function notInNotes({ notIn, wave }: Pick<OneWave, "notIn" | "wave">, writing: Speech): readonly string[] {
  if (notIn.length === 0) return [];
  const names = listInWords(
    notIn.map(({ name }) => name),
    writing.language,
  );
  return [writing.say("wave.notIn", { names, wave: String(wave) })];
}

/** The faculties in the order of `university.yaml`, without those whose figures are held. */
export function facultyRows({ data, text }: Reported & Speech): readonly (Row & { readonly fullName: string })[] {
  return data.university.faculties
    .filter(({ id }) => !data.heldFaculties.has(id))
    .map(({ id, name, short }) => ({
      name: text(short ?? name),
      fullName: text(name),
      domain: { kind: "faculty", faculty: id },
    }));
}
