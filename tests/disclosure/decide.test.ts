/** Ways in which single students were recognised from printed figures, each with people of our own making. */
import { describe, expect, it } from "vitest";
import { decide, type HowToDecide } from "../../src/disclosure/decide.ts";
import type { DecidedItem, FigureDecision } from "../../src/disclosure/decision.ts";
import type { FigureRow } from "../../src/disclosure/hideMore.ts";
import { type KnownFigure, knownExactly } from "../../src/disclosure/knownFigures.ts";
import { inAnyWave, type Notebook, noNotebook } from "../../src/domain/index.ts";
import { noteName } from "../../src/store/notebook.ts";
import { aSurveyOf, type MadeSurvey, many, type Person, type Setting } from "./aUniversity.ts";
import { groupsOf, questionsOf, randomPeople } from "./randomUniversity.ts";

const grade = { id: "grade", scale: [1, 10] } as const;
const yesNo = { id: "thoughts", scale: "share" } as const;

function decided(people: readonly Person[], setting: Setting) {
  return decidedOf(aSurveyOf(people, setting));
}

function decidedOf({ survey, university, tallies, indicators }: MadeSurvey, known: readonly KnownFigure[] = []) {
  const waves = decide(survey, university, tallies, indicators, known);
  const [wave] = waves;
  if (wave === undefined) throw new Error("no wave");
  return { waves, wave, item: (id: string) => itemOf(wave.items, id) };
}

