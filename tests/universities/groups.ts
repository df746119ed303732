/** A seed -> the groups that its surveys ask about: nested ones (a phase lies within a stage), crossing ones, and one that an item nearly equals. */
import { type Random, randomOf } from "./random.ts";
import type { Kind, Level, Localized } from "./university.ts";

/** What is so of a student, whether a survey asks it or not. */
export type Traits = Readonly<Record<Trait, string>>;
export type Trait = "stage" | "phase" | "gender" | "origin" | "living" | "carer";

export interface Group {
  readonly id: string;
  readonly trait: Trait;
  readonly name: Localized;
  readonly categories: readonly { readonly id: string; readonly name: Localized; readonly code: string | number }[];
  /** Category that unknown ones are in; null: they are in none. */
  readonly unknown: string | null;
}

export interface DrawnGroups {
  readonly groups: readonly Group[];
  /** Share of respondents of whom a group is not known. */
  readonly unknownShare: number;
  readonly traitsOf: (level: Level, random: Random) => Traits;
  readonly kind: Kind;
}

const category = (id: string, nl: string, en: string, code: string | number) => ({ id, name: { nl, en }, code });

/** Each of the groups in the ways in which universities ask it. */
const plainForms: Readonly<Record<Trait, readonly Group[]>> = {
  stage: [
    {
      id: "stage",
      trait: "stage",
      name: { nl: "Fase", en: "Stage" },
      categories: [
        category("ba", "Bachelorfase", "Bachelor stage", 1),
        category("ma", "Masterfase", "Master stage", 2),
      ],
      unknown: null,
    },
  ],
  phase: [
    {
      id: "phase",
      trait: "phase",
      name: { nl: "Studiejaar", en: "Phase" },
      categories: [
        category("first", "Eerste jaar", "First year", "1"),
        category("later", "Latere jaren", "Later years", "2-4"),
        category("master", "Na de bachelor", "After the bachelor", "MA"),
      ],
      unknown: null,
    },
  ],
  gender: [
    {
      id: "gender",
      trait: "gender",
      name: { nl: "Gender", en: "Gender" },
      categories: [
        category("f", "Vrouw", "Women", "f"),
        category("m", "Man", "Men", "m"),
        category("x", "Non-binair of anders", "Non-binary or other", "x"),
      ],
      unknown: null,
    },
    {
      id: "gender",
      trait: "gender",
      name: { nl: "Gender", en: "Gender" },
      categories: [
        category("f", "Vrouw", "Women", 1),
        category("m", "Man", "Men", 2),
        category("x", "Anders", "Other", 3),
        category("unknown", "Onbekend", "Unknown", 9),
      ],
      unknown: "unknown",
    },
  ],
  origin: [
    {
      id: "origin",
      trait: "origin",
      name: { nl: "Herkomst", en: "Origin" },
      categories: [
        category("home", "Nederland", "The Netherlands", 1),
        category("eer", "EER", "EEA", 2),
        category("abroad", "Buiten de EER", "Outside the EEA", 3),
      ],
      unknown: null,
    },
  ],
  living: [
    {
      id: "living",
      trait: "living",
      name: { nl: "Woonsituatie", en: "Living situation" },
      categories: [
        category("alone", "Zelfstandig", "Alone", 1),
        category("with-others", "Met anderen", "With others", 2),
      ],
      unknown: null,
    },
  ],
  carer: [
    {
      id: "carer",
      trait: "carer",
      name: { nl: "Mantelzorger", en: "Carer" },
      categories: [category("yes", "Ja", "Yes", 1), category("no", "Nee", "No", 0)],
      unknown: null,
    },
  ],
};

/** With names that lie in one another, or hold digits. */
const awkwardForms: Readonly<Partial<Record<Trait, readonly Group[]>>> = {
  stage: [
    {
      id: "stage",
      trait: "stage",
      name: { nl: "Fase", en: "Stage" },
      categories: [category("ba", "Bachelor", "Bachelor", 1), category("ma", "Master", "Master", 2)],
      unknown: null,
    },
  ],
  phase: [
    {
      id: "phase",
      trait: "phase",
      name: { nl: "Studiejaar", en: "Phase" },
      categories: [
        category("first", "Bachelorstudenten, jaar 1", "Bachelor students, year 1", "1"),
        category("later", "Bachelorstudenten", "Bachelor students", "2-4"),
        category("master", "Masterstudenten", "Master students", "MA"),
      ],
      unknown: null,
    },
  ],
  living: [
    {
      id: "axe2",
      trait: "living",
      name: { nl: "Woonsituatie 2", en: "Living situation 2" },
      categories: [category("alone", "Type 1", "Type 1", 1), category("with-others", "Type 10", "Type 10", 2)],
      unknown: null,
    },
  ],
};

export function drawGroups(seed: number, isAwkward: boolean): DrawnGroups {
  const random = randomOf(seed, "groups");
  const count = random.pick([0, 1, 1, 2, 2, 3, 3, 4]);
  const isNested = count >= 2 && random.chance(0.5);
  const crossing = random.some(["gender", "gender", "origin", "living", "carer"] as const, 5);
  const traits = [...new Set<Trait>([...(isNested ? (["stage", "phase"] as const) : []), ...crossing])].slice(0, count);
  const unknownShare = random.pick([0, 0.002, 0.01, 0.03, 0.05]);
  const shares = { x: random.pick([0.001, 0.004, 0.01, 0.02]), f: random.between(0.35, 0.65) };
  const abroad = random.between(0.02, 0.3);
  const carers = random.between(0.02, 0.15);
  const traitsOf = (level: Level, own: Random): Traits => {
    const drawn = own.next();
    return {
      stage: level === "bachelor" ? "ba" : "ma",
      phase: level === "master" ? "master" : own.chance(0.4) ? "first" : "later",
      gender: drawn < shares.x ? "x" : drawn < shares.x + shares.f ? "f" : "m",
      origin: own.chance(abroad) ? (own.chance(0.4) ? "eer" : "abroad") : "home",
      living: own.chance(0.3) ? "alone" : "with-others",
      carer: own.chance(carers) ? "yes" : "no",
    };
  };
  const groups = traits.map((trait) => random.pick((isAwkward ? awkwardForms[trait] : undefined) ?? plainForms[trait]));
  return {
    groups,
    unknownShare,
    traitsOf,
    kind: {
      groups: String(groups.length),
      nested: isNested ? "yes" : "no",
      gender: groups.find(({ trait }) => trait === "gender")?.categories.length.toString() ?? "not asked",
      unknown: groups.length === 0 ? "no groups" : `${unknownShare * 100} %`,
    },
  };
}
