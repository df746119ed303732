/** A release's open data and the answers behind it -> how many figures are hidden, and how many of them a rule of their own asks for. */
import { openFigures } from "./openFigures.ts";
import { trueDomain } from "./trueDomain.ts";
import { trueFigure } from "./trueFigures.ts";
import type { MadeUniversity, Respondent, TrueWave } from "./university.ts";

export interface HiddenFigures {
  readonly figures: number;
  readonly hidden: number;
  /** Hidden, and fewer than the minimum base are in the domain or answered that question. */
  readonly small: number;
  /** Hidden, not small, and with too few students or non-respondents. */
  readonly byPopulation: number;
  /** Hidden ones by why they are; nothing where only the release was looked at, which does not say. */
  readonly because: Readonly<Record<string, number>>;
}

export async function hiddenFigures(release: string, university: MadeUniversity): Promise<HiddenFigures> {
  const rows = (await openFigures(release)).filter(({ status }) => status === "computed" || status === "suppressed");
  const once = new Map(rows.map((row) => [`${row.indicator}/${row.wave}/${row.domain}`, row]));
  let [hidden, small, byPopulation] = [0, 0, 0];
  for (const row of once.values()) {
    if (row.status !== "suppressed") continue;
    hidden += 1;
    const indicator = university.indicators.find(({ id }) => id === row.indicator);
    const wave = university.waves.find((each) => each.survey === indicator?.survey && each.wave === row.wave);
    if (indicator === undefined || wave === undefined) continue;
    const apart = new Set(
      rows
        .filter((each) => each.wave === row.wave && each.indicator === row.indicator)
        .flatMap(({ domain }) => /^programme:(.+)$/.exec(domain)?.[1] ?? []),
    );
    const isIn = trueDomain(row.domain, university, apart) ?? (() => false);
    const { base, respondents } = trueFigure(wave.respondents, [], indicator, isIn);
    if (Math.min(base, respondents) < wave.privacy.minimumBase) small += 1;
    else if (isFew(row.domain, wave, isIn)) byPopulation += 1;
  }
  return { figures: once.size, hidden, small, byPopulation, because: {} };
}

/** The rules on students hold for faculties and programmes, whose students are known. */
function isFew(domain: string, wave: TrueWave, isIn: (respondent: Respondent) => boolean): boolean {
  if (!/^(faculty|programme):[^/]+$/.test(domain)) return false;
  const students = wave.invited
    .filter(({ unit }) => domain === `faculty:${unit.faculty}` || domain === `programme:${unit.programme}`)
    .reduce((sum, each) => sum + each.students, 0);
  const { minimumBase, minimumPopulation = minimumBase, minimumNonrespondents = 0 } = wave.privacy;
  return students < minimumPopulation || students - wave.respondents.filter(isIn).length < minimumNonrespondents;
}
