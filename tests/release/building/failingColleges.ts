/** Colleges of the kinds that a review broke: few asked, nested groups, answers that tell a group, two surveys of a year. The data is made here. */
import { many, type Person } from "../../disclosure/aUniversity.ts";
import type { AskedSurvey, Programmes } from "./collegeFiles.ts";

type Groups = Readonly<Record<string, string>>;

/** Grades go around, and the first `yes` say yes. */
export function some(count: number, yes: number, faculty: string, groups: Groups = {}, programme?: string): Person[] {
  return Array.from({ length: count }, (_, place) => ({
    faculty,
    groups,
    ...(programme === undefined ? {} : { programme }),
    answers: { grade: 4 + ((place * 5) % 6), dark: Number(place < yes) },
  }));
}

const questions = [
  { id: "grade", scale: [1, 10] },
  { id: "dark", scale: "share" },
] as const;
const sensitive = { sensitive: ["dark"] };

/** Three of 240 students were asked one of the questions. */
export const askedOfFew: AskedSurvey = {
  id: "s",
  questions,
  waves: {
    2024: ["arts", "law", "science"].flatMap((faculty) =>
      some(80, 0, faculty).map((each, place) => ({
        ...each,
        answers: { ...each.answers, dark: place === 0 ? 1 : null },
      })),
    ),
  },
  privacy: sensitive,
};

/** All of Law gave 1, 2 or 3; an indicator counts 1 to 5. */
export const countedByAll: AskedSurvey = {
  id: "s",
  questions: [{ id: "grade", scale: [1, 10], counts: [1, 5] }],
  waves: {
    2024: [
      ...some(90, 0, "arts"),
      ...some(110, 0, "science"),
      ...Array.from({ length: 16 }, (_, place) => ({ faculty: "law", answers: { grade: 1 + (place % 3) } })),
    ],
  },
  privacy: { sensitive: ["grade"] },
};

/** One bachelor student told no phase. */
export const nestedGroups: AskedSurvey = {
  id: "s",
  questions,
  groups: { stage: ["ba", "ma"], phase: ["first", "later", "master"] },
  waves: {
    2024: [
      ...["arts", "law", "science"].flatMap((faculty) => [
        ...some(44, 9, faculty, { stage: "ba", phase: "first" }),
        ...some(52, 12, faculty, { stage: "ba", phase: "later" }),
        ...some(37, 5, faculty, { stage: "ma", phase: "master" }),
        ...some(4, 1, faculty, { stage: "ma" }),
      ]),
      { faculty: "law", groups: { stage: "ba" }, answers: { grade: 1, dark: 1 } },
    ],
  },
  privacy: sensitive,
};

export const programmes: Programmes = Object.fromEntries(
  ["arts", "law", "science"].flatMap((faculty) =>
    (["a", "b", "c"] as const).map(
      (name) => [`${faculty}-${name}`, { faculty, level: name === "c" ? "master" : "bachelor" }] as const,
    ),
  ),
);

const byProgramme = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([id, count]) => some(count, 0, id.split("-")[0] ?? "", {}, id));

/** Programmes that are too few in one survey of the year, and enough in the other. */
export const twoSurveys: readonly AskedSurvey[] = [
  { id: "a", few: 5 },
  { id: "b", few: 30 },
].map(({ id, few }) => ({
  id,
  questions: [{ id: "grade", scale: [1, 10] }],
  waves: {
    2024: byProgramme({
      "arts-a": few,
      "arts-b": 45,
      "arts-c": 38,
      "law-a": 52,
      "law-b": 41,
      "science-a": 60,
      "science-b": few + 1,
      "science-c": 44,
    }),
  },
}));

