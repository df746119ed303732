/** The chapters of a sheet -> the same, with a few lines on what its earlier editions had wrong: a sheet has no room for a chapter. */
import type { Audience, Domain } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { editionWords } from "../correctionWords.ts";
import { printedEstimates } from "../printedEstimates.ts";
import { numberChapters, type Part } from "./parts.ts";

/** `stood`: whose key figures stand on such a sheet, so that one that is gone from it can be named. */
export function withSheetCorrections(
  parts: readonly Part[],
  audience: Audience,
  stood: ReadonlySet<Domain["kind"]>,
  writing: Writing,
): readonly Part[] {
  const { say } = writing;
  const printed = new Set<string>(printedEstimates(numberChapters(parts)));
  const editions = editionWords(writing, audience, (estimate) => printed.has(estimate));
  if (editions.length === 0) return parts;
  const changed = editions.flatMap((each) => each.figures);
  const gone = editions.flatMap((each) =>
    each.gone.flatMap(({ name, indicator, domain }) => (indicator.keyFigure && stood.has(domain.kind) ? [name] : [])),
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
  return parts.map((each, place) =>
    place === parts.length - 1
      ? { ...each, blocks: [...each.blocks, { kind: "paragraph", words, tells: "corrections" }] }
      : each,
  );
}

/** The others would make another page. */
const mostNamed = 6;
