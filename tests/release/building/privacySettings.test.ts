/** Every setting of `privacy` in survey.yaml, just below, at and above, for every kind of figure: from response files to rows of open data. Each case is a survey of its own in one data folder. */
import { beforeAll, describe, expect, it } from "vitest";
import { domainKey } from "../../../src/domain/index.ts";
import type { Person } from "../../disclosure/aUniversity.ts";
import { aReleasedCollege, type ReleasedRows, rowAt } from "./aReleasedCollege.ts";
import type { AskedSurvey } from "./collegeFiles.ts";

const programmes = {
  "arts-a": { faculty: "arts", level: "bachelor" },
  "arts-b": { faculty: "arts", level: "bachelor" },
  "arts-c": { faculty: "arts", level: "bachelor" },
  "law-a": { faculty: "law", level: "bachelor" },
  "law-b": { faculty: "law", level: "bachelor" },
  "law-m": { faculty: "law", level: "master" },
  "science-a": { faculty: "science", level: "bachelor" },
} as const;
type Programme = keyof typeof programmes;

/** So many of a programme; their answers go around the scale, so that nothing but a rule on their number can hide them. */
function of(programme: Programme, count: number, groups: Readonly<Record<string, string>> = home): readonly Person[] {
  return Array.from({ length: count }, (_, place) => ({
    programme,
    ...programmes[programme],
    groups,
    answers: { grade: 1 + ((place * 7) % 10) },
  }));
}

const home = { origin: "home", stage: "ba", phase: "later" };
const large = [...of("law-a", 60), ...of("law-b", 60), ...of("science-a", 60)];

interface Kind {
  readonly domain: string;
  /** The domain in question has n people. */
  readonly people: (n: number) => readonly Person[];
  /** Its students are those of these faculties, of these programmes, or counted by group: the first are those who answered. */
  readonly faculties?: readonly string[];
  readonly programmes?: readonly Programme[];
  readonly group?: readonly [group: string, category: string];
  readonly merge?: true;
}

const kinds: readonly Kind[] = [
  { domain: "university", people: (n) => of("arts-a", n), faculties: ["arts", "law", "science"] },
  { domain: "faculty:arts", people: (n) => [...of("arts-a", n), ...large], faculties: ["arts"] },
  {
    domain: "rest:law",
    people: (n) => [...of("arts-a", n), ...of("law-a", 90)],
    faculties: ["arts", "science"],
  },
  {
    domain: "programme:arts-a",
    people: (n) => [...of("arts-a", n), ...of("arts-c", 90), ...large],
    programmes: ["arts-a"],
  },
  {
    domain: "other:arts",
    people: (n) => [...of("arts-a", 4), ...of("arts-b", n - 4), ...of("arts-c", 90), ...large],
    programmes: ["arts-a", "arts-b"],
    merge: true,
  },
  { domain: "level:master", people: (n) => [...of("law-m", n), ...of("law-a", 90)], programmes: ["law-m"] },
  {
    domain: "faculty:law/level:master",
    people: (n) => [...of("law-m", n), ...of("law-a", 90), ...large],
    programmes: ["law-m"],
  },
  {
    domain: "origin:abroad",
    people: (n) => [...of("arts-a", n, { ...home, origin: "abroad" }), ...of("arts-c", 90), ...large],
    group: ["origin", "abroad"],
  },
  {
    domain: "faculty:arts/origin:abroad",
    people: (n) => [
      ...of("arts-a", n, { ...home, origin: "abroad" }),
      ...of("arts-c", 90),
      ...of("law-a", 60, { ...home, origin: "abroad" }),
      ...large,
    ],
  },
  {
    // Nested: all of a phase are of one stage.
    domain: "phase:first",
    people: (n) => [...of("arts-a", n, { ...home, phase: "first" }), ...of("arts-c", 90), ...large],
    group: ["phase", "first"],
  },
  {
    domain: "origin:unknown",
    people: (n) => [...of("arts-a", n, { ...home, origin: "unknown" }), ...of("arts-c", 90), ...large],
    group: ["origin", "unknown"],
  },
];

const groups = { origin: ["home", "abroad", "unknown"], stage: ["ba", "ma"], phase: ["first", "later"] };

interface Case extends Partial<Pick<AskedSurvey, "questions" | "countsResponse">> {
  readonly kind: Kind;
  readonly n: number;
  /** Its people, where their answers matter. */
  readonly people?: readonly Person[];
  readonly students?: number;
  readonly privacy: Readonly<Record<string, unknown>>;
}

const cases: Case[] = [];