/** Grades whose exact mean would tell how many answered. */
export const exactMeans: AskedSurvey = {
  id: "a",
  questions: [{ id: "grade", scale: [1, 10] }],
  waves: {
    2024: [
      ...some(71, 0, "arts"),
      ...some(47, 0, "law"),
      ...[
        ...many(47, { faculty: "science", answers: { grade: 6 } }),
        ...many(60, { faculty: "science", answers: { grade: 7 } }),
      ],
    ],
  },
  privacy: { roundCountsTo: 5 },
};

/** Programmes of fifteen, in the middle between two tens, and one too small. */
export const tiesOfTen: AskedSurvey = {
  id: "a",
  questions: [{ id: "grade", scale: [1, 10] }],
  waves: { 2024: byProgramme(Object.fromEntries(Object.keys(programmes).map((id, at) => [id, at === 4 ? 6 : 15]))) },
  privacy: { roundCountsTo: 10 },
};

/** Twelve of unknown origin, all of whom say yes. */
export const unknownWhoAllSaySo: AskedSurvey = {
  id: "s",
  questions,
  groups: { origin: ["home", "abroad"] },
  waves: {
    2024: [
      ...["arts", "law", "science"].flatMap((faculty) => [
        ...some(15, 1, faculty, { origin: "home" }),
        ...some(11, 1, faculty, { origin: "abroad" }),
      ]),
      ...some(12, 12, "science"),
    ],
  },
  privacy: sensitive,
};

/** Nobody from home says yes, and everybody from abroad. */
export const answersLikeAGroup: AskedSurvey = {
  id: "s",
  questions,
  groups: { origin: ["home", "abroad"] },
  waves: {
    2024: (
      [
        ["arts", 62, 7],
        ["law", 75, 26],
        ["science", 88, 38],
      ] as const
    ).flatMap(([faculty, home, abroad]) => [
      ...some(home, 0, faculty, { origin: "home" }),
      ...some(abroad, abroad, faculty, { origin: "abroad" }),
    ]),
  },
};

/** Of two small programmes of Arts nearly everybody answered. */
export const nearlyEverybodyAnswered: AskedSurvey = {
  id: "s",
  questions: [{ id: "grade", scale: [1, 10] }],
  waves: {
    2024: byProgramme({
      "arts-a": 110,
      "arts-b": 8,
      "arts-c": 6,
      "law-a": 40,
      "law-b": 35,
      "law-c": 30,
      "science-a": 36,
      "science-b": 28,
      "science-c": 25,
    }),
  },
  populations: [
    {
      by: "programme",
      counts: {
        2024: {
          "arts-a": 240,
          "arts-b": 9,
          "arts-c": 7,
          "law-a": 120,
          "law-b": 100,
          "law-c": 90,
          "science-a": 100,
          "science-b": 80,
          "science-c": 70,
        },
      },
    },
  ],
  privacy: { mergeSmallProgrammes: true, minimumPopulation: 15, minimumNonrespondents: 3 },
  countsResponse: true,
};

/** A faculty of about twenty, with a group of four categories, one of them rare, in programmes and levels. */
export const smallFaculty: AskedSurvey = {
  id: "e",
  questions: [{ id: "grade", scale: [1, 10] }],
  groups: { gender: ["f", "m", "x", "unknown"] },
  waves: {
    2024: (
      [
        ["arts-a", 120],
        ["arts-b", 64],
        ["arts-c", 31],
        ["law-a", 9],
        ["law-b", 7],
        ["law-c", 3],
        ["science-a", 150],
        ["science-b", 80],
        ["science-c", 22],
      ] as const
    ).flatMap(([id, count]) =>
      Array.from(
        { length: count },
        (_, place): Person => ({
          faculty: id.split("-")[0] ?? "",
          programme: id,
          level: id.endsWith("c") ? "master" : "bachelor",
          groups: { gender: place % 41 === 7 ? "x" : place % 29 === 3 ? "unknown" : place % 5 < 3 ? "f" : "m" },
          answers: { grade: place % 17 === 5 ? null : 3 + ((place * 7) % 8) },
        }),
      ),
    ),
  },
};
