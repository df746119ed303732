import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { statisticRules, type TallyCell } from "../../src/domain/index.ts";
import { aCell, aDesign, medianWithin } from "./aDesign.ts";

interface Fixture {
  readonly name: string;
  readonly fractions: Readonly<Record<string, number>>;
  readonly margins: { readonly g: Readonly<Record<string, number>>; readonly k: Readonly<Record<string, number>> };
  /** Stratum, domain, weight, answer, level. */
  readonly rows: readonly (readonly [string, string, number, number | null, string])[];
  /** With the degrees of freedom of the whole design, and with those of the domain. Null where R knows no bound. */
  readonly estimates: readonly {
    readonly domain: string;
    readonly df: number;
    readonly median: number;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly se: number | null;
    readonly base: number;
  }[];
}

const fixtures = JSON.parse(
  readFileSync(new URL("../fixtures/reference/medians.json", import.meta.url), "utf8"),
) as Fixture[];

const answerOf = ({ answer }: TallyCell) => answer;

/** The ends of a scale that holds every fixture's answers. */
const ends = [-1, 101] as const;

/** To nine digits. */
function near(found: number, expected: number) {
  expect(Math.abs(found - expected)).toBeLessThan(Math.max(1e-9 * Math.abs(expected), 1e-12));
}

function designOf({ rows, fractions, margins: populations }: Fixture) {
  const cells = rows.map(([stratum, faculty, weight, answer, level]) => ({
    ...aCell({ stratum, faculty, weight, answer }),
    level,
  }));
  const margins = (
    [
      ["faculty", populations.g],
      ["level", populations.k],
    ] as const
  )
    .map(([by, counts], place) => ({
      by,
      place,
      categoryOf: (id: string) => id,
      totals: new Map(Object.entries(counts)),
    }))
    .filter(({ totals }) => totals.size > 0);
  return aDesign(cells, { fractions, margins });
}

describe.each(fixtures)("the median of $name: as R's svyquantile computes it", (fixture) => {
  const design = designOf(fixture);
  it.each([...new Set(fixture.estimates.map(({ domain }) => domain))])("%s", (domain) => {
    const found = medianWithin(design, answerOf, (cell) => domain === "all" || cell.faculty === domain, 0.95, ends);
    if (found === null) throw new Error("no estimate");
    if (found.degreesOfFreedom === 0) {
      // R has no interval of one respondent; nothing on the scale is ruled out.
      expect([found.interval.lower, found.interval.upper]).toEqual(ends);
      return;
    }
    const expected = fixture.estimates.find((each) => each.domain === domain && each.df === found.degreesOfFreedom);
    if (expected === undefined) throw new Error(`R has no ${domain} with ${found.degreesOfFreedom} degrees of freedom`);
    near(found.quantile, expected.median);
    near(found.interval.lower, expected.lower ?? ends[0]);
    near(found.interval.upper, expected.upper ?? ends[1]);
    if (expected.se !== null) near(found.standardError, expected.se);
    expect(found.base).toBe(expected.base);
  });
});

describe("the median of a domain", () => {
  const everybody = () => true;
  const of = (answers: readonly (number | null)[]) => aDesign(answers.map((answer) => aCell({ answer })));

  it("is nothing where nobody answered", () => {
    expect(medianWithin(of([null, null]), answerOf, everybody, 0.95, [1, 10])).toBeNull();
  });

  it("has no width, and no standard error, where all gave the same answer", () => {
    const found = medianWithin(of([7, 7, 7, 7]), answerOf, everybody, 0.95, [1, 10]);
    expect(found).toMatchObject({ quantile: 7, interval: { lower: 7, upper: 7 }, standardError: 0 });
  });

  it("is the lower of two answers where just half gave it or less", () => {
    expect(medianWithin(of([4, 4, 8, 8]), answerOf, everybody, 0.95, [1, 10])?.quantile).toBe(4);
    expect(medianWithin(of([4, 8, 8, 8]), answerOf, everybody, 0.95, [1, 10])?.quantile).toBe(8);
  });

  it("is one of its quantiles: another share of the answers gives another", () => {
    const answers = of([1, 2, 3, 4, 5, 6, 7, 8]);
    const at = (share: number) => medianWithin(answers, answerOf, everybody, 0.95, [1, 10], share);
    expect([0.25, 0.26, 0.5, 0.75, 1].map((share) => at(share)?.quantile)).toEqual([2, 3, 4, 6, 8]);
    // The interval is around the share that was reached, whatever it is.
    expect(at(0.25)?.interval.lower).toBeLessThan(at(0.75)?.interval.lower ?? 0);
  });

  it("reaches to the scale's ends where chance rules nothing out", () => {
    const found = medianWithin(of([4, 5, 6]), answerOf, everybody, 0.95, [1, 10]);
    expect(found?.interval).toMatchObject({ lower: 1, upper: 10 });
  });

  it("is the same whatever the unit of the weights and the order of the respondents", () => {
    const cells = [3, 9, 1, 7, 7, 2, 8].map((answer, place) => aCell({ answer, weight: 0.1 * (place + 1) }));
    const first = medianWithin(aDesign(cells), answerOf, everybody, 0.95, [1, 10]);
    const scaled = cells.map((cell) => ({
      ...cell,
      weight: cell.weight * 1e6,
      squaredWeight: cell.squaredWeight * 1e12,
    }));
    const second = medianWithin(aDesign(scaled.toReversed()), answerOf, everybody, 0.95, [1, 10]);
    expect(second).toMatchObject({ quantile: first?.quantile, interval: first?.interval });
  });
});

describe("a test of two medians by Woodruff's standard errors", () => {
  /** Mulberry32: the same draws on every machine. */
  function draws(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /** Opinions divided in two camps: the shares of those who gave at most a 1, 2, … 8. */
  const divided = [0.25, 0.45, 0.5, 0.5, 0.5, 0.55, 0.75, 1];

  function sample(size: number, random: () => number) {
    const counts = new Map<number, number>();
    for (let person = 0; person < size; person += 1) {
      const chance = random();
      const answer = 1 + divided.findIndex((share) => chance <= share);
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
    const cells = [...counts].map(([answer, count]) => aCell({ answer, count }));
    const found = medianWithin(aDesign(cells), answerOf, () => true, 0.95, [1, 8]);
    if (found === null) throw new Error("no median");
    return found;
  }

  it("would call alike distributions different far more often than one time in twenty: none is made", () => {
    const random = draws(20243);
    const pairs = 400;
    let alarms = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const [a, b] = [sample(30, random), sample(1000, random)];
      const error = Math.hypot(a.standardError, b.standardError);
      if (a.standardError > 0 && b.standardError > 0 && Math.abs(a.quantile - b.quantile) > 1.96 * error) alarms += 1;
    }
    expect(alarms / pairs).toBeGreaterThan(0.4);
    expect(statisticRules.median.compared).toBeNull();
  });
});
