/** Squares of any states, those of one state and size in one layer, and the legend that says what they mean. */
import { signLook } from "../actionLook.ts";
import type { Sign, SignLegend, Swatch } from "../layout/signs.ts";
import type { Drawing } from "../look.ts";
import type { Layer } from "./layered.ts";
import { corners, ownColor, pixels, textLayer } from "./pixels.ts";

export function signLayers(signs: readonly Sign[], drawing: Drawing): readonly Layer[] {
  return [...Map.groupBy(signs, ({ state, side }) => `${state} ${side}`).values()].flatMap((same) =>
    same[0] === undefined ? [] : ofOneState(same[0], same, drawing),
  );
}

export function signLegendLayers({ signs, swatches, texts }: SignLegend, drawing: Drawing): readonly Layer[] {
  return [...swatchLayers(swatches), ...signLayers(signs, drawing), textLayer(texts, "left")];
}

/** Boxes in the colours that each has of its own; those with a dashed edge in a layer of their own. */
export function swatchLayers(swatches: readonly Swatch[]): readonly Layer[] {
  return [...Map.groupBy(swatches, ({ isDashed }) => isDashed)].map(
    ([isDashed, values]): Layer => ({
      data: { values },
      mark: { type: "rect", strokeWidth: 1, cornerRadius: 2, ...(isDashed ? { strokeDash: [3, 2] } : {}) },
      encoding: { ...corners, fill: ownColor("fill"), stroke: ownColor("ink") },
    }),
  );
}

function ofOneState({ state, side }: Sign, signs: readonly Sign[], drawing: Drawing): readonly Layer[] {
  const { fill, ink, shape } = signLook(state, drawing);
  const values = signs.map(({ x, y }) => ({ x, y, x2: x + side, y2: y + side, cx: x + side / 2, cy: y + side / 2 }));
  const radius = (side / 24) * 7;
  return [
    {
      data: { values },
      mark: { type: "rect", color: fill, stroke: ink, strokeWidth: 1, cornerRadius: 2 },
      encoding: corners,
    },
    {
      data: { values },
      mark: { type: "point", shape, filled: true, opacity: 1, color: ink, size: radius * radius * 4 },
      encoding: { x: pixels("cx"), y: pixels("cy") },
    },
  ];
}
