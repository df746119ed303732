/** The state of an action as a small square: lightness falls from done to planned, and a sign inside tells the states apart without colour. */
import type { ActionState } from "../../domain/index.ts";
import { type Drawing, tint } from "../look.ts";
import { pixels, textLayer } from "./pixels.ts";

export interface Sign {
  readonly state: ActionState;
  /** Of its left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

interface Look {
  readonly fill: string;
  readonly ink: string;
  /** SVG path in a box from -1 to 1. */
  readonly shape: string;
}

export function signLook(state: ActionState, { accent, grey, tokens }: Drawing): Look {
  switch (state) {
    case "done":
      return { fill: accent, ink: tokens["--paper"], shape: check };
    case "running":
      return { fill: tint(accent, 0.72), ink: accent, shape: arrow };
    case "delayed":
      return { fill: tint(tokens["--caution"], 0.75), ink: tokens["--caution"], shape: bar };
    case "planned":
      return { fill: tokens["--paper"], ink: grey.quiet, shape: dot };
    case "stopped":
      return { fill: tint(grey.rule, 0.7), ink: grey.text, shape: cross };
  }
}

const check = "M-0.8,0.05L-0.25,0.6L0.85,-0.6L0.6,-0.85L-0.25,0.05L-0.55,-0.2Z";
const arrow = "M-0.6,-0.8L0.8,0L-0.6,0.8Z";
const bar = "M-0.7,-0.8L-0.2,-0.8L-0.2,0.8L-0.7,0.8ZM0.2,-0.8L0.7,-0.8L0.7,0.8L0.2,0.8Z";
const dot = "M0,-0.35A0.35,0.35,0,1,1,0,0.35A0.35,0.35,0,1,1,0,-0.35Z";
const cross =
  "M-0.8,-0.55L-0.55,-0.8L0,-0.25L0.55,-0.8L0.8,-0.55L0.25,0L0.8,0.55L0.55,0.8L0,0.25L-0.55,0.8L-0.8,0.55L-0.25,0Z";

/** Squares of any states, those of one state in one layer. */
export function signLayers(signs: readonly Sign[], drawing: Drawing) {
  return [...Map.groupBy(signs, ({ state, side }) => `${state} ${side}`).values()].flatMap((same) => {
    const [{ state, side }] = same as [Sign];
    const { fill, ink, shape } = signLook(state, drawing);
    const values = same.map(({ x, y }) => ({ x, y, x2: x + side, y2: y + side, cx: x + side / 2, cy: y + side / 2 }));
    const radius = (side / 24) * 7;
    return [
      {
        data: { values },
        mark: { type: "rect", color: fill, stroke: ink, strokeWidth: 1, cornerRadius: 2 },
        encoding: { x: pixels("x"), x2: { field: "x2" }, y: pixels("y"), y2: { field: "y2" } },
      },
      {
        data: { values },
        mark: { type: "point", shape, filled: true, opacity: 1, color: ink, size: radius * radius * 4 },
        encoding: { x: pixels("cx"), y: pixels("cy") },
      },
    ];
  });
}

/** What the signs mean, on one line from `left`, or on more where it is full. `height` is what it takes. */
export function signLegend(
  states: readonly { readonly state: ActionState; readonly label: string }[],
  left: number,
  right: number,
  top: number,
  drawing: Drawing,
) {
  const [box, gap, lineHeight] = [16, 18, 24];
  let [x, y] = [left, top];
  const entries = states.map(({ state, label }) => {
    const width = box + 6 + drawing.measure(label, drawing.size.label);
    if (x + width > right && x > left) [x, y] = [left, y + lineHeight];
    const at = { state, label, x, y };
    x += width + gap;
    return at;
  });
  return {
    height: y + lineHeight - top,
    layers: [
      ...signLayers(
        entries.map(({ state, x, y }) => ({ state, x, y, side: box })),
        drawing,
      ),
      textLayer(
        entries.map(({ label, x, y }) => ({ words: [label], x: x + box + 6, y: y + 1 })),
        "left",
      ),
    ],
  };
}
