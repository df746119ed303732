/** A survey's stream of numbers -> its questions: grades, shares, questions with several answers, some asked of few or once. */
import type { Group } from "./groups.ts";
import { helpNames } from "./names.ts";
import type { Random } from "./random.ts";
import type { Localized } from "./university.ts";

export type Asked =
  | { readonly kind: "all" }
  /** Some of everybody, drawn. */
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "wave"; readonly wave: number };

const all: Asked = { kind: "all" };

interface ItemOf {
  readonly id: string;
  readonly wording: Localized;
  readonly asked: Asked;
}

export interface RangeItem extends ItemOf {
  readonly kind: "range";
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Indicators that count some of its answers; together all of them where they are parts of the mean. */
  readonly counted: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly areParts: boolean;
}

export interface ShareItem extends ItemOf {
  readonly kind: "share";
  readonly probability: number;
  /** As the file has them. */
  readonly yes: string | number;
  readonly no: string | number;
  /** Everybody of some origin says yes and nobody else; it nearly equals being a carer; all in tiny faculties say yes; no such thing. */
  readonly pattern: "usual" | "origin" | "carer" | "tiny";
}

/** Of a question with several answers. */
export interface OptionItem extends ItemOf {
  readonly kind: "option";
  readonly name: Localized;
  readonly question: "kinds";
  readonly code: number;
  readonly probability: number;
  /** One column an option, or a list in one column. */
  readonly layout: "among" | "chosen";
}

/** The sum of other items, prorated where enough of them are answered. */
export interface MadeItem extends ItemOf {
  readonly kind: "made";
  readonly of: readonly string[];
  readonly reversed: readonly string[];
  readonly least: number;
  readonly min: number;
  readonly max: number;
}

export type DrawnItem = RangeItem | ShareItem | OptionItem | MadeItem;

const moods = [
  { id: "cheerful", wording: { nl: "Was u vrolijk (0 tot 4)?", en: "Were you cheerful (0 to 4)?" }, mean: 2.4 },
  {
    id: "rested",
    wording: { nl: "Werd u uitgerust wakker (0 tot 4)?", en: "Did you wake up rested (0 to 4)?" },
    mean: 1.9,
  },
  { id: "tense", wording: { nl: "Was u gespannen (0 tot 4)?", en: "Were you tense (0 to 4)?" }, mean: 2.1 },
] as const;

/** A scale from 0 to 12, and its items. */
export function scaleItems(random: Random): readonly DrawnItem[] {
  const asked = moods.map(
    (mood): RangeItem => ({ ...mood, kind: "range", asked: all, min: 0, max: 4, counted: [], areParts: false }),
  );
  return [
    ...asked,
    {
      kind: "made",
      id: "mood",
      wording: { nl: "Stemming (schaal)", en: "Mood (scale)" },
      asked: all,
      of: asked.map(({ id }) => id),
      reversed: ["tense"],
      least: random.pick([2, 3]),
      min: 0,
      max: 12,
    },
  ];
}

/** What somebody's answers come to. */
export function scoreOf(
  { of, reversed, least }: MadeItem,
  answers: Readonly<Record<string, number | null>>,
): number | null {
  const given = of.flatMap((id) => {
    const answer = answers[id] ?? null;
    return answer === null ? [] : [reversed.includes(id) ? 4 - answer : answer];
  });
  if (given.length < least) return null;
  return (given.reduce((sum, each) => sum + each, 0) * of.length) / given.length;
}

export interface DrawnItems {
  readonly items: readonly DrawnItem[];
  readonly sensitive: readonly string[];
}

