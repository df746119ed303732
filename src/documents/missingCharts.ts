/** A report -> what its words refer to as a picture, which it has not; and the pictures that it has. */
import { mapReferences } from "../statements/index.ts";
import type { Report } from "./report.ts";

export interface MissingFigures {
  /** As a text names them. */
  readonly missing: readonly string[];
  /** Their names and what they are called. */
  readonly known: readonly { readonly id: string; readonly figure: string }[];
}

export function missingCharts({ chapters }: Pick<Report, "chapters">): MissingFigures {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const missing = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== "prose") continue;
    mapReferences(block.markdown, (shown, words) => {
      // What was found has its number.
      if (words === "") missing.add(shown);
      return words;
    });
  }
  return {
    missing: [...missing],
    known: blocks.flatMap((block) =>
      block.kind === "chart" && block.figure !== undefined ? [{ id: block.id, figure: block.figure }] : [],
    ),
  };
}
