/** What went into an artefact, piece by piece -> why it is made again, in words. */

import type { Report } from "../documents/index.ts";
import { type Design, type Figure, isShown, type Language } from "../domain/index.ts";
import { sha256, stampOf } from "../store/index.ts";

/** Hashes by name, and the figures themselves; kept beside the artefact, for the next run to compare with. */
export interface Recipe {
  /** By estimate id: as text, "7.18 (n = 1020)". */
  readonly estimates: Readonly<Record<string, string>>;
  /** "chapter nse", "templates/partials/tile.hbs", "program" … */
  readonly parts: Readonly<Record<string, string>>;
}

/** What all artefacts of a run have in common: hashes of the program, of the design and of what files bear. */
export type CommonParts = Readonly<Record<string, string>>;

export function commonParts(design: Design, language: Language): CommonParts {
  const files = (folder: string, texts: ReadonlyMap<string, string>) =>
    [...texts].map(([name, text]) => [`${folder}/${name}`, sha256(text)]);
  return Object.fromEntries([
    ...files("templates", design.templates),
    ...files("styles", design.styles),
    [`templates/messages/${language}.yaml`, stampOf(design.messages[language])],
    ["fonts", stampOf(design.fonts)],
  ]);
}

export function recipeOfReport(report: Report, estimates: ReadonlyMap<string, Figure>, common: CommonParts): Recipe {
  const { chapters, ...frame } = report;
  return {
    estimates: figures(report.estimates, estimates),
    parts: {
      ...common,
      "title page and house style": stampOf({ ...frame, estimates: [] }),
      ...Object.fromEntries(chapters.map((chapter) => [`chapter ${chapter.id}`, stampOf(chapter)])),
    },
  };
}

export function recipeOfData(printed: readonly Figure[], common: CommonParts): Recipe {
  const ids = printed.map(({ id }) => id);
  return { estimates: figures(ids, new Map(printed.map((each) => [each.id, each]))), parts: common };
}

function figures(ids: readonly string[], estimates: ReadonlyMap<string, Figure>): Record<string, string> {
  return Object.fromEntries(
    ids.toSorted().flatMap((id) => {
      const estimate = estimates.get(id);
      return estimate === undefined ? [] : [[id, figureText(estimate)]];
    }),
  );
}

function figureText(estimate: Figure): string {
  if (!isShown(estimate)) return estimate.status === "suppressed" ? "hidden" : "not asked";
  const base = estimate.base === null ? "" : ` (n = ${estimate.base})`;
  const end = estimate.bound === null ? "" : ` ${estimate.bound === "at_most" ? "or less" : "or more"}`;
  return `${estimate.value}${end}${base}`;
}

/** "estimate nse.wellbeing/2024/faculty:law changed 7.1 → 7.2", one line a difference; figures first. */
export function differences(before: Recipe, now: Recipe): readonly string[] {
  return [
    ...changes("estimate ", before.estimates, now.estimates, true),
    ...changes("", before.parts, now.parts, false),
  ];
}

function changes(
  what: string,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  areShown: boolean,
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [old, fresh] = [before[name], now[name]];
    if (old === fresh) return [];
    if (old === undefined) return [`${what}${name} is new${areShown ? `: ${fresh}` : ""}`];
    if (fresh === undefined) return [`${what}${name} is gone`];
    return [`${what}${name} changed${areShown ? ` ${old} → ${fresh}` : ""}`];
  });
}
