import { describe, expect, it } from "vitest";
import { costOfDimensions, decide, explainFigure, type KnownFigure, knownExactly } from "../../src/disclosure/index.ts";
import { totalsOn } from "../../src/disclosure/people/index.ts";
import { readingOfPrinted } from "../../src/disclosure/readings.ts";
import { printedBase, printedValue, shareScale } from "../../src/disclosure/rounding/index.ts";
import type { CellComposition } from "../../src/domain/index.ts";
import { aSurveyOf, type MadeSurvey, type Person } from "./aUniversity.ts";
import { groupsOf, questionsOf, randomPeople } from "./randomUniversity.ts";

const yesNo = { id: "yes", scale: "share" } as const;
const rounding = { countStep: 5, minimumBase: 10 };
const group = (id: string, category: string): CellComposition => ({ group: { id, category } });

function people(count: number, yes: number, person: Omit<Person, "answers">): readonly Person[] {
  return Array.from({ length: count }, (_, place) => ({ ...person, answers: { yes: Number(place < yes) } }));
}

const decideWith = (made: MadeSurvey, known: readonly KnownFigure[]) => {
  const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, known);
  const [item] = wave?.items ?? [];
  if (wave === undefined || item === undefined) throw new Error("nothing decided");
  const status = (key: string) => item.decisions.find((each) => each.key === key)?.status;
  return { wave, item, status };
};

/** As an edition of today's rounding printed it. */
function printedThen(
  made: MadeSurvey,
  of: CellComposition,
  base: number,
  yes: number,
  sameAnswers: boolean,
): KnownFigure {
  const [item] = made.survey.items;
  const [indicator] = made.indicators;
  if (item === undefined || indicator === undefined) throw new Error("no item");
  const printed = printedBase(base, rounding);
  return {
    survey: made.survey.id,
    wave: 2024,
    item: item.id,
    of,
    printed: {
      kind: "rounded",
      base: printed,
      rounding,
      values: [{ indicator: indicator.id, printed: printedValue((100 * yes) / base, shareScale, printed - 2) }],
      sameAnswers,
    },
  };
}

const lawOnly = ({ university }: MadeSurvey) => university.faculties.flatMap(({ id }) => (id === "law" ? [id] : []));

const setting = { questions: [yesNo], groups: { origin: ["home", "abroad"] } };
const three = [
  ...people(60, 20, { faculty: "arts", groups: { origin: "home" } }),
  ...people(10, 0, { faculty: "law", groups: { origin: "home" } }),
  ...people(6, 0, { faculty: "law" }),
];

describe("an edition before rounding", () => {
  const made = aSurveyOf(three, setting);
  const printedExactly = (of: readonly CellComposition[]) =>
    knownExactly(
      of.map((each) => ({ survey: made.survey.id, wave: 2024, cell: "any", of: each, status: "printed" as const })),
      made.survey,
    );

  it("is known to the last digit: what follows from it alone is told, and no longer forces a figure to be printed", () => {
    const { item } = decideWith(
      made,
      printedExactly([
        { faculties: lawOnly(made) },
        { faculties: lawOnly(made), group: { id: "origin", category: "home" } },
      ]),
    );
    expect(item.exposed).toContainEqual(expect.objectContaining({ people: 6, finding: "nobody" }));
  });

  it("costs nothing to print again, and hides what gives something away beside it", () => {
    const { status, item } = decideWith(
      made,
      printedExactly([{ faculties: lawOnly(made), group: { id: "origin", category: "home" } }]),
    );
    expect(status("faculty:law/origin:home")).toBe("printed");
    expect(status("faculty:law")).toBe("hidden");
    expect(item.exposed).toEqual([]);
  });
});

describe("an edition that printed the same answers", () => {
  const made = aSurveyOf(three, setting);
  it("is known as it was rounded, so that a figure that follows from it is hidden now, not the one that is out", () => {
    const law: CellComposition = {
      faculties: made.university.faculties.filter(({ id }) => id === "law").map(({ id }) => id),
    };
    const first = decideWith(made, []);
    expect(["faculty:law", "faculty:law/origin:home"].filter((key) => first.status(key) === "printed")).toEqual([
      "faculty:law",
    ]);
    const second = decideWith(made, [printedThen(made, { ...law, ...group("origin", "home") }, 10, 0, true)]);
    expect(second.status("faculty:law/origin:home")).toBe("printed");
    expect(second.status("faculty:law")).toBe("hidden");
    expect(second.item.exposed).toEqual([]);
  });
});

