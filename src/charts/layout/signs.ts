/** Squares with the signs of actions' states, and the legend that says what they and other boxes mean. */
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

/** A box that stands for something by how it is filled and edged. */
export interface Swatch {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly ink: string;
  readonly isDashed: boolean;
}

export type SwatchLook = Pick<Swatch, "fill" | "ink" | "isDashed">;

export interface SignLegend {
  readonly signs: readonly Sign[];
  readonly swatches: readonly Swatch[];
  readonly texts: readonly PlacedText[];
  readonly heightPx: number;
}

const side = 16;

type State = { readonly state: ActionState; readonly label: string };
type Other = { readonly swatch: SwatchLook; readonly label: string };

export function signLegend(
  states: readonly State[],
  others: readonly Other[],
  room: { readonly left: number; readonly right: number; readonly top: number },
  { measure, size }: Drawing,
): SignLegend {
  const { entries, heightPx } = legendLine<State | Other>(
    [...states, ...others],
    { ...room, boxPx: side, lineHeightPx: 24 },
    (text) => measure(text, size.label),
  );
  return {
    signs: entries.flatMap((each) => ("state" in each ? [{ state: each.state, x: each.x, y: each.y, side }] : [])),
    swatches: entries.flatMap((each) =>
      "swatch" in each ? [{ ...each.swatch, x: each.x, x2: each.x + side, y: each.y + 2, y2: each.y + side - 2 }] : [],
    ),
    texts: entries.map(({ label, textX, y }) => ({ words: [label], x: textX, y: y + 1 })),
    heightPx,
  };
}
