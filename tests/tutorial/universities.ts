/** The universities of docs/tutorial.md: what is delivered to each, and what its pages must say. */
import type { Kind } from "../import/deliveries/delivery.ts";
import { type Counted, pointsFrom, type Rows } from "./byHand.ts";
import { bergheim } from "./deliveries/bergheim.ts";
import { hill } from "./deliveries/hill.ts";
import { veenstad } from "./deliveries/veenstad.ts";

export type Year = 2024 | 2025;

export interface TutorialUniversity {
  /** The heading of its part. */
  readonly name: string;
  /** The folder of its data. */
  readonly id: string;
  /** Of its reports, the leading one first. */
  readonly languages: readonly string[];
  readonly delivery: (year: Year) => Kind;
  readonly rows: Rows;
  readonly figures: readonly Counted[];
  /** The indicator whose question was put in other words. */
  readonly broken: string;
  /** What a page in each language says of it. */
  readonly notComparable: Readonly<Record<string, string>>;
  /** What the plan's action has come to, which the second year has beside. */
  readonly achieved: string;
  readonly owner: string;
}

const oneTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);
const agreed = ["AO01", "AO02", "AO03", "AO04", "AO05"];
const mean = (indicator: string, column: string, points: Counted["points"]): Counted => ({
  ...{ indicator: `survey.${indicator}`, column, points, is: "mean" },
});
const share = (indicator: string, column: string, points: Counted["points"]): Counted => ({
  ...{ indicator: `survey.${indicator}`, column, points, is: "share" },
});

export const universities: readonly TutorialUniversity[] = [
  {
    ...{ name: "Hill College", id: "hill", languages: ["en"], delivery: hill, broken: "q2-2" },
    rows: { finished: { column: "Finished", isIn: (cell) => cell === 1 }, weight: null },
    figures: [
      mean("q1", "Q1", pointsFrom(oneTo(10), 1)),
      ...["1", "2", "3"].map((n) => mean(`q2-${n}`, `Q2_${n}`, pointsFrom(oneTo(5), 1))),
      share("q3", "Q3", new Map([1, 2].map((code) => [code, code === 1 ? 1 : 0]))),
    ],
    notComparable: { en: "Not comparable from 2025: The question was put in other words." },
    achieved: "The first buddies have begun.",
    owner: "Student Life",
  },
  {
    ...{ name: "Universiteit Veenstad", id: "veenstad", languages: ["nl"], delivery: veenstad, broken: "thuis" },
    rows: { finished: null, weight: "weegfactor" },
    figures: [
      mean("cijfer", "cijfer", pointsFrom(oneTo(10), 1)),
      ...["thuis", "hulp"].map((name) => mean(name, name, pointsFrom(oneTo(5), 1))),
      share("gesprek", "gesprek", new Map([1, 2].map((code) => [code, code === 1 ? 1 : 0]))),
    ],
    notComparable: { nl: "Niet vergelijkbaar vanaf 2025: " },
    achieved: "De eerste maatjes zijn begonnen.",
    owner: "opleidingsdirecteur",
  },
  {
    ...{ name: "Universität Bergheim", id: "bergheim", languages: ["de", "en"], delivery: bergheim },
    broken: "z1-sq001",
    rows: { finished: { column: "submitdate", isIn: (cell) => cell !== null }, weight: null },
    figures: [
      mean("l1", "L1", pointsFrom([0, ...oneTo(10)], 0)),
      ...["1", "2"].map((n) => mean(`z1-sq00${n}`, `Z1[SQ00${n}]`, pointsFrom(agreed, 1))),
      share("h1", "H1", new Map(["Y", "N"].map((code) => [code, code === "Y" ? 1 : 0]))),
    ],
    notComparable: { de: "Nicht vergleichbar ab 2025: ", en: "Not comparable from 2025: " },
    achieved: "Die ersten Patenschaften haben begonnen.",
    owner: "Studierendenservice",
  },
];
