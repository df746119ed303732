/** What a faculty's factsheet says. */
import { type Faculty, facultyAudience } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { factsheetBlocks } from "../chapters/factsheet.ts";
import { editionWords } from "../correctionWords.ts";
import { printedEstimates } from "../printedEstimates.ts";
import { numberChapters, type Part, part } from "./parts.ts";

export function factsheetParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { data, year } = writing;
  const own = (data.plans.get(year)?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  return [part("factsheet", writing.text(faculty.name), factsheetBlocks(faculty, own, writing), false)];
}

export function corrected(parts: readonly Part[], faculty: Faculty, writing: Writing): readonly Part[] {
  const { say } = writing;
  const printed = new Set<string>(printedEstimates(numberChapters(parts)));
  const editions = editionWords(writing, facultyAudience(faculty.id), (estimate) => printed.has(estimate));
  if (editions.length === 0) return parts;
  const changed = editions.flatMap((each) => each.figures);
  // What stood on the sheet: key figures of the faculty and its programmes.
  const gone = editions.flatMap((each) =>
    each.gone.flatMap(({ name, indicator, domain }) =>
      indicator.keyFigure && "faculty" in domain && domain.kind !== "rest" && domain.kind !== "part" ? [name] : [],
    ),
  );
  const sentences = (
    [
      ["sheet", changed],
      ["sheetGone", gone],
    ] as const
  ).flatMap(([key, names]) => {
    const named = names.slice(0, mostNamed);
    if (named.length === 0) return [];
    return [say(`edition.${key}`, { figures: named.join("; "), left: names.length - named.length })];
  });
  const words = sentences.length === 0 ? say("edition.sheetNone") : sentences.join(" ");
  return parts.map((each) => ({ ...each, blocks: [...each.blocks, { kind: "paragraph", words }] }));
}

/** The others would make a third page. */
const mostNamed = 6;
