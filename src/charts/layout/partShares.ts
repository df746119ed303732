/** The shares of a bar that is made up of parts -> which stand in their parts, and where the others stand on a phone: below them. */
import type { StackedChart } from "../../documents/index.ts";
import { type Drawing, isNarrow } from "../look.ts";

export function fitsPart(label: string, width: number, { measure, size }: Drawing): boolean {
  return measure(label, size.small, 600) + 8 < width;
}

/** The shares that do not fit, where each part's own is, moved apart where they would touch. */
export function underBar(
  { values }: StackedChart["rows"][number],
  { widthPx, besidePx }: { readonly widthPx: number; readonly besidePx: number },
  drawing: Drawing,
): readonly { readonly text: string; readonly x: number }[] {
  if (!isNarrow(drawing) || values === null) return [];
  const total = values.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  const left = values.flatMap(({ value, label }) => {
    const width = (value / total) * widthPx;
    from += width;
    if (fitsPart(label, width, drawing)) return [];
    return [{ text: label, x: from - width / 2, half: drawing.measure(label, drawing.size.small) / 2 + 2 }];
  });
  let free = 0;
  for (const each of left) {
    each.x = Math.max(each.x, free + each.half);
    free = each.x + each.half;
  }
  let end = widthPx + besidePx;
  for (const each of left.toReversed()) {
    each.x = Math.min(each.x, end - each.half);
    end = each.x - each.half;
  }
  return left;
}
