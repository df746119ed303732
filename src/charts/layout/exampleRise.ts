/** A plot with values at its upper edge -> how much higher the mark of made-up data stands, so that it hides none of them. */
import { type Drawing, line } from "../look.ts";
import { exampleFoot } from "./frame.ts";
import { aboveLabel, type PlotLayout } from "./plotLayout.ts";

export function exampleRise(
  { x, y, widthPx, heightPx, lines }: PlotLayout,
  example: string | null,
  { measure, size }: Drawing,
): number {
  if (example === null) return 0;
  const left = widthPx - measure(example, size.small);
  const isInTheWay = lines.some(({ points }) =>
    points.some(({ wave, label, labelAt, below }) => {
      const top = heightPx - y.at(labelAt) - aboveLabel - size.value / 2;
      return !below && top < exampleFoot && x.at(wave) + measure(label, size.value, 600) / 2 > left;
    }),
  );
  return isInTheWay ? line.height : 0;
}
