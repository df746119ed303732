/** Every setting that guards people, just below, at and above, for every kind of cell. */
import { describe, expect, it } from "vitest";
import { decide, roundingOf } from "../../src/disclosure/decide.ts";
import { aSurveyOf, type Person, type Setting } from "./aUniversity.ts";

const grade = { id: "grade", scale: [1, 10] } as const;

function people(count: number, person: Omit<Person, "answers">): readonly Person[] {
  return Array.from({ length: count }, (_, place) => ({ ...person, answers: { grade: 1 + ((place * 7) % 10) } }));
}

/** Two faculties with two programmes each, one of a level; a group within it. The sizes of the rows in question are `n`. */
interface Kind {
  readonly key: string;
  readonly people: (n: number) => readonly Person[];
  readonly setting?: Partial<Setting>;
}

const large = [
  ...people(200, { faculty: "law", programme: "law-a", level: "bachelor", groups: { origin: "home" } }),
  ...people(200, { faculty: "law", programme: "law-b", level: "master", groups: { origin: "home" } }),
];
const arts = (programme: string, level: "bachelor" | "master", n: number) =>
  people(n, { faculty: "arts", programme, level, groups: { origin: "home" } });

const kinds: readonly Kind[] = [
  { key: "university", people: (n) => arts("arts-a", "bachelor", n) },
  { key: "faculty:arts", people: (n) => [...arts("arts-a", "bachelor", n), ...large] },
  { key: "rest:law", people: (n) => [...arts("arts-a", "bachelor", n), ...large] },
  {
    key: "programme:arts-a",
    people: (n) => [...arts("arts-a", "bachelor", n), ...arts("arts-b", "bachelor", 60), ...large],
  },
  {
    key: "other:arts",
    people: (n) => [
      ...arts("arts-a", "bachelor", 4),
      ...arts("arts-b", "bachelor", n - 4),
      ...arts("arts-c", "bachelor", 70),
      ...large,
    ],
    setting: { privacy: { mergeSmallProgrammes: true } },
  },
  {
    key: "faculty:arts/level:master",
    people: (n) => [...arts("arts-a", "master", n), ...arts("arts-b", "bachelor", 60), ...large],
  },
  { key: "level:master", people: (n) => [...arts("arts-a", "master", n), ...arts("arts-b", "bachelor", 80)] },
  {
    key: "faculty:arts/origin:abroad",
    people: (n) => [
      ...people(n, { faculty: "arts", programme: "arts-a", level: "bachelor", groups: { origin: "abroad" } }),
      ...arts("arts-b", "bachelor", 60),
      ...large,
    ],
  },
  {
    key: "origin:abroad",
    people: (n) => [
      ...people(n, { faculty: "arts", programme: "arts-a", level: "bachelor", groups: { origin: "abroad" } }),
      ...arts("arts-b", "bachelor", 80),
      ...large,
    ],
  },
];

function statusOf(kind: Kind, n: number, privacy: Record<string, unknown>, populations: Setting["populations"] = []) {
  const made = aSurveyOf(kind.people(n), {
    questions: [grade],
    groups: { origin: ["home", "abroad"] },
    populations,
    ...kind.setting,
    privacy: { mergeSmallProgrammes: false, ...kind.setting?.privacy, ...privacy },
  });
  const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, []);
  const found = (of: readonly { key: string; status: string; because?: string }[] = []) => {
    const decision = of.find(({ key }) => key === kind.key);
    return decision?.because ?? decision?.status;
  };
  return { item: found(wave?.items[0]?.decisions), respondents: found(wave?.respondents), wave };
}

describe.each(kinds)("$key", (kind) => {
  it.each([
    [9, 10, false],
    [10, 10, true],
    [11, 10, true],
    [11, 12, false],
    [12, 12, true],
    [13, 12, true],
  ])("with %i answers and a minimum base of %i is printed: %s", (n, minimumBase, isPrinted) => {
    const { item, respondents } = statusOf(kind, n, { minimumBase });
    if (isPrinted) {
      expect([item, respondents]).toEqual(["printed", "printed"]);
      return;
    }
    // Merged programmes that are still too few are joined by the next one: here by the last.
    if (kind.key === "other:arts") expect([item, respondents]).toEqual([undefined, undefined]);
    else
      expect([item, respondents]).toEqual([
        kind.key === "university" ? "left out" : "few respondents",
        "few respondents",
      ]);
  });
});

/** Kinds whose students can be counted from programmes. */
const counted = kinds.filter(({ key }) => !key.includes("origin"));

/** So many of the programmes in question were invited; far more of the others. */
function populationsOf(kind: Kind, n: number, students: number): Setting["populations"] {
  const own = kind.people(n);
  const programmes = [...new Set(own.map(({ programme = "" }) => programme))];
  const inQuestion = programmes.filter((id) =>
    kind.key === "other:arts" ? ["arts-a", "arts-b"].includes(id) : id === "arts-a",
  );
  const counts = Object.fromEntries(
    programmes.map((id) => [id, inQuestion.includes(id) ? Math.floor(students / inQuestion.length) : 5000]),
  );
  const [first = ""] = inQuestion;
  counts[first] = students - (inQuestion.length - 1) * Math.floor(students / Math.max(1, inQuestion.length));
  return [{ by: "programme", counts }];
}

