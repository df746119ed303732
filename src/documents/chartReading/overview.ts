/** A chart -> the first item of its reading: what it shows and what is measured, then what is said of this chart only, then its notes. */
import type { Speech, Words } from "../../statements/index.ts";
import type { ChartAnatomy } from "../chartAnatomy.ts";
import { item, type ReadingItem, type Untold } from "./reading.ts";

export function overview(
  { headline, subtitle, notes, example }: Untold<ChartAnatomy>,
  more: readonly Words[],
  { say }: Speech,
): ReadingItem {
  const told = [headline, subtitle, ...more, ...notes, ...(example === null ? [] : [example])];
  return item(
    say("walk.overview"),
    null,
    told.filter((words) => words !== "").map((words) => item(words)),
  );
}