/** -> the survey of the case. */
function asked(
  { kind, n, students, privacy, people = kind.people(n), questions, countsResponse }: Case,
  id: string,
): AskedSurvey {
  return {
    id,
    questions: questions ?? [{ id: "grade", scale: [1, 10] }],
    waves: { 2024: people },
    groups,
    ...(countsResponse === undefined ? {} : { countsResponse }),
    ...(students === undefined ? {} : populationsOf(kind, people, students)),
    privacy: { mergeSmallProgrammes: kind.merge === true, ...privacy },
  };
}

/** Only all students of the domain are as many as the case says; elsewhere there are thousands. */
function populationsOf(
  { faculties, programmes: own, group }: Kind,
  people: readonly Person[],
  students: number,
): Pick<AskedSurvey, "populations" | "groupPopulations"> {
  if (group !== undefined) return { groupPopulations: { [group[0]]: { 2024: { [group[1]]: students } } } };
  const by = faculties === undefined ? "programme" : "faculty";
  const [first = "", ...others] = faculties ?? own ?? [];
  const everywhere = by === "faculty" ? ["arts", "law", "science"] : Object.keys(programmes);
  const counts = Object.fromEntries(everywhere.map((each) => [each, 5000]));
  for (const each of others) counts[each] = Math.max(1, people.filter((person) => person[by] === each).length);
  counts[first] = students - others.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  return { populations: [{ by, counts: { 2024: counts } }] };
}

function add(each: Case): string {
  cases.push(each);
  return `s${cases.length}`;
}

/** So many surveys are one college: what a college is checked for grows faster than their number. */
const mostSurveys = 40;

const made: Pick<ReleasedRows, "rows" | "figures"> & { decided: ReleasedRows["protection"]["decided"] } = {
  rows: [],
  figures: [],
  decided: [],
};
beforeAll(async () => {
  const surveys = cases.map((each, place) => asked(each, `s${place + 1}`));
  for (let from = 0; from < surveys.length; from += mostSurveys) {
    await using college = await aReleasedCollege(surveys.slice(from, from + mostSurveys), programmes);
    const { rows, figures, protection } = await college.figures();
    Object.assign(made, {
      rows: [...made.rows, ...rows],
      figures: [...made.figures, ...figures],
      decided: [...made.decided, ...protection.decided],
    });
  }
});

/** What the open data says of the domain: "computed", "suppressed", or nothing. */
const statusIn = (survey: string, { domain }: Kind, indicator = "grade") =>
  rowAt(made.rows, `${survey}.${indicator}`, domain)?.status;
const whyIn = (survey: string, { domain }: Kind) => {
  const found = made.decided
    .find((wave) => wave.survey === survey)
    ?.items[0]?.decisions.find(({ key }) => key === domain);
  return found?.status === "hidden" ? found.because : found?.status;
};

describe.each(kinds)("minimumBase and $domain", (kind) => {
  const shown: readonly (readonly [number, number, boolean])[] = [
    [11, 12, false],
    [12, 12, true],
    [13, 12, true],
  ];
  it.each(shown.map((each) => [...each, add({ kind, n: each[0], privacy: { minimumBase: each[1] } })] as const))(
    "%i answers, where %i are the fewest, are printed: %s",
    (_n, _minimum, isPrinted, survey) => {
      // A question that too few answered in all is left out; merged programmes are joined by the next one.
      const none = kind.domain === "university" || kind.merge === true ? undefined : "suppressed";
      expect(statusIn(survey, kind)).toBe(isPrinted ? "computed" : none);
    },
  );
});

describe.each(kinds.filter((each) => each.faculties ?? each.programmes ?? each.group))(
  "students of $domain",
  (kind) => {
    it.each(
      (
        [
          [24, { minimumPopulation: 25 }, "few students"],
          [25, { minimumPopulation: 25 }, "printed"],
          [26, { minimumPopulation: 25 }, "printed"],
          [17, { minimumNonrespondents: 3 }, "few non-respondents"],
          [18, { minimumNonrespondents: 3 }, "printed"],
          [19, { minimumNonrespondents: 3 }, "printed"],
        ] as const
      ).map(([students, privacy, why]) => [students, privacy, why, add({ kind, n: 15, students, privacy })] as const),
    )("%i, of whom 15 answered, and the setting %o: %s", (_students, _privacy, why, survey) => {
      expect([statusIn(survey, kind), whyIn(survey, kind)]).toEqual([
        why === "printed" ? "computed" : "suppressed",
        why,
      ]);
    });
  },
);

/** The domain's own people are the first of its kind; so many of them say yes, and every other one of the others. */
function saying(people: readonly Person[], n: number, yes: number): readonly Person[] {
  return people.map((each, place) => ({
    ...each,
    answers: { ...each.answers, dark: Number(place < n ? place < yes : place % 2 === 0) },
  }));
}