describe.each(counted)("students of $key", (kind) => {
  it.each([
    [24, "few students"],
    [25, "printed"],
    [26, "printed"],
  ])("%i, where 25 is the fewest, are: %s", (students, status) => {
    expect(statusOf(kind, 15, { minimumPopulation: 25 }, populationsOf(kind, 15, students)).item).toBe(status);
  });

  it.each([
    [17, "few non-respondents"],
    [18, "printed"],
    [19, "printed"],
  ])("%i, of whom 15 answered and 3 must not have, are: %s", (students, status) => {
    const populations = populationsOf(kind, 15, students);
    const privacy = { minimumNonrespondents: 3 };
    expect(statusOf(kind, 15, privacy, populations).item).toBe(status);
    expect(statusOf(kind, 15, privacy, populations).respondents).toBe(status);
  });
});

describe("settings that are left out", () => {
  it("take the minimum base for the fewest students, and let everybody answer", () => {
    const [, faculty] = kinds;
    if (faculty === undefined) throw new Error("no kind");
    expect(statusOf(faculty, 10, {}, populationsOf(faculty, 10, 10)).item).toBe("printed");
    expect(statusOf(faculty, 8, { minimumBase: 8 }, populationsOf(faculty, 8, 8)).item).toBe("printed");
    expect(statusOf(faculty, 8, { minimumBase: 8 }, populationsOf(faculty, 8, 7)).item).toBe("few students");
  });

  it("round counts to 5; 3 and 10 are taken where they are set", () => {
    const policy = (roundCountsTo?: number) =>
      roundingOf(
        aSurveyOf(arts("a", "bachelor", 20), {
          questions: [grade],
          privacy: roundCountsTo === undefined ? {} : { roundCountsTo },
        }).survey.privacy,
      ).countStep;
    expect([policy(), policy(3), policy(5), policy(10)]).toEqual([5, 3, 5, 10]);
  });

  it("say of which groups no number of students is known", () => {
    const [, faculty] = kinds;
    if (faculty === undefined) throw new Error("no kind");
    const { wave } = statusOf(faculty, 20, {}, populationsOf(faculty, 20, 90));
    expect(wave?.withoutPopulation).toEqual(["faculty:arts/origin:home", "faculty:law/origin:home", "origin:home"]);
  });
});

describe("programmes that are merged", () => {
  const small = (a: number, b: number) => [
    ...arts("arts-a", "bachelor", a),
    ...arts("arts-b", "bachelor", b),
    ...arts("arts-c", "bachelor", 80),
    ...large,
  ];
  const keysOf = (own: readonly Person[], mergeSmallProgrammes: boolean) => {
    const made = aSurveyOf(own, { questions: [grade], privacy: { mergeSmallProgrammes } });
    const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, []);
    return (wave?.items[0]?.decisions ?? [])
      .filter(({ key }) => /programme:arts|other/.test(key))
      .map(({ key, status }) => `${key} ${status}`);
  };

  it.each([
    [9, true, ["programme:arts-c printed", "other:arts printed"]],
    [10, true, ["programme:arts-a printed", "programme:arts-b printed", "programme:arts-c printed"]],
    [9, false, ["programme:arts-a hidden", "programme:arts-b printed", "programme:arts-c printed"]],
  ])("with %i answers, merging %s", (n, merge, keys) => {
    expect(keysOf(small(n, 30), merge)).toEqual(keys);
  });

  it("are hidden together where they are few students, and cannot be had by subtraction", () => {
    const own = [
      ...arts("arts-a", "bachelor", 180),
      ...arts("arts-b", "bachelor", 6),
      ...arts("arts-c", "bachelor", 5),
      ...large,
    ];
    const made = aSurveyOf(own, {
      questions: [grade],
      privacy: { minimumPopulation: 15, minimumNonrespondents: 3 },
      populations: [
        { by: "programme", counts: { "arts-a": 200, "arts-b": 7, "arts-c": 6, "law-a": 500, "law-b": 500 } },
      ],
    });
    const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, []);
    const other = wave?.items[0]?.decisions.find(({ key }) => key === "other:arts");
    expect(other).toMatchObject({ status: "hidden", because: "few students" });
  });
});

describe("what is hidden last", () => {
  const own = [
    ...people(40, { faculty: "arts", groups: { origin: "home" } }),
    ...people(12, { faculty: "law", groups: { origin: "home" } }),
    ...people(5, { faculty: "law", groups: { origin: "abroad" } }).map((each) => ({
      ...each,
      answers: { grade: 1, yes: 0 },
    })),
  ].map((each) => ({ ...each, answers: { ...each.answers, yes: 0 } }));
  const hiddenWith = (keep?: readonly string[]) => {
    const made = aSurveyOf(own, {
      questions: [{ id: "yes", scale: "share" }],
      groups: { origin: ["home", "abroad"] },
      privacy: keep === undefined ? {} : { keep },
    });
    const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, []);
    return (wave?.items[0]?.decisions ?? [])
      .filter((each) => each.status === "hidden" && each.because === "protects others")
      .map(({ key }) => key);
  };

  it("is the faculty where its parts are wanted less, and the part where the policy wants parts most", () => {
    expect(hiddenWith()).toContain("faculty:law/origin:home");
    expect(hiddenWith()).not.toContain("faculty:law");
    const parts = hiddenWith(["part", "group", "programme", "level", "rest", "faculty", "university"]);
    expect(parts).toContain("faculty:law");
    expect(parts).not.toContain("faculty:law/origin:home");
  });
});
