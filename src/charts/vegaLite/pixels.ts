/** Marks at pixels of the plot instead of on a scale. */
import { line } from "../look.ts";

/** Lines of text at pixels, hanging from their first line. */
export function textLayer(
  values: readonly { readonly words: readonly string[]; readonly x: number; readonly y: number }[],
  align: "left" | "right",
) {
  return {
    data: { values },
    mark: { type: "text", align, baseline: "top", lineHeight: line.height },
    encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
  };
}

/** A position in pixels of the plot, without a scale. */
export function pixels(field: string) {
  return { field, type: "quantitative", scale: null, axis: null };
}
