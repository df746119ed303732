/** Two releases of a year on disk -> which figures differ and why, and which documents, sentences and charts that touches. */
import { isDeepStrictEqual } from "node:util";
import { CommandError, type Correction } from "../../domain/index.ts";
import { causeOf, changedInputs, figureOf, given } from "./causeOfChange.ts";
import { type ComparedRelease, readFigures } from "./comparedRelease.ts";
import { type DocumentDiff, documentDiffs } from "./documentDiffs.ts";
import { areRoundedAlike } from "./roundedAlike.ts";

export interface ReleaseDiff {
  readonly year: number;
  readonly before: { readonly edition: number; readonly manifest: string };
  readonly after: { readonly edition: number; readonly manifest: string };
  readonly figures: readonly Correction[];
  /** How many figures are the same, rounded to another step. They are no corrections. */
  readonly rounded: number;
  /** Estimates that are the same, and name another source or edition. */
  readonly sources: readonly string[];
  /** Files of both that differ, and those that only one of the two has. */
  readonly documents: readonly DocumentDiff[];
}

/** `surveyOf` an indicator: null where the data does not know it. Throws a CommandError (2) where a folder holds no release. */
export async function diffReleases(
  oldFolder: string,
  newFolder: string,
  surveyOf: (indicator: string) => string | null,
): Promise<ReleaseDiff> {
  const [before, after] = await Promise.all([readFigures(oldFolder), readFigures(newFolder)]);
  if (before.manifest.year !== after.manifest.year)
    throw new CommandError(
      2,
      `${before.manifest.year} and ${after.manifest.year} are two years`,
      "compare two releases of one year",
    );
  const changed = changedInputs(before.manifest, after.manifest);
  const ids = [...new Set([...before.rows.keys(), ...after.rows.keys()])].sort();
  const rounded = new Set(
    ids.filter((id) => {
      const [was, is] = [before.rows.get(id), after.rows.get(id)];
      return was !== undefined && is !== undefined && areRoundedAlike(was.cells, is.cells);
    }),
  );
  const differing = ids.flatMap((id): Correction[] => {
    const [was, is] = [before.rows.get(id), after.rows.get(id)];
    if (was !== undefined && is !== undefined && was.line === is.line) return [];
    if (rounded.has(id)) return [];
    const survey = surveyOf(id.split("/")[0] ?? "");
    return [{ estimate: id, before: given(was), after: given(is), cause: causeOf(was, is, survey, changed) }];
  });
  const isSame = ({ estimate }: Correction) =>
    isDeepStrictEqual(figureOf(before.rows.get(estimate)), figureOf(after.rows.get(estimate)));
  const figures = differing.filter((each) => !isSame(each));
  const sources = differing.filter(isSame).map(({ estimate }) => estimate);
  const touched = new Set(differing.map(({ estimate }) => estimate));
  const documents = await documentDiffs(before, after, touched);
  const side = ({ manifest, hash }: ComparedRelease) => ({ edition: manifest.edition, manifest: hash });
  return {
    year: after.manifest.year,
    before: side(before),
    after: side(after),
    figures,
    rounded: rounded.size,
    sources,
    documents,
  };
}