export function drawItems(
  random: Random,
  groups: readonly Group[],
  waves: readonly number[],
  isAwkward: boolean,
): DrawnItems {
  const items: DrawnItem[] = [gradeItem(random)];
  if (random.chance(0.4)) items.push(fiveItem(random, isAwkward));
  items.push(shareItem("stress", { nl: "Ervaart u veel stress?", en: "Do you feel much stress?" }, random, all));
  const hasSuicidal = random.chance(0.4);
  if (hasSuicidal)
    items.push({
      ...shareItem("dark", { nl: "Had u sombere gedachten?", en: "Did you have dark thoughts?" }, random, all),
      probability: random.between(0.01, 0.1),
      pattern: random.chance(0.3) ? "tiny" : "usual",
    });
  if (random.chance(0.35)) items.push(...optionItems(random, isAwkward));
  if (groups.some(({ trait }) => trait === "origin") && random.chance(0.25))
    items.push({
      ...shareItem("visa", { nl: "Heeft u een visum?", en: "Do you need a visa?" }, random, all),
      pattern: "origin",
    });
  if (random.chance(groups.some(({ trait }) => trait === "carer") ? 0.6 : 0.1))
    items.push({
      ...shareItem("cares", { nl: "Zorgt u voor iemand?", en: "Do you care for somebody?" }, random, all),
      pattern: "carer",
    });
  if (random.chance(0.15))
    items.push(
      shareItem("pilot", { nl: "Slaapt u goed?", en: "Do you sleep well?" }, random, {
        kind: "share",
        share: random.pick([0.01, 0.03, 0.1]),
      }),
    );
  if (waves.length > 1 && random.chance(0.2))
    items.push(
      shareItem("once", { nl: "Werkte u thuis?", en: "Did you work at home?" }, random, {
        kind: "wave",
        wave: random.pick(waves),
      }),
    );
  const sensitive = random.chance(0.5)
    ? items.filter(({ id }) => id === "dark" || (id === "stress" && random.chance(0.3)))
    : [];
  return { items, sensitive: sensitive.map(({ id }) => id) };
}

function gradeItem(random: Random): RangeItem {
  const counted = [
    { id: "low", from: 1, to: 5 },
    { id: "middle", from: 6, to: 7 },
    { id: "high", from: 8, to: 10 },
  ];
  const shown = random.pick(["none", "one", "parts"] as const);
  return {
    kind: "range",
    id: "grade",
    wording: { nl: "Welk cijfer geeft u uw welzijn, van 1 tot 10?", en: "How are you, from 1 to 10?" },
    asked: all,
    min: 1,
    max: 10,
    mean: random.between(6.2, 7.6),
    counted: shown === "none" ? [] : shown === "one" ? counted.slice(0, 1) : counted,
    areParts: shown === "parts",
  };
}

function fiveItem(random: Random, isAwkward: boolean): RangeItem {
  return {
    kind: "range",
    id: isAwkward ? "atmosphere5" : "atmosphere",
    wording: { nl: "Hoe tevreden bent u (1 tot 5)?", en: "How satisfied are you (1 to 5)?" },
    asked: all,
    min: 1,
    max: 5,
    mean: random.between(2.8, 4.4),
    counted: random.chance(0.3) ? [{ id: "top2", from: 4, to: 5 }] : [],
    areParts: false,
  };
}

function shareItem(id: string, wording: Localized, random: Random, asked: Asked): ShareItem {
  const [yes, no] = random.pick([
    [1, 0],
    [1, 2],
    ["ja", "nee"],
    ["Oui", "Non"],
  ] as const);
  return { kind: "share", id, wording, asked, probability: random.between(0.03, 0.8), yes, no, pattern: "usual" };
}

function optionItems(random: Random, isAwkward: boolean): readonly OptionItem[] {
  const layout = random.pick(["among", "chosen"] as const);
  return Array.from({ length: random.whole(2, 4) }, (_, place) => ({
    kind: "option",
    id: isAwkward ? `kind${place + 1}` : `kind-${["adviser", "psychologist", "friends", "family"][place]}`,
    wording: {
      nl: `Zocht u deze hulp: ${optionName(place, isAwkward).nl}?`,
      en: `Did you look for this help: ${optionName(place, isAwkward).en}?`,
    },
    name: optionName(place, isAwkward),
    asked: all,
    question: "kinds",
    code: place + 1,
    probability: random.between(0.05, 0.6),
    layout,
  }));
}

function optionName(place: number, isAwkward: boolean): Localized {
  const plain = helpNames[place] ?? { nl: "Iets anders", en: "Something else" };
  return isAwkward ? { nl: `Hulp, optie ${place + 1}`, en: `Help, option ${place + 1}` } : plain;
}
