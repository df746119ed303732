/** What a report says, as plain data in one language: decided here, drawn by `charts/`, set by `html/`, printed by `pdf/`. */
import type {
  ActionState,
  Audience,
  DocumentKindName,
  DocumentLayout,
  EstimateId,
  Interval,
  Language,
  Month,
  Unit,
  Year,
} from "../domain/index.ts";
import type { Words } from "../statements/index.ts";
import type { Standing } from "./standing.ts";

export interface Report {
  /** `board`, `faculty-<id>`, `factsheet-<id>` or `accessibility`: also its file name. */
  readonly id: string;
  readonly kind: DocumentKindName | "evidence";
  readonly layout: DocumentLayout;
  readonly audience: Audience;
  readonly language: Language;
  readonly year: Year;
  readonly university: string;
  readonly title: string;
  readonly subtitle: string;
  /** House style, from `university.yaml`. */
  readonly style: {
    readonly accent: string;
    readonly comparison: string;
    /** What it sets differently from `styles/tokens.css`. */
    readonly tokens: Readonly<Record<string, string>>;
    /** SVG for the cover. */
    readonly mark: string | null;
  };
  readonly contact: { readonly unit: string; readonly email: string; readonly url: string | null };
  /** On the cover: that the data is an example, who made it. */
  readonly notices: readonly string[];
  /** Draft or adopted, edition and day; null of a page that is no report. */
  readonly standing: Standing | null;
  /** "Edition 2, corrected on 4 July 2025"; null of a first edition. */
  readonly edition: string | null;
  /** In reading order; the first one is the one-page summary. */
  readonly chapters: readonly Chapter[];
  /** Every estimate that it prints, sorted. */
  readonly estimates: readonly EstimateId[];
}

export interface Chapter {
  /** Unique in the report, fit for an address: the anchor of its heading. */
  readonly id: string;
  /** "1", "2", …; null for chapters that are not numbered (summary, annex). */
  readonly number: string | null;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 3 | 4; readonly id: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly words: Words }
  /** Editors' Markdown with the numbers filled in. */
  | { readonly kind: "prose"; readonly markdown: Words }
  | { readonly kind: "list"; readonly items: readonly Words[] }
  | { readonly kind: "tiles"; readonly label: string; readonly tiles: readonly Tile[] }
  | {
      readonly kind: "notice";
      readonly tone: "example" | "caution" | "help";
      readonly title: string;
      readonly words: Words;
    }
  | Quotation
  | Timeline
  | Actions
  | DecisionList
  | Table
  | Chart;

/** A key figure: large number, what it is, and what stands beside it. */
export interface Tile {
  readonly label: string;
  readonly value: Words;
  /** "out of 10", "of students", or nothing. */
  readonly unit: string | null;
  /** Change, certainty or comparison, in words. */
  readonly detail: Words;
  readonly source: string;
  /** Decoration: the words beside it say as much as may be said. Null with a single wave. */
  readonly sparkline: Sparkline | null;
}

export interface Sparkline {
  readonly kind: "sparkline";
  readonly shape: "sparkline";
  readonly id: string;
  /** From the oldest wave to the newest; waves of one `series` can be compared. */
  readonly points: readonly { readonly wave: Year; readonly value: number; readonly series: string }[];
}

/** A source's own words, never ours. */
export interface Quotation {
  readonly kind: "quotation";
  readonly id: string;
  readonly words: string;
  /** The language of `words` as the source wrote them; null where they are translated. */
  readonly language: Language | null;
  readonly source: string;
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
  /** That they are an example, beside the caption. */
  readonly madeUp: string | null;
  readonly columns: {
    readonly action: string;
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
    readonly state: ActionState;
    /** The state in words: never by colour alone. */
    readonly stateLabel: string;
    readonly achieved: string | null;
  }[];
  readonly labels: { readonly goal: string; readonly target: string; readonly achieved: string };
}

export interface DecisionList {
  readonly kind: "decisions";
  readonly decisions: readonly { readonly title: string; readonly reason: string }[];
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly caption: string;
  /** That its figures are made up, beside the caption; a chart's table has its chart's. */
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
  /** Sets it in smaller type: for the annex. */
  readonly dense: boolean;
}

/** What every chart says, whatever its shape. */
export interface ChartAnatomy {
  readonly kind: "chart";
  readonly id: string;
  /** What it shows, as a sentence that the data carries. */
  readonly headline: Words;
  /** What is measured, on which scale, on whom. */
  readonly subtitle: string;
  /** What a reader who can't see it needs: shape and values; at most 250 characters. */
  readonly alternative: string;
  readonly source: string;
  /** Breaks, denominators, what is only known in words. */
  readonly notes: readonly string[];
  /** Printed inside the picture where its data is made up; null otherwise. */
  readonly example: string | null;
  readonly table: Table;
  /** False where the alternative or the report's other tables have every value already: on paper, the chart's own table would only repeat them. */
  readonly tableInPrint: boolean;
}

