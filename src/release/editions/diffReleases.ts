/** Two releases of a year on disk -> which figures differ and why, and which documents, sentences and charts that touches. */
import { isDeepStrictEqual } from "node:util";
import { CommandError, type Correction, type DocumentChange, partsOfEstimate } from "../../domain/index.ts";
import { causeOf, changedInputs, figureOf, given } from "./causeOfChange.ts";
import { type ComparedRelease, readFigures } from "./comparedRelease.ts";
import { documentChanges } from "./documentChanges.ts";
import { type DocumentDiff, documentDiffs } from "./documentDiffs.ts";
import { arePrintedAlike, type Printed } from "./printedAlike.ts";
import { areRoundedAlike } from "./roundedAlike.ts";

/** What readers find different. */
export interface ReleaseChanges {
  readonly year: number;
  readonly before: { readonly edition: number; readonly manifest: string };
  readonly after: { readonly edition: number; readonly manifest: string };
  readonly figures: readonly Correction[];
  /** How many figures are the same, rounded to another step. They are no corrections. */
  readonly rounded: number;
  /** How many published figures differ below the digit that is printed of them. They are no corrections either. */
  readonly unseen: number;
  /** Estimates that are the same, and name another source or edition. */
  readonly sources: readonly string[];
  /** What readers find different in which document. */
  readonly changed: readonly DocumentChange[];
}

export interface ReleaseDiff extends ReleaseChanges {
  /** Files of both that differ, and those that only one of the two has. */
  readonly documents: readonly DocumentDiff[];
}

/** What the data says of an indicator. */
export interface IndicatorFacts extends Printed {
  readonly survey: string;
}

type FactsOf = (indicator: string) => IndicatorFacts | null;

/** `factsOf` an indicator: null where the data does not know it. Throws a CommandError: 2 where a folder holds no release, 3 where a file of one is missing. */
export async function diffReleases(oldFolder: string, newFolder: string, factsOf: FactsOf): Promise<ReleaseDiff> {
  const [before, after] = await Promise.all([readFigures(oldFolder), readFigures(newFolder)]);
  const { differing, ...changes } = compared(before, after, factsOf);
  const touched = new Set(differing.map(({ estimate }) => estimate));
  return { ...changes, documents: await documentDiffs(before, after, touched) };
}

/** The same, without what differs in the words of pages: of documents no file is read. */
export async function changesBetween(oldFolder: string, newFolder: string, factsOf: FactsOf): Promise<ReleaseChanges> {
  const { differing: _, ...changes } = compared(await readFigures(oldFolder), await readFigures(newFolder), factsOf);
  return changes;
}

/** `differing`: every figure whose row is another, whatever is different in it. */
function compared(
  before: ComparedRelease,
  after: ComparedRelease,
  factsOf: FactsOf,
): ReleaseChanges & { readonly differing: readonly Correction[] } {
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
    const survey = factsOf(partsOfEstimate(id).indicator)?.survey ?? null;
    return [{ estimate: id, before: given(was), after: given(is), cause: causeOf(was, is, survey, changed) }];
  });
  const isSame = ({ estimate }: Correction) =>
    isDeepStrictEqual(figureOf(before.rows.get(estimate)), figureOf(after.rows.get(estimate)));
  const isUnseen = ({ estimate, before: was, after: is }: Correction) =>
    arePrintedAlike(was, is, factsOf(partsOfEstimate(estimate).indicator));
  const others = differing.filter((each) => !isSame(each));
  const figures = others.filter((each) => !isUnseen(each));
  const sources = differing.filter(isSame).map(({ estimate }) => estimate);
  const idsOf = (corrections: readonly Correction[]) => new Set(corrections.map(({ estimate }) => estimate));
  const side = ({ manifest, hash }: ComparedRelease) => ({ edition: manifest.edition, manifest: hash });
  return {
    year: after.manifest.year,
    before: side(before),
    after: side(after),
    figures,
    rounded: rounded.size,
    unseen: others.length - figures.length,
    sources,
    changed: documentChanges(before.manifest.artefacts, after.manifest.artefacts, {
      printed: idsOf(figures),
      given: idsOf(others),
      rounded,
    }),
    differing,
  };
}
