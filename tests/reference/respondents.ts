/** What a made-up survey is like -> its response file: people in faculties, programmes, strata and clusters, with weights and answers. */
import type { ReferenceDesign, ReferenceItem } from "./referenceDesign.ts";
import { type Seeded, seeded } from "./seeded.ts";

export interface MadeUp {
  readonly seed: number;
  readonly respondents: number;
  readonly strata?: readonly string[];
  /** Students, or clusters, of each stratum; a function of how many are in the sample. */
  readonly population?: (stratum: string, units: number) => number;
  /** Clusters in each stratum, numbered from 1 in each. */
  readonly clusters?: number;
  readonly weight?: (random: Seeded, stratum: string) => number;
  /** Faculty and level of a respondent; by chance where absent. */
  readonly faculty?: (random: Seeded, place: number) => string;
  /** Nobody of these strata answered the grade. */
  readonly silent?: readonly string[];
}

interface Person {
  readonly stratum: string;
  readonly cluster: string;
  readonly faculty: string;
  readonly programme: string;
  readonly level: "bachelor" | "master";
  readonly origin: string;
  readonly weight: number;
  readonly grade: string;
  readonly stress: string;
  readonly list: string;
  readonly options: readonly string[];
  readonly all: string;
  readonly none: string;
}

export const faculties = ["arts", "law", "science"] as const;
export const programmes = faculties.flatMap((faculty) =>
  (["bachelor", "master"] as const).map((level) => ({ id: `${faculty}-${level}`, faculty, level })),
);

export const madeUpItems: readonly ReferenceItem[] = [
  {
    id: "grade",
    range: [1, 10],
    read: { column: "grade", missing: { 99: "don't know" } },
    answers: [
      [1, 5],
      [8, 10],
    ],
  },
  { id: "stress", range: null, read: { column: "stress", yes: [1, 2], no: [3] } },
  { id: "list", range: null, read: { column: "list", chosen: { code: 2, separator: "|" } } },
  { id: "option", range: null, read: { column: "o1", yes: [1], among: ["o1", "o2", "o3"] } },
  { id: "all", range: null, read: { column: "all", yes: [1], no: [0] } },
  { id: "none", range: null, read: { column: "none", yes: [1], no: [0] } },
];

const head = "rid,stratum,size,cluster,w,faculty,programme,level,origin,grade,stress,list,o1,o2,o3,all,none";

/** The columns that every made-up file has. */
export const madeUpColumns = {
  respondent: "rid",
  faculty: { column: "faculty" },
  programme: { column: "programme" },
  level: { column: "level" },
  groups: [
    {
      id: "origin",
      name: { en: "Origin" },
      column: "origin",
      categories: ["home", "abroad"].map((id) => ({ id, name: { en: id }, codes: [id] })),
    },
  ],
};

export function madeUp(name: string, about: MadeUp, responses: Readonly<Record<string, unknown>>): ReferenceDesign {
  const people = peopleOf(about);
  const unit = (person: Person, place: number) => (about.clusters === undefined ? String(place) : person.cluster);
  const units = new Map<string, Set<string>>();
  people.forEach((person, place) => {
    units.set(person.stratum, (units.get(person.stratum) ?? new Set()).add(unit(person, place)));
  });
  const sizeOf = (stratum: string) => about.population?.(stratum, units.get(stratum)?.size ?? 0) ?? "";
  const lines = people.map((each, place) =>
    [
      `r${place}`,
      each.stratum,
      sizeOf(each.stratum),
      each.cluster,
      each.weight,
      each.faculty,
      each.programme,
      each.level,
      each.origin,
      each.grade,
      each.stress,
      each.list,
      ...each.options,
      each.all,
      each.none,
    ].join(","),
  );
  return {
    name,
    csv: `${[head, ...lines].join("\n")}\n`,
    faculties,
    programmes,
    responses: { ...madeUpColumns, ...responses },
    items: madeUpItems,
  };
}

function peopleOf(about: MadeUp): readonly Person[] {
  const random = seeded(about.seed);
  const strata = about.strata ?? ["all"];
  // What the people of a cluster have in common.
  const shared = new Map<string, number>();
  return Array.from({ length: about.respondents }, (_, place): Person => {
    const stratum = strata[Math.min(strata.length - 1, Math.floor(random.next() ** 1.5 * strata.length))] ?? "all";
    const number = about.clusters === undefined ? 1 : random.whole(1, about.clusters);
    const key = `${stratum} ${number}`;
    const common = shared.get(key) ?? (about.clusters === undefined ? 0 : 3 * random.next() - 1.5);
    shared.set(key, common);
    const faculty =
      about.faculty?.(random, place) ?? random.pick(["arts", "arts", "law", "science", "science", "science"]);
    const level = random.chance(0.6) ? "bachelor" : "master";
    const grade = Math.max(1, Math.min(10, Math.round(6.8 + common + 4 * (random.next() + random.next() - 1))));
    const isSilent = about.silent?.includes(stratum) ?? false;
    const options = [random.chance(0.3), random.chance(0.4), random.chance(0.2)].map((ticked) => (ticked ? "1" : ""));
    return {
      stratum,
      cluster: String(number),
      faculty,
      level,
      programme: `${faculty}-${level}`,
      origin: random.chance(0.2) ? "" : random.pick(["home", "home", "abroad"]),
      weight: about.weight?.(random, stratum) ?? 1,
      grade: isSilent || random.chance(0.05) ? "" : random.chance(0.03) ? "99" : String(grade),
      stress: random.chance(0.08) ? "" : String(random.whole(1, 3)),
      list: random.chance(0.1) ? "" : [1, 2, 3, 12].filter(() => random.chance(0.4)).join("|") || "9",
      options,
      all: random.chance(0.1) ? "" : "1",
      none: random.chance(0.1) ? "" : "0",
    };
  });
}