export interface Point {
  readonly wave: Year;
  readonly value: number;
  /** The value as printed. */
  readonly label: string;
  readonly interval: Interval | null;
  readonly estimate: EstimateId;
}

export interface Line {
  readonly label: string;
  readonly points: readonly Point[];
  /** Known in words only: shown as words at its wave, never as a point. */
  readonly inWords: readonly { readonly wave: Year; readonly words: string }[];
  /** Waves at which a new series begins: no line is drawn across. */
  readonly breaks: readonly { readonly wave: Year; readonly label: string }[];
}

/** One or a few lines over the waves, labelled at their ends. */
export interface TrendChart extends ChartAnatomy {
  readonly shape: "trend";
  readonly unit: Unit;
  readonly waves: readonly Year[];
  /** Of the axis; says so in the subtitle where it does not begin at the scale's start. */
  readonly range: readonly [number, number];
  readonly lines: readonly Line[];
}

/** A small trend for each indicator, side by side on one scale. */
export interface MultiplesChart extends ChartAnatomy {
  readonly shape: "multiples";
  readonly unit: Unit;
  readonly waves: readonly Year[];
  readonly range: readonly [number, number];
  readonly panels: readonly Line[];
}

/** Horizontal bars from zero, in the order given. */
export interface BarsChart extends ChartAnatomy {
  readonly shape: "bars";
  readonly unit: Unit;
  readonly range: readonly [number, number];
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly valueLabel: string;
    readonly estimate: EstimateId;
    readonly emphasis: boolean;
    readonly interval: Interval | null;
  }[];
}

/** A dot with its interval for each row, in the order given. */
export interface DotsChart extends ChartAnatomy {
  readonly shape: "dots";
  readonly wave: Year;
  readonly unit: Unit;
  readonly range: readonly [number, number];
  /** The university, as a line through all rows; null where there is nothing to stand for it. */
  readonly reference: { readonly value: number } | null;
  readonly rows: readonly {
    readonly label: string;
    /** Read in place of a point that is hidden. */
    readonly hidden: string;
    readonly point: {
      readonly value: number;
      readonly label: string;
      readonly interval: Interval;
      readonly estimate: EstimateId;
    } | null;
  }[];
}

/** Shares that make up a whole, a bar for each row, the parts in the order given. */
export interface StackedChart extends ChartAnatomy {
  readonly shape: "stacked";
  readonly parts: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** Read in place of values that are hidden. */
    readonly hidden: string;
    readonly values:
      | readonly { readonly value: number; readonly label: string; readonly estimate: EstimateId }[]
      | null;
  }[];
}

/** Values by how many answered, between limits that chance seldom leaves. */
export interface FunnelChart extends ChartAnatomy {
  readonly shape: "funnel";
  readonly unit: Unit;
  readonly range: readonly [number, number];
  /** Of the axis of respondents. */
  readonly bases: readonly [number, number];
  readonly basesLabel: string;
  /** What the limits lie around. */
  readonly centre: number;
  readonly limits: readonly {
    readonly base: number;
    readonly lower: number;
    readonly upper: number;
    readonly wideLower: number;
    readonly wideUpper: number;
  }[];
  readonly points: readonly {
    readonly label: string;
    readonly value: number;
    readonly base: number;
    readonly estimate: EstimateId;
  }[];
}

/** The wave before and this one, a row each. */
export interface DumbbellChart extends ChartAnatomy {
  readonly shape: "dumbbell";
  readonly unit: Unit;
  readonly range: readonly [number, number];
  readonly waves: readonly [Year, Year];
  readonly rows: readonly {
    readonly label: string;
    /** Read in place of points that are hidden. */
    readonly hidden: string;
    readonly points: { readonly before: End; readonly after: End } | null;
  }[];
}

interface End {
  readonly value: number;
  readonly label: string;
  readonly estimate: EstimateId;
}

/** Actions by priority and theme, counted in squares. */
export interface MatrixChart extends ChartAnatomy {
  readonly shape: "matrix";
  readonly states: readonly { readonly state: ActionState; readonly label: string }[];
  readonly columns: readonly string[];
  /** A cell holds the states of its actions; null where the priority does not secure the theme. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (readonly ActionState[] | null)[] }[];
}

/** Actions over the months, in groups. */
export interface GanttChart extends ChartAnatomy {
  readonly shape: "gantt";
  readonly states: readonly { readonly state: ActionState; readonly label: string }[];
  readonly groups: readonly {
    readonly label: string;
    readonly rows: readonly {
      readonly label: string;
      readonly from: Month;
      readonly until: Month;
      readonly state: ActionState;
    }[];
  }[];
}

export type Chart =
  | TrendChart
  | MultiplesChart
  | BarsChart
  | DotsChart
  | StackedChart
  | FunnelChart
  | DumbbellChart
  | MatrixChart
  | GanttChart;