describe("an edition that was made of other answers", () => {
  const made = aSurveyOf([...people(60, 20, { faculty: "arts" }), ...people(300, 100, { faculty: "law" })], {
    questions: [yesNo],
  });
  const arts: CellComposition = {
    faculties: made.university.faculties.filter(({ id }) => id === "arts").map(({ id }) => id),
  };

  it.each([
    [23, "printed"],
    [26, "hidden"],
  ])("of which %i said yes, and 20 of today's, six fewer: today's is %s", (yes, expected) => {
    const { status, item } = decideWith(made, [printedThen(made, arts, 66, yes, false)]);
    expect(status("faculty:arts")).toBe(expected);
    expect(item.exposed).toEqual([]);
  });

  it("hides today's figure where the difference tells that nobody of those who left said yes", () => {
    const few = aSurveyOf([...people(11, 0, { faculty: "arts" }), ...people(300, 100, { faculty: "law" })], {
      questions: [yesNo],
    });
    const { status } = decideWith(few, [printedThen(few, arts, 16, 0, false)]);
    expect(status("faculty:arts")).toBe("hidden");
  });
});

describe("what hiding cost", () => {
  const made = aSurveyOf(three, setting);
  const decided = decide(made.survey, made.university, made.tallies, made.indicators, []);

  it("is told by breakdown: how many figures of others are shown without it", () => {
    const sizes = { faculties: 3, programmesPerFaculty: 3, groups: 2, unknown: 0.03, items: 3, programmeSize: 15 };
    const own = aSurveyOf(randomPeople(87, sizes), { questions: questionsOf(sizes), groups: groupsOf(sizes) });
    const { survey, university, tallies, indicators } = own;
    const figures = (leaveOut?: ReadonlySet<string>) =>
      decide(survey, university, tallies, indicators, [], leaveOut === undefined ? {} : { leaveOut }).flatMap(
        ({ items }) => items.flatMap(({ decisions }) => decisions),
      );
    const costs = costOfDimensions(
      survey,
      university,
      tallies,
      indicators,
      [],
      decide(survey, university, tallies, indicators, []),
    );
    expect(costs.length).toBeGreaterThan(0);
    expect(costs).toEqual(costs.toSorted((a, b) => b.shows - a.shows || a.loses - b.loses));
    for (const { dimension, shows, loses } of costs) {
      const without = figures(new Set([dimension])).filter(({ status }) => status === "printed");
      const printed = figures().filter(({ status }) => status === "printed");
      // What is printed without it, less what is printed anyway of the others.
      expect(shows).toBeGreaterThan(0);
      expect(without.length).toBe(printed.length - loses + shows);
    }
  });

  it("is explained for a figure by who would be recognised", () => {
    const [wave] = decided;
    const item = wave?.items[0]?.item ?? null;
    if (wave === undefined) throw new Error("no wave");
    const explained = explainFigure(wave, item, "faculty:law/origin:home");
    expect(explained?.decision).toMatchObject({ status: "hidden", because: "protects others" });
    expect(explained?.protects[0]).toMatchObject({ people: 6, finding: "nobody" });
    expect(explained?.withoutPopulation).toBe(true);
    expect(explainFigure(wave, item, "faculty:nowhere")).toBeNull();
    expect(explainFigure(wave, null, "faculty:law")?.decision.status).toBe("printed");
  });
});

it("what was printed of fewer than today's minimum rests on no number of people, and is compared all the same", () => {
  const made = aSurveyOf(three, setting);
  const [indicator] = made.indicators;
  if (indicator === undefined) throw new Error("no indicator");
  const measure = {
    indicator: indicator.id,
    scale: shareScale,
    whole: true,
    points: (answer: number) => answer,
    width: 1,
  };
  const raised = { countStep: 5, minimumBase: 20 };
  const read = (share: number) => readingOfPrinted(10, [printedValue(share, shareScale, 8)], [measure], raised);
  const { bases } = read(30);
  expect(bases.least).toBeGreaterThan(bases.most);
  const atEnds = (share: number) => [bases.least, bases.most].map((base) => totalsOn(read(share), 0, base));
  expect(atEnds(30)).toEqual(atEnds(30));
  expect(atEnds(30)).not.toEqual(atEnds(60));
});
