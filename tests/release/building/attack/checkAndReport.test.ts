/** What `check` passes, `report` releases: the attack on figures finds the same whoever makes it, in whatever order files come, and whatever else there is. */
import { describe, expect, it } from "vitest";
import { readySolver, rowName, sayTold, searchFigures } from "../../../../src/audit/index.ts";
import { attackKnowledgeOf } from "../../../../src/release/building/attack/attackKnowledge.ts";
import { protectFigures } from "../../../../src/release/building/protectFigures.ts";
import type { FigureData } from "../../../../src/release/building/remembered.ts";
import { figuresOf } from "../../../../src/release/editions/figuresOf.ts";
import { type PrintedRow, printedRows } from "../../../../src/release/editions/printedRows.ts";
import { aSurveyOf, randomFrom } from "../../../disclosure/aUniversity.ts";
import { protectedData } from "../../../disclosure/protectedData.ts";
import { groupsOf, questionsOf, randomPeople, type Sizes } from "../../../disclosure/randomUniversity.ts";
import { isFull, isLong } from "../../../skips.ts";

await readySolver();

/** Odd and even ones have other settings. */
const seeds = isLong ? [1, 2, 3, 4, 5, 6] : isFull ? [1, 3, 6] : [3, 6];

function universityOf(seed: number) {
  const random = randomFrom(seed);
  const sizes: Sizes = {
    faculties: 3 + (seed % 2),
    programmesPerFaculty: 2,
    groups: 2 + (seed % 3),
    unknown: 0.04 * random(),
    items: 3,
    programmeSize: 22 + 10 * random(),
  };
  const made = ["s", "t"].map((survey, place) =>
    aSurveyOf(randomPeople(seed * 10 + place, sizes), {
      survey,
      questions: questionsOf(sizes),
      groups: groupsOf(sizes),
      privacy: seed % 2 === 0 ? { sensitive: ["q1"], roundCountsTo: 10 } : { minimumBase: 12 },
    }),
  );
  return { made, ...protectedOf(protectedData(made)) };
}

function protectedOf([data, tallies]: ReturnType<typeof protectedData>) {
  return { data, tallies, protection: protectFigures(data, tallies) };
}

/** As all audiences' files hold them together. */
function rowsOf({ surveys }: Pick<ReturnType<typeof protectFigures>, "surveys">, data: FigureData) {
  const { indicators } = data.indicators;
  return surveys.flatMap(({ survey, estimates }) => printedRows(figuresOf(estimates, survey, indicators)));
}

/** Of all cells that are large enough: what would be printed if nothing protected others. */
function unprotectedRows({ surveys }: ReturnType<typeof protectFigures>, data: FigureData): readonly PrintedRow[] {
  return surveys.flatMap(({ survey, computed }) => {
    const large = computed.filter((each) => each.status === "computed" && each.base >= survey.privacy.minimumBase);
    return printedRows(figuresOf(large, survey, data.indicators.indicators));
  });
}

function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed);
  return all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

const saidOf = (...of: Parameters<typeof searchFigures>) =>
  searchFigures(...of)
    .told.map(sayTold)
    .sort();

describe.each(seeds)("figures of made-up university %i", (seed) => {
  const { made, data, tallies, protection } = universityOf(seed);
  const rows = rowsOf(protection, data);

  it("are attacked by check, so that report finds no row that was not judged, and nothing in all files together", () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => !protection.judged.has(rowName(row)))).toEqual([]);
    expect(saidOf(rows, protection.knowledge)).toEqual([]);
    expect(saidOf(shuffled([...rows, ...rows], seed), protection.knowledge)).toEqual([]);
  });

  it("tell an attacker the same in whatever order rows, answers and surveys come", () => {
    const open = unprotectedRows(protection, data);
    const said = saidOf(open, protection.knowledge);
    expect(said.length).toBeGreaterThan(0);
    const [others, otherTallies] = protectedData(made.toReversed());
    const reordered = shuffled(
      otherTallies.map((tally) => ({ ...tally, cells: shuffled(tally.cells, seed) })),
      seed,
    );
    const knowledge = attackKnowledgeOf(others, reordered, protection.decided.toReversed());
    expect(saidOf(shuffled(open, seed), knowledge)).toEqual(said);
  });

  it("are hidden alike whether or not another survey has files", () => {
    const alone = made.map((each) => protectedOf(protectedData([each])));
    const names = alone.flatMap((each) => rowsOf(each.protection, each.data)).map(rowName);
    expect(names.sort()).toEqual(rows.map(rowName).sort());
    expect(tallies.length).toBe(alone.reduce((sum, each) => sum + each.tallies.length, 0));
  });

  it("are hidden alike in whatever order answers come", () => {
    const again = protectFigures(
      data,
      shuffled(tallies, seed + 1).map((tally) => ({ ...tally, cells: shuffled(tally.cells, seed) })),
    );
    expect(rowsOf(again, data).map(rowName).sort()).toEqual(rows.map(rowName).sort());
  });
});
