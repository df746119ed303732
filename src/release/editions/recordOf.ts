/** Releases on disk that were adopted or handed out -> the publication ledger of their year: what they printed, as it was printed, and the names of what they hid. It is taken from the release, never from data that was mended since. */
import type { FromResponses } from "../../disclosure/index.ts";
import type { ItemTally, LedgerCell, PassedEmbargo, UniversityData } from "../../domain/index.ts";
import { sha256 } from "../../store/index.ts";
import { cellsOfRelease, type PrintedAndHidden } from "./cellsOfRelease.ts";
import { ledgerText, recordPath } from "./ledgerText.ts";
import type { ReleaseOnDisk } from "./manifest.ts";
import { recordedCells } from "./recordedCells.ts";
import { releasedCells } from "./releasedCells.ts";
import { withAnswers } from "./sameAnswers.ts";

/** What the data comes to now, for what no file of a release says: whether its answers are those of today. */
export interface ComesTo extends PrintedAndHidden {
  readonly surveys: readonly (PrintedAndHidden["surveys"][number] & { readonly computed: readonly FromResponses[] })[];
  readonly tallies: readonly ItemTally[];
}

/** What one of them printed; null where a file of it is not as it was released. */
export async function cellsOnDisk(
  { folder, manifest }: ReleaseOnDisk,
  data: UniversityData,
  now: ComesTo,
): Promise<readonly LedgerCell[] | null> {
  const { year, inputs } = manifest;
  const own = cellsOfRelease(data, now);
  const released = inputs.find(({ path }) => path === recordPath(year))?.sha256;
  const texts = [recordedCells(data, year), []].map((earlier) => sha256(ledgerText(year, own, earlier)));
  // The data still is what it was made from.
  if (released !== undefined && texts.includes(released)) return own;
  const cells = await releasedCells(folder, manifest, data);
  if (cells === null) return null;
  const computed = now.surveys.flatMap((each) => each.computed);
  const known = withAnswers(cells, computed, now.tallies);
  if (manifest.figures === "exact") return known;
  const answers = new Map(known.map((cell) => [waveOf(cell), cell.answers]));
  return cells
    .filter(({ printed, hidden }) => printed.length > 0 || hidden.length > 0)
    .map((cell) => ({ ...cell, answers: answers.get(waveOf(cell)) ?? null }));
}

function waveOf({ survey, wave }: LedgerCell): string {
  return `${survey} ${wave}`;
}

/** The ledger with these cells and embargoes beside what it has; null where there is nothing to record. An embargo is passed once: who decided so first, and why, stays. */
export function recordWith(
  cells: readonly LedgerCell[],
  passed: readonly PassedEmbargo[],
  data: UniversityData,
  year: number,
): string | null {
  const earlier = recordedCells(data, year);
  const before = data.ledgers.flatMap((each) => (each.year === year && each.schema === 2 ? (each.passed ?? []) : []));
  const all = [...before, ...passed].filter(
    (each, place, list) => place === list.findIndex((one) => isSame(one, each)),
  );
  if (cells.length === 0 && earlier.length === 0 && all.length === 0) return null;
  return ledgerText(year, cells, earlier, all);
}

function isSame(one: PassedEmbargo, other: PassedEmbargo): boolean {
  return one.what === other.what && one.until === other.until;
}
