/** Layers of marks in a frame -> a Vega-Lite specification. */
import type { TopLevelSpec } from "vega-lite";
import type { Frame } from "../layout/frame.ts";

type Layered = Extract<TopLevelSpec, { layer: unknown }>;
/** One kind of mark with its data, or several that share theirs. */
export type Layer = Layered["layer"][number];

/** `autosize` none: the layout has measured everything, and Vega moves nothing. */
export function layered({ widthPx, heightPx, padding }: Frame, layer: readonly Layer[]): Layered {
  return { width: widthPx, height: heightPx, autosize: "none", padding, layer: [...layer] };
}
