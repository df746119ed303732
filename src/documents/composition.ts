/** A wave of a survey -> who answered beside who was invited: by faculty, level and group, each row as far as it may be shown. */
import {
  allInvited,
  type CountedFigure,
  type Figure,
  type Indicator,
  invitedIn,
  levelGroup,
  type Survey,
  type Year,
} from "../domain/index.ts";
import type { KnownFigures, Origins, Reported, Speech } from "../statements/index.ts";
import { groupsOfSurvey } from "./domainNames.ts";
import { facultyRows, inWave, isCounted, newestWave, type OneWave, type Row } from "./oneWave.ts";

/** A part of the students of whom it is known how many were invited, and may be told how many answered. Shares in whole per cents, since numbers of respondents are rounded. */
export interface ShownPart {
  readonly name: string;
  readonly answered: CountedFigure;
  readonly rate: CountedFigure;
  readonly shareOfAnswered: number;
  readonly shareOfInvited: number;
}

export interface Dimension {
  /** "faculty", "level" or the group's id. */
  readonly id: string;
  readonly name: string;
  readonly wave: Year;
  /** In the order of the files; null where it is not shown. */
  readonly parts: readonly {
    readonly name: string;
    readonly shown: ShownPart | null;
    /** Its response rate, be it hidden; null where there is none. */
    readonly rate: Figure | null;
  }[];
  readonly notIn: readonly Row[];
}

export interface Composition {
  readonly wave: Year;
  readonly dimensions: readonly Dimension[];
  /** Names of what the file tells of respondents, but of which nobody says how many were invited. */
  readonly unknown: readonly string[];
}

/** Of the newest wave with a count; null where the survey does not say what its response is. Dimensions of which fewer than two parts may be shown are left out: what is left of the whole is the other part. */
export function compositionOf(survey: Survey, writing: Reported & Speech & Origins & KnownFigures): Composition | null {
  const { data, say } = writing;
  const response = survey.responses?.response;
  const ofItem = (item: string | undefined) =>
    data.indicators.indicators.find((each) => each.survey === survey.id && each.item === item);
  const [count, rate] = [ofItem(response?.count), ofItem(response?.rate)];
  if (count === undefined || rate === undefined) return null;
  const faculties: readonly Row[] = survey.responses?.faculty === undefined ? [] : facultyRows(writing);
  const asked = [
    ...(faculties.length === 0 ? [] : [{ id: "faculty", name: say("table.faculty"), rows: faculties }]),
    ...groupsOfSurvey(survey, writing).map(({ id, name, categories }) => ({
      id: id === levelGroup ? "level" : String(id),
      name,
      rows: categories.map(
        (each): Row => ({ name: each.name, domain: { kind: "group", group: id, category: each.id } }),
      ),
    })),
  ];
  const waves = asked.flatMap(({ rows }) => newestWave(count, rows, writing) ?? []);
  const wave = Math.max(...waves);
  const whole = totals(survey, wave, writing);
  if (waves.length === 0 || whole === null) return null;
  const isKnown = ({ rows }: (typeof asked)[number]) =>
    rows.some(({ domain }) => invitedIn(domain, survey, wave, data.university) !== null);
  const dimensions = asked.filter(isKnown).map(({ id, name, rows }): Dimension => {
    const found = inWave(count, wave, rows, writing);
    const parts = found.rows.map((each) => ({
      name: each.row.name,
      shown: shownPart(each, rate, whole, writing),
      rate: writing.index.find(rate.id, wave, each.row.domain) ?? null,
    }));
    return { id, name, wave, parts, notIn: found.notIn };
  });
  return {
    wave,
    dimensions: dimensions.filter(({ parts }) => parts.filter(({ shown }) => shown !== null).length >= 2),
    unknown: asked.filter((each) => !isKnown(each)).map(({ name }) => name),
  };
}

interface Totals {
  readonly answered: number;
  readonly invited: number;
}

/** All who answered, as rounded as the counts beside them, and all who were invited. */
function totals(survey: Survey, wave: Year, { index }: KnownFigures): Totals | null {
  const summary = index.responses.find((each) => each.survey === survey.id && each.wave === wave);
  const invited = allInvited(survey, wave);
  if (summary === undefined || invited === null) return null;
  return { answered: summary.respondents, invited };
}

function shownPart(
  each: OneWave["rows"][number],
  rateOf: Indicator,
  whole: Totals,
  { index }: KnownFigures,
): ShownPart | null {
  if (!isCounted(each)) return null;
  const answered = each.estimate;
  const rate = index.find(rateOf.id, answered.wave, each.row.domain);
  if (rate?.status !== "counted" || rate.base === null) return null;
  return {
    name: each.row.name,
    answered,
    rate,
    shareOfAnswered: Math.round((100 * answered.value) / whole.answered),
    shareOfInvited: Math.round((100 * rate.base) / whole.invited),
  };
}
