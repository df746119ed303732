/** What stands in a chapter beside text and charts: quotations, tables, what happened when, actions and decisions. */
import type { ActionState, Language } from "../domain/index.ts";
import type { Words } from "../statements/index.ts";
import type { NoteMark } from "./chapterNotes.ts";

/** A source's own words, never ours. */
export interface Quotation {
  readonly kind: "quotation";
  readonly id: string;
  readonly words: string;
  /** The language of `words` as the source wrote them; null where they are translated. */
  readonly language: Language | null;
  /** What it is about, and when it was said. */
  readonly about: string;
  /** Who said it where, and whether the words are ours: notes of the chapter. */
  readonly sources: readonly string[];
  readonly marks?: readonly NoteMark[];
}

/** The one sentence that a chapter opens with. */
export interface Opener {
  readonly kind: "opener";
  readonly words: Words;
  /** Of a priority: the number of its colour. */
  readonly colour: number | null;
  readonly madeUp: boolean;
  /** The rule that it follows from: a note of the chapter. */
  readonly sources: readonly string[];
  readonly marks?: readonly NoteMark[];
}

export interface Timeline {
  readonly kind: "timeline";
  readonly label: string;
  readonly events: readonly {
    /** "2023" or "2023–2030". */
    readonly period: string;
    readonly title: string;
    readonly text: string;
    readonly url: string | null;
    /** It covers the reporting year. */
    readonly current: boolean;
  }[];
}

export interface Actions {
  readonly kind: "actions";
  readonly id: string;
  readonly caption: string;
  /** The mark beside the caption where they are an example. */
  readonly madeUp: string | null;
  /** They stand on the pages of their priorities too: a search finds them there, once. */
  readonly repeats?: true;
  readonly columns: {
    readonly action: string;
    /** What it is for, and what came of it. */
    readonly purpose: string;
    readonly owner: string;
    readonly period: string;
    readonly state: string;
  };
  readonly actions: readonly {
    readonly title: string;
    readonly goal: string;
    readonly target: string | null;
    readonly owner: string;
    readonly period: string;
    /** The end that was promised first, where it is another one: "promised: Dec 2024". */
    readonly promised: string | null;
    readonly state: ActionState;
    /** The state in words: never by colour alone. */
    readonly stateLabel: string;
    readonly achieved: string | null;
  }[];
  readonly labels: { readonly goal: string; readonly target: string; readonly achieved: string };
}

/** A finding of page one: the figure, large, and what it is, in words that go on behind it. */
export interface Finding {
  readonly value: Words;
  readonly words: Words;
  /** The words begin with what the figure is called: nobody wrote any that go on after the number. */
  readonly isNamed: boolean;
  readonly source: string;
  readonly madeUp: boolean;
  /** What a note of the chapter says of it: that nobody can know whether its change is chance. */
  readonly sources?: readonly string[];
  readonly marks?: readonly NoteMark[];
}

/** What is known elsewhere, drawn apart from the university's own. */
export interface Context {
  readonly kind: "context";
  readonly label: string;
  readonly words: Words;
  /** As of a finding. */
  readonly sources: readonly string[];
  readonly marks?: readonly NoteMark[];
}

/** The priorities side by side, and how far each has come. */
export interface Strip {
  readonly kind: "strip";
  readonly label: string;
  readonly madeUp: boolean;
  readonly priorities: readonly {
    readonly name: string;
    /** The chapter about it. */
    readonly anchor: string;
    /** Where that chapter is a page of its own: its address. */
    readonly href: string | null;
    /** The number of its colour, from 1: `priorityMarks.ts` has the colours, and the style sheet a class for each. */
    readonly colour: number;
    /** SVG. */
    readonly sign: string;
    readonly state: "onTrack" | "attention" | "offTrack" | null;
    readonly stateWords: string;
    /** "3 of 5 done, 1 delayed". */
    readonly counts: string;
  }[];
}

/** What is done, what goes on and what is still to come, side by side. */
export interface Progress {
  readonly kind: "progress";
  readonly madeUp: boolean;
  /** Those that have something. */
  readonly columns: readonly {
    readonly state: "done" | "going" | "later";
    readonly title: string;
    readonly items: readonly { readonly title: string; readonly words: string }[];
    /** How many more there are; null where all are listed. */
    readonly more: string | null;
  }[];
}

/** What the board is asked to decide, a row each. */
export interface AskedTable {
  readonly kind: "asked";
  readonly id: string;
  readonly caption: string;
  readonly madeUp: boolean;
  /** What, why, who, cost, and what if not. */
  readonly columns: readonly string[];
  readonly decisions: readonly {
    readonly number: string;
    readonly title: string;
    readonly reason: string;
    /** The figures and actions that it rests on, with the chapters that tell of them. */
    readonly because: readonly {
      readonly words: Words;
      readonly anchor: string;
      readonly href: string | null;
      /** "Figure 3", where a chart of the report shows the very figure. */
      readonly figure?: string;
    }[];
    readonly owner: string;
    /** "September 2025". */
    readonly by: string | null;
    readonly cost: string;
    readonly otherwise: string;
  }[];
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly caption: string;
  /** The mark beside the caption where its figures are made up; a chart's table has its chart's. */
  readonly madeUp?: string | null;
  readonly columns: readonly {
    readonly label: string;
    readonly align: "start" | "end" | "centre";
    /** Of its cells, row by row, where some are in another language than the page: null for its own. On web pages only, and not of the first column. */
    readonly languages?: readonly (Language | null)[];
  }[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Words[])[];
  readonly note: string | null;
  /** Where its figures come from, and how: notes of the chapter. */
  readonly sources?: readonly string[];
  readonly marks?: readonly NoteMark[];
  /** Its columns are those of key figures: one width in all tables of them. */
  readonly look?: "indicators";
  /** Sets it in smaller type: for the annex. */
  readonly dense: boolean;
  /** Each row is an action. */
  readonly tells?: "actions";
}