/** The same of a grade: those who count give 1 to 3, the others 6 to 9. */
function grading(people: readonly Person[], n: number, low: number): readonly Person[] {
  return people.map((each, place) => {
    const isLow = place < n ? place < low : place % 2 === 0;
    return { ...each, answers: { grade: isLow ? 1 + (place % 3) : 6 + (place % 4) } };
  });
}

describe.each(kinds)("sensitive answers of $domain", (kind) => {
  const n = 20;
  const survey = (yes: number, sensitive: readonly string[]) =>
    add({
      kind,
      n,
      people: saying(kind.people(n), n, yes),
      questions: [{ id: "dark", scale: "share" }],
      privacy: { sensitive },
    });
  it.each(([0, 1, 19, 20] as const).map((yes) => [yes, yes === 0 || yes === n, survey(yes, ["dark"])] as const))(
    "%i of 20 who said yes are hidden: %s",
    (_yes, isHidden, id) => {
      expect(statusIn(id, kind, "dark")).toBe(isHidden ? "suppressed" : "computed");
    },
  );

  it.each(([0, 20] as const).map((yes) => [yes, survey(yes, [])] as const))(
    "%i of 20 are told together with those near them where the question is not sensitive",
    (yes, id) => {
      const row = rowAt(made.rows, `${id}.dark`, kind.domain);
      expect([row?.status, row?.value, row?.bound]).toEqual(
        yes === 0 ? ["computed", "5", "at_most"] : ["computed", "95", "at_least"],
      );
    },
  );

  const counted = (low: number) =>
    add({
      kind,
      n,
      people: grading(kind.people(n), n, low),
      questions: [{ id: "grade", scale: [1, 10], counts: [1, 5] }],
      privacy: { sensitive: ["grade"] },
    });
  it.each(([0, 1, 19, 20] as const).map((low) => [low, low === 0 || low === n, counted(low)] as const))(
    "%i of 20 whose answers an indicator counts are hidden: %s",
    (_low, isHidden, id) => {
      expect(statusIn(id, kind, "grade-counted")).toBe(isHidden ? "suppressed" : "computed");
    },
  );
});

describe.each(kinds)("roundCountsTo and $domain", (kind) => {
  it.each(
    (
      [
        [undefined, 12, "10", "5"],
        [undefined, 13, "15", "5"],
        // Ten alone would be printed as 9, which is under the minimum; the step that is told holds it.
        [3, 10, "12", "4"],
        [3, 14, "15", "3"],
        [10, 14, "10", "10"],
        [10, 15, "20", "10"],
      ] as const
    ).map(([step, n, base, told]) => {
      const privacy = step === undefined ? {} : { roundCountsTo: step };
      return [step, n, base, told, add({ kind, n, privacy })] as const;
    }),
  )("%s: %i answers are printed as %s, in steps of %s", (_step, _n, base, told, id) => {
    const row = rowAt(made.rows, `${id}.grade`, kind.domain);
    expect([row?.base, row?.base_step]).toEqual([base, told]);
  });
});

describe("figures that are printed, and told to be uncertain", () => {
  const isFlagged = (id: string, domain: string) =>
    made.figures.some(
      (each) =>
        each.indicator === `${id}.grade` &&
        domainKey(each.domain) === domain &&
        each.status === "computed" &&
        each.unreliable,
    );

  describe.each(kinds)("reliableBase and $domain", (kind) => {
    it.each(
      (
        [
          [29, true],
          [30, false],
          [31, false],
        ] as const
      ).map(([n, isUnsure]) => [n, isUnsure, add({ kind, n, privacy: { reliableBase: 30 } })] as const),
    )("%i answers, where 30 are reliable: %s", (_n, isUnsure, id) => {
      expect(statusIn(id, kind)).toBe("computed");
      expect(isFlagged(id, kind.domain)).toBe(isUnsure);
    });
  });

  describe.each(kinds.filter((each) => each.faculties ?? each.programmes ?? each.group))(
    "reliableResponse and $domain",
    (kind) => {
      it.each(
        (
          [
            [160, false],
            [161, true],
          ] as const
        ).map(
          ([students, isUnsure]) =>
            [
              students,
              isUnsure,
              add({ kind, n: 40, students, countsResponse: true, privacy: { reliableResponse: 25 } }),
            ] as const,
        ),
      )("40 of %i students answered, where 25%% are reliable: %s", (_students, isUnsure, id) => {
        expect(isFlagged(id, kind.domain)).toBe(isUnsure);
      });
    },
  );
});
