/** What is decided on a figure, and why. */
import type { CellComposition, CellKind, Domain, ItemId, ItemTally, Survey, Year } from "../domain/index.ts";
import type { Domains } from "../survey/index.ts";
import type { PrimaryRule } from "./hiddenFromTheStart.ts";
import type { Finding } from "./people/index.ts";

/** Why figures are not printed. Only the analyst is told; a report says only that there are too few respondents. */
export type HiddenBecause = PrimaryRule | "protects others" | "found by the attack";

/** People whose answers would follow if the figure were printed. Only the analyst is told. */
export interface Protected {
  readonly people: number;
  readonly finding: Finding;
  /** A sum of rows that gives them, by the keys of their domains. */
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

interface AboutFigure {
  readonly survey: Survey["id"];
  readonly wave: Year;
  /** The question; null for the numbers of respondents and the response rate. */
  readonly item: ItemId | null;
  readonly domain: Domain;
  readonly key: string;
  readonly kind: CellKind;
  readonly of: CellComposition;
  /** The exact number of respondents. Only the analyst is told. */
  readonly base: number;
}

export type FigureDecision =
  | (AboutFigure & { readonly status: "printed" })
  | (AboutFigure & {
      readonly status: "hidden";
      readonly because: HiddenBecause;
      readonly protects: readonly Protected[];
    })
  /** The whole question is left out: fewer than the minimum answered it in all. */
  | (AboutFigure & { readonly status: "left out" })
  /** The rest beside a faculty whose own figure is hidden: nobody needs it. */
  | (AboutFigure & { readonly status: "not made" });

export interface DecidedItem {
  readonly item: ItemId;
  readonly decisions: readonly FigureDecision[];
  /** What follows from earlier editions, whatever is hidden now. */
  readonly exposed: readonly Protected[];
}

export interface DecidedWave {
  readonly survey: Survey["id"];
  readonly wave: Year;
  readonly tallies: readonly ItemTally[];
  readonly domains: Domains;
  readonly respondents: readonly FigureDecision[];
  readonly items: readonly DecidedItem[];
  /** Keys of domains of whose students a smaller percentage answered than the policy calls reliable. */
  readonly lowResponse: ReadonlySet<string>;
  /** Keys of domains of which the survey file gives no number of students: the rules on populations were not applied to them. */
  readonly withoutPopulation: readonly string[];
}
