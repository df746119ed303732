/** Two chapters -> whether a reader who has found one has no use for the other: nearly all runs of words and numbers of the one stand in the other. */
import { plain } from "../../statements/index.ts";
import type { Chapter } from "../report.ts";

/** Words and numbers of a run (w-shingling: Broder, 1997, "On the resemblance and containment of documents"). */
const runLength = 4;

/** The share of all runs that stand in both. */
const enough = 0.7;

export function saysNearlyTheSame(one: Chapter, other: Chapter): boolean {
  const [first, second] = [runsIn(one), runsIn(other)];
  if (first.size === 0 || second.size === 0) return first.size === second.size;
  const both = [...first].filter((run) => second.has(run)).length;
  return both / (first.size + second.size - both) >= enough;
}

/** Chapters are looked at once for each pair of reports. */
const known = new WeakMap<Chapter, ReadonlySet<string>>();

function runsIn(chapter: Chapter): ReadonlySet<string> {
  const there = known.get(chapter);
  if (there !== undefined) return there;
  const words =
    plain(JSON.stringify(chapter.blocks))
      .toLowerCase()
      .match(/\p{L}+|\d[\d.,]*/gu) ?? [];
  const runs = new Set(words.map((_, at) => words.slice(at, at + runLength).join(" ")));
  known.set(chapter, runs);
  return runs;
}
