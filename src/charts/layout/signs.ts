/** Squares with the signs of actions' states, and the legend that says what they mean. */
import type { ActionState } from "../../domain/index.ts";
import type { Drawing } from "../look.ts";
import type { PlacedText } from "./frame.ts";
import { legendLine } from "./legendLine.ts";

export interface Sign {
  readonly state: ActionState;
  /** Of its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface SignLegend {
  readonly signs: readonly Sign[];
  readonly texts: readonly PlacedText[];
  readonly heightPx: number;
}

const side = 16;

export function signLegend(
  states: readonly { readonly state: ActionState; readonly label: string }[],
  room: { readonly left: number; readonly right: number; readonly top: number },
  { measure, size }: Drawing,
): SignLegend {
  const { entries, heightPx } = legendLine(states, { ...room, boxPx: side, lineHeightPx: 24 }, (text) =>
    measure(text, size.label),
  );
  return {
    signs: entries.map(({ state, x, y }) => ({ state, x, y, side })),
    texts: entries.map(({ label, textX, y }) => ({ words: [label], x: textX, y: y + 1 })),
    heightPx,
  };
}
