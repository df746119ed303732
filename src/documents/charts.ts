/** What charts show: an interface for each shape, beside what every chart says (`chartAnatomy.ts`). A shape is one of `Chart`; `charts/` draws it. */
import type { ActionState, EstimateId, Interval, Month, Unit, Year } from "../domain/index.ts";
import type { ChartAnatomy } from "./chartAnatomy.ts";
import type { PriorityMark } from "./priorityMarks.ts";

export type Chart =
  | TrendChart
  | MultiplesChart
  | BarsChart
  | DotsChart
  | StackedChart
  | FunnelChart
  | MatrixChart
  | GanttChart;

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
    /** What it is compared with, as a line across its row; and its own earlier value, as an open dot. */
    readonly beside?: End | null;
    readonly before?: End | null;
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

interface End {
  readonly value: number;
  readonly label: string;
  readonly estimate: EstimateId;
}

/** Actions by priority and theme, counted in squares: as many as there are actions. */
export interface MatrixChart extends ChartAnatomy {
  readonly shape: "matrix";
  readonly states: readonly { readonly state: ActionState; readonly label: string }[];
  readonly columns: readonly string[];
  /** Above a last column of actions that are in none of the others; null where there are none. */
  readonly others: string | null;
  /** What the shade of a cell says. */
  readonly shadeLabel: string;
  /** A cell holds the states of its actions; null where the priority does not secure the theme. */
  readonly rows: readonly {
    readonly label: string;
    readonly mark: PriorityMark;
    readonly cells: readonly (readonly ActionState[] | null)[];
    /** Of its actions that are in none of the themes that it secures. */
    readonly outside: readonly ActionState[];
  }[];
}

/** Actions over the months, in groups. */
export interface GanttChart extends ChartAnatomy {
  readonly shape: "gantt";
  readonly states: readonly { readonly state: ActionState; readonly label: string }[];
  /** The last month of the plan; null where it ends with its last action. */
  readonly until: Month | null;
  /** The day that the report bears, "2026-03-03", and how the picture names it; null where it has none. */
  readonly today: { readonly day: string; readonly label: string } | null;
  /** What is said of the time after an end that was promised first. */
  readonly laterLabel: string;
  readonly groups: readonly {
    readonly label: string;
    readonly mark: PriorityMark;
    readonly rows: readonly {
      readonly label: string;
      readonly from: Month;
      readonly until: Month;
      /** The end that was promised first, where it is another one. */
      readonly promised: Month | null;
      readonly state: ActionState;
    }[];
  }[];
}
