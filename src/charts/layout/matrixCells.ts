/** What stands in a matrix of priorities and themes, however it is laid out: cells, their signs, and the names of rows and columns. */
import type { MatrixChart } from "../../documents/index.ts";
import { type Drawing, tint } from "../look.ts";
import type { ExampleMark, Frame, PlacedText } from "./frame.ts";
import type { PlacedMark } from "./placedMark.ts";
import type { Sign, SignLegend, SwatchLook } from "./signs.ts";

export interface MatrixLayout {
  readonly frame: Frame;
  readonly cells: readonly Cell[];
  readonly signs: readonly Sign[];
  readonly marks: readonly PlacedMark[];
  readonly names: readonly PlacedText[];
  /** Above the columns, or above what is told of a row. */
  readonly heads: readonly PlacedText[];
  readonly legend: SignLegend;
  readonly example: ExampleMark | null;
}

export interface Cell {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly edge: string;
}

export type MatrixRow = MatrixChart["rows"][number];

/** Of each column, the last one of those that are in no other. */
export function statesOf({ cells, outside }: MatrixRow, chart: MatrixChart): MatrixRow["cells"] {
  return chart.others === null ? cells : [...cells, outside];
}

export function cellLooks({ accent, grey }: Drawing): Readonly<Record<"secured" | "notSecured", SwatchLook>> {
  return {
    secured: { fill: tint(accent, 0.88), ink: tint(accent, 0.6), isDashed: false },
    notSecured: { fill: "#ffffff", ink: grey.grid, isDashed: false },
  };
}
