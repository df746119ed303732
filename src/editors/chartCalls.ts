/** A text -> its calls of {{figure}}, each with its place in its file. */
import type { EditorText } from "../domain/index.ts";
import { helperCalls } from "./helperCalls.ts";

export interface FigureCall {
  /** An indicator, or the anchor of a picture. */
  readonly shown: string;
  readonly line: number;
  readonly column: number;
}

/** None for a text whose helpers can't be read: that has a finding already. */
export function chartCalls({ markdown, linesAbove }: EditorText): readonly FigureCall[] {
  const parsed = helperCalls(markdown);
  if (parsed.kind === "syntax") return [];
  return parsed.calls.flatMap(({ helper, positional, line, column }) =>
    helper === "figure" ? [{ shown: String(positional[0]), line: line + linesAbove, column }] : [],
  );
}
