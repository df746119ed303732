/** The marks that Vega drew -> where each lies in the picture, and which lies under a point of it. */
import type { View } from "vega";

/** What the program's charts say of a mark; axes and legends have neither name nor wave. */
export interface Datum {
  readonly name?: unknown;
  readonly part?: unknown;
  readonly label?: unknown;
  readonly value?: unknown;
  readonly wave?: unknown;
  readonly lower?: unknown;
  readonly upper?: unknown;
}

/** A mark in the coordinates of its group. */
export interface Item {
  readonly datum?: Datum;
  readonly bounds?: Box;
  readonly x?: number;
  readonly y?: number;
  readonly mark?: { readonly group?: Item };
  readonly items?: readonly Marks[];
}

export interface Marks {
  readonly marktype: string;
  readonly items: readonly Item[];
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A dot is small: who points beside it means it. */
const slackPx = 3;

/** The smallest mark that is there. */
export function itemUnder(
  items: readonly Item[],
  origin: readonly [number, number],
  x: number,
  y: number,
): Item | null {
  const there = items.flatMap((item) => {
    const box = boxOf(item, origin);
    const isIn =
      box !== null && x >= box.x1 - slackPx && x <= box.x2 + slackPx && y >= box.y1 - slackPx && y <= box.y2 + slackPx;
    return isIn ? [{ item, area: (box.x2 - box.x1) * (box.y2 - box.y1) }] : [];
  });
  return there.toSorted((a, b) => a.area - b.area)[0]?.item ?? null;
}

/** Where the plot begins in the picture: Vega draws it within its padding. */
export function originOf(view: View): readonly [number, number] {
  const [x = 0, y = 0] = view.origin();
  const padding = view.padding();
  return typeof padding === "number" ? [x + padding, y + padding] : [x + (padding.left ?? 0), y + (padding.top ?? 0)];
}

/** Where a mark lies, in the picture's own pixels: groups lie in groups. */
export function boxOf({ bounds, mark }: Item, [x = 0, y = 0]: readonly number[]): Box | null {
  if (bounds === undefined) return null;
  let [left, up] = [x, y];
  for (let group = mark?.group; group !== undefined; group = group.mark?.group) {
    left += group.x ?? 0;
    up += group.y ?? 0;
  }
  return { x1: bounds.x1 + left, x2: bounds.x2 + left, y1: bounds.y1 + up, y2: bounds.y2 + up };
}
