/** Placed signs of priorities -> a layer each, since each has a shape of its own, and one of their numbers. */
import { markRadius, type PlacedMark } from "../layout/placedMark.ts";
import type { Drawing } from "../look.ts";
import type { Layer } from "./layered.ts";
import { pixels } from "./pixels.ts";

export function markLayers(marks: readonly PlacedMark[], { size }: Drawing): readonly Layer[] {
  const at = { x: pixels("x"), y: pixels("y") };
  const shapes = marks.map(
    ({ x, y, path, colour }): Layer => ({
      data: { values: [{ x, y }] },
      // A shape of its own is as large as the root of its size, over two.
      mark: { type: "point", shape: path, filled: true, opacity: 1, color: colour, size: (2 * markRadius) ** 2 },
      encoding: at,
    }),
  );
  const numbers: Layer = {
    data: { values: marks.map(({ x, y, number }) => ({ x, y, number: String(number) })) },
    mark: {
      type: "text",
      align: "center",
      baseline: "middle",
      fontWeight: 600,
      fontSize: size.small,
      color: "#ffffff",
    },
    encoding: { ...at, text: { field: "number" } },
  };
  return marks.length === 0 ? [] : [...shapes, numbers];
}