function itemOf(items: readonly DecidedItem[], id: string): DecidedItem {
  const found = items.find(({ item }) => item === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

function statusOf({ decisions }: DecidedItem, key: string): string {
  const found = decisions.find((each) => each.key === key);
  if (found === undefined) return "no figure";
  return found.status === "hidden" ? found.because : found.status;
}

const printed = (item: DecidedItem) =>
  item.decisions.filter(({ status }) => status === "printed").map(({ key }) => key);
const spread = (count: number, person: Omit<Person, "answers">, yes = Math.round(count / 3)): readonly Person[] =>
  Array.from({ length: count }, (_, place) => ({
    ...person,
    answers: { grade: 1 + ((place * 7) % 10), thoughts: Number(place < yes) },
  }));

describe("a question that hardly anybody was asked", () => {
  it("is left out by itself, and everything else is printed", () => {
    const people = [
      ...spread(120, { faculty: "arts" }),
      ...spread(120, { faculty: "law" }),
      ...many(3, { faculty: "law", answers: { grade: 6, thoughts: 1, rare: 4 } }),
    ];
    const { item } = decided(people, { questions: [grade, yesNo, { id: "rare", scale: [1, 5] }] });
    expect(item("rare").decisions.every(({ status }) => status === "left out")).toBe(true);
    expect(item("grade").decisions.every(({ status }) => status === "printed")).toBe(true);
  });

  it.each([
    [9, "left out"],
    [10, "printed"],
  ])("asked of %i it is, for the whole university, %s", (count, status) => {
    const people = [
      ...spread(100, { faculty: "arts" }),
      ...many(count, { faculty: "law", answers: { grade: 6, rare: 3 } }),
    ];
    const { item } = decided(people, { questions: [grade, { id: "rare", scale: [1, 5] }] });
    expect(statusOf(item("rare"), "university")).toBe(status);
  });

  it("does not make all programmes one", () => {
    const people = ["a", "b", "c"].flatMap((programme) => [
      ...spread(40, { faculty: "arts", programme }),
      ...many(6, { faculty: "arts", programme, answers: { grade: 5, rare: 3 } }),
    ]);
    const { item } = decided(people, { questions: [grade, { id: "rare", scale: [1, 5] }] });
    expect(statusOf(item("grade"), "programme:a")).toBe("printed");
    expect(statusOf(item("rare"), "programme:a")).toBe("few respondents");
    expect(statusOf(item("rare"), "university")).toBe("printed");
  });
});

describe("a sensitive question", () => {
  const counted = { id: "grade", scale: [1, 10], counts: [1, 5] } as const;
  const law = (high: number) => [
    ...many(14 - high, { faculty: "law", answers: { grade: 2 } }).map((each, place) => ({
      ...each,
      answers: { grade: 1 + (place % 3) },
    })),
    ...many(high, { faculty: "law", answers: { grade: 8 } }),
  ];

  it.each([
    [0, "everybody or nobody"],
    [1, "printed"],
    [13, "printed"],
    [14, "everybody or nobody"],
  ])("of which %i of 14 are not among the counted answers: %s", (high, status) => {
    const { item } = decided(
      [...law(high), ...spread(200, { faculty: "arts" }), ...spread(150, { faculty: "physics" })],
      {
        questions: [counted],
        privacy: { sensitive: ["grade"] },
      },
    );
    expect(statusOf(item("grade"), "faculty:law")).toBe(status);
  });

  it("does not tell that everybody said it among twelve who are in no category, by what is left of the whole", () => {
    const people = [
      ...spread(40, { faculty: "arts", groups: { origin: "home" } }, 3),
      ...spread(30, { faculty: "arts", groups: { origin: "abroad" } }, 2),
      ...spread(12, { faculty: "arts" }, 12),
    ];
    const setting = {
      questions: [yesNo],
      groups: { origin: ["home", "abroad"] },
      privacy: { sensitive: ["thoughts"] },
    };
    const made = aSurveyOf(people, setting);
    // The steps leave it open; figures to the last digit, as an edition before rounding printed them, do not.
    expect(printed(decidedOf(made).item("thoughts"))).toEqual(
      expect.arrayContaining(["university", "origin:home", "origin:abroad"]),
    );
    const exact = knownExactly(
      [{}, { group: { id: "origin", category: "home" } }, { group: { id: "origin", category: "abroad" } }].map(
        (of) => ({
          survey: made.survey.id,
          wave: 2024,
          cell: "any",
          of,
          status: "printed" as const,
        }),
      ),
      made.survey,
    );
    expect(decidedOf(made, exact).item("thoughts").exposed).toContainEqual(
      expect.objectContaining({ people: 12, finding: "everybody" }),
    );
  });
});

describe("groups within groups", () => {
  it("never leave one student's answers by subtraction, and a release is made", () => {
    const people = [
      ...spread(120, { faculty: "arts", groups: { stage: "ba", phase: "first" } }),
      ...spread(150, { faculty: "law", groups: { stage: "ba", phase: "later" } }),
      ...spread(90, { faculty: "arts", groups: { stage: "ma", phase: "master" } }),
      ...spread(11, { faculty: "law", groups: { stage: "ma" } }),
      ...many(1, { faculty: "law", groups: { stage: "ba" }, answers: { grade: 1, thoughts: 1 } }),
    ];
    const setting = {
      questions: [grade, yesNo],
      groups: { stage: ["ba", "ma"], phase: ["first", "later", "master"] },
      privacy: { sensitive: ["thoughts"] },
    };
    const made = aSurveyOf(people, setting);
    const { item } = decidedOf(made);
    expect(printed(item("grade"))).toContain("university");
    // Printed to the last digit, the three rows tell all of one student.
    const of = [
      ["stage", "ba"],
      ["phase", "first"],
      ["phase", "later"],
    ] as const;
    const exact = knownExactly(
      of.map(([id, category]) => ({
        survey: made.survey.id,
        wave: 2024,
        cell: "any",
        of: { group: { id, category } },
        status: "printed" as const,
      })),
      made.survey,
    );
    for (const id of ["grade", "thoughts"])
      expect(decidedOf(made, exact).item(id).exposed).toContainEqual(
        expect.objectContaining({ people: 1, finding: "one person's answer" }),
      );
  });
});

describe("a question to which nobody of one group says yes", () => {
  const cell = (faculty: string, home: number, abroad: number, yes: number) => [
    ...spread(home, { faculty, groups: { origin: "home" } }, 0),
    ...spread(abroad, { faculty, groups: { origin: "abroad" } }, yes),
  ];
  const setting = { questions: [yesNo], groups: { origin: ["home", "abroad"] } };

  it("does not tell that none of the six others did, from a whole and its printed part", () => {
    const { item } = decided(
      [...cell("arts", 10, 6, 0), ...cell("law", 70, 25, 25), ...cell("physics", 90, 40, 40)],
      setting,
    );
    const both = ["faculty:arts", "faculty:arts/origin:home"].map((key) => statusOf(item("thoughts"), key));
    expect(statusOf(item("thoughts"), "faculty:arts/origin:abroad")).toBe("few respondents");
    expect(both).toContain("protects others");
    expect(both).toContain("printed");
  });

  it("is printed where the steps leave open what the few others said", () => {
    const { item } = decided(
      [...cell("arts", 60, 6, 6), ...cell("law", 70, 25, 25), ...cell("physics", 90, 40, 40)],
      setting,
    );
    expect(statusOf(item("thoughts"), "faculty:arts/origin:abroad")).toBe("few respondents");
    expect(statusOf(item("thoughts"), "faculty:arts")).toBe("printed");
  });
});

describe("two surveys in one year", () => {
  it("are decided apart: what one hides, the other may print", () => {
    const small = [
      ...spread(8, { faculty: "arts", programme: "a" }),
      ...spread(60, { faculty: "arts", programme: "b" }),
      ...spread(60, { faculty: "arts", programme: "c" }),
    ];
    const large = [
      ...spread(40, { faculty: "arts", programme: "a" }),
      ...spread(60, { faculty: "arts", programme: "b" }),
      ...spread(60, { faculty: "arts", programme: "c" }),
    ];
    const privacy = { mergeSmallProgrammes: false };
    const one = aSurveyOf(small, { survey: "one", questions: [grade], privacy });
    const two = aSurveyOf(large, { survey: "two", questions: [grade], privacy });
    const tallies = [...one.tallies, ...two.tallies];
    const indicators = [...one.indicators, ...two.indicators];
    const [first] = decide(one.survey, one.university, tallies, indicators, []);
    const [second] = decide(two.survey, two.university, tallies, indicators, []);
    expect(statusOf(itemOf(first?.items ?? [], "grade"), "programme:a")).toBe("few respondents");
    expect(statusOf(itemOf(second?.items ?? [], "grade"), "programme:a")).toBe("printed");
  });
});

describe("counts to the nearest 10", () => {
  it("of many programmes of fifteen, one of them hidden, come to a release", () => {
    const programmes = Array.from({ length: 20 }, (_, place) => `p${place}`);
    const people = programmes.flatMap((programme, place) =>
      spread(place === 0 ? 7 : 15, { faculty: place < 10 ? "arts" : "law", programme }),
    );
    const { item } = decided(people, {
      questions: [grade],
      privacy: { roundCountsTo: 10, mergeSmallProgrammes: false },
    });
    expect(statusOf(item("grade"), "programme:p0")).toBe("few respondents");
    expect(printed(item("grade")).length).toBeGreaterThan(20);
  });
});

describe("a small group at every faculty", () => {
  it("comes to a release, in which most figures are printed", () => {
    const faculties = Array.from({ length: 12 }, (_, place) => `f${place}`);
    const people = faculties.flatMap((faculty, place) => [
      ...spread(place === 0 ? 11 : 60 + 5 * place, { faculty, groups: { gender: "f" } }),
      ...spread(place === 0 ? 8 : 50 + 3 * place, { faculty, groups: { gender: "m" } }),
      ...spread(1 + (place % 4), { faculty, groups: { gender: "x" } }),
      ...spread(place % 3, { faculty }),
    ]);
    const { item } = decided(people, { questions: [grade, yesNo], groups: { gender: ["f", "m", "x"] } });
    for (const id of ["grade", "thoughts"]) {
      const { decisions, exposed } = item(id);
      const besides = decisions.filter(
        (each: FigureDecision) => each.status === "hidden" && each.because === "protects others",
      );
      expect(exposed).toEqual([]);
      expect(statusOf(item(id), "university")).toBe("printed");
      expect(besides.length / decisions.length).toBeLessThan(0.15);
    }
  });
});

describe("the rest beside a faculty", () => {
  it.each([
    [9, "few respondents", "not made"],
    [10, "printed", "printed"],
  ])("of which %i answered, whose own figure is %s, is %s", (count, own, rest) => {
    const people = [
      ...spread(100, { faculty: "arts" }),
      ...spread(90, { faculty: "music" }),
      ...spread(count, { faculty: "law" }),
    ];
    const { item } = decided(people, { questions: [grade] });
    expect([statusOf(item("grade"), "faculty:law"), statusOf(item("grade"), "rest:law")]).toEqual([own, rest]);
    expect(statusOf(item("grade"), "rest:arts")).toBe("printed");
  });
});

describe("figures that an attack found to give others away", () => {
  it("are hidden whatever follows, with all figures about the same people", () => {
    const made = aSurveyOf([...spread(60, { faculty: "arts" }), ...spread(60, { faculty: "law" })], {
      questions: [grade],
    });
    const { survey, university, tallies, indicators } = made;
    const [tally] = tallies;
    if (tally === undefined) throw new Error("no tally");
    const hiddenByAttack = [{ survey: survey.id, wave: tally.wave, item: tally.item, key: "faculty:arts" }];
    const [wave] = decide(survey, university, tallies, indicators, [], { hiddenByAttack });
    const item = itemOf(wave?.items ?? [], "grade");
    expect(printed(item).toSorted()).toEqual(["faculty:law", "university"]);
    expect([statusOf(item, "faculty:arts"), statusOf(item, "rest:law")]).toEqual([
      "found by the attack",
      "found by the attack",
    ]);
    // Decided on once more is only what is asked for.
    const only = new Set([`${tally.wave} thoughts`]);
    expect(decide(survey, university, tallies, indicators, [], { hiddenByAttack, only })[0]?.items).toEqual([]);
  });
});

describe("what was decided before on the same answers", () => {
  const sizes = { faculties: 3, programmesPerFaculty: 3, groups: 2, unknown: 0.03, items: 2, programmeSize: 15 };
  const people = randomPeople(87, sizes);
  const setting = { questions: questionsOf(sizes), groups: groupsOf(sizes) };
  const made = aSurveyOf(people, setting);
  const { survey } = made;
  const itemsOf = ({ survey, university, tallies, indicators }: MadeSurvey, how: HowToDecide = {}) =>
    decide(survey, university, tallies, indicators, [], how).map(({ items }) => items);
  /** Keeps what was found as a store does: as text. */
  function keeping() {
    const noted = new Map<string, string>();
    let searches = 0;
    const sealed: Notebook = {
      ...noNotebook,
      found: (kind, of, isFound, find) => {
        const name = noteName(kind, of);
        const before: unknown = JSON.parse(noted.get(name) ?? "null");
        if (isFound(before)) return before;
        searches += 1;
        const now = find();
        noted.set(name, JSON.stringify(now));
        return now;
      },
    };
    return { sealed: inAnyWave(sealed), searches: () => searches };
  }

  it("is decided so again, without a search", () => {
    const { sealed, searches } = keeping();
    const anew = itemsOf(made);
    const protects = anew
      .flat()
      .flatMap(({ decisions }) => decisions.flatMap((each) => (each.status === "hidden" ? each.protects : [])));
    expect(protects.length).toBeGreaterThan(0);
    expect(itemsOf(made, { sealed })).toEqual(anew);
    expect(searches()).toBe(2);
    expect(itemsOf(made, { sealed })).toEqual(anew);
    expect(searches()).toBe(2);
  });

  it("is decided anew where a rule, an answer or what was hidden is another", () => {
    const { sealed, searches } = keeping();
    const found = (other: Partial<MadeSurvey>, hiddenByAttack: readonly FigureRow[] = []) => {
      const before = searches();
      const changed = { ...made, ...other };
      expect(itemsOf(changed, { hiddenByAttack, sealed })).toEqual(itemsOf(changed, { hiddenByAttack }));
      return searches() - before;
    };
    expect(found({})).toBe(2);
    expect(found({ survey: { ...survey, privacy: { ...survey.privacy, minimumBase: 15 } } })).toBe(2);
    const other = aSurveyOf([...people, ...people.slice(0, 1)], setting);
    expect(found(other)).toBe(2);
    const [tally] = made.tallies;
    if (tally === undefined) throw new Error("no tally");
    expect(found({}, [{ survey: survey.id, wave: tally.wave, item: tally.item, key: "faculty:f0" }])).toBe(1);
  });

  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    "is another work where the same people answered something else, or it is counted otherwise (seed %i)",
    (seed) => {
      const own = { ...sizes, items: 4, groups: seed % 4, programmeSize: 6 + 4 * (seed % 3) };
      const questions = questionsOf(own);
      // Of questions that all answered, only the answers tell one from the other.
      const everybody = randomPeople(seed, own).map((person) => ({
        ...person,
        answers: Object.fromEntries(Object.entries(person.answers).map(([id, answer]) => [id, answer ?? 1])),
      }));
      const otherwise = everybody.map((person, place) =>
        place % 7 === 0 ? { ...person, answers: { ...person.answers, q0: 10, q1: 1 } } : person,
      );
      const countedElse = questions.map((each) =>
        each.counts === undefined ? each : { ...each, counts: [1, 3] as const },
      );
      const { sealed } = keeping();
      let hidden = 0;
      for (const [people, asked] of [
        [everybody, questions],
        [otherwise, questions],
        [everybody, countedElse],
        [everybody, questions],
      ] as const) {
        const other = aSurveyOf(people, { questions: asked, groups: groupsOf(own) });
        const anew = itemsOf(other);
        expect(itemsOf(other, { sealed })).toEqual(anew);
        hidden += anew.flat().flatMap(({ decisions }) => decisions.filter(({ status }) => status === "hidden")).length;
      }
      expect(hidden).toBeGreaterThan(0);
    },
  );
});
