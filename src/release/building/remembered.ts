/** Tallied -> Remembered: what readers have already of earlier editions, from the ledgers and from the releases on disk. */
import { readySolver } from "../../audit/index.ts";
import type { ItemTally, LedgerCell, UniversityData } from "../../domain/index.ts";
import { type AdoptedReleases, adoptedReleases } from "../editions/index.ts";
import type { Tallied } from "./tallied.ts";

/** What figures are made of. */
export type FigureData = Pick<UniversityData, "university" | "surveys" | "indicators" | "ledgers" | "heldFaculties">;

export interface Remembered {
  readonly kind: "remembered";
  readonly data: FigureData;
  readonly tallies: readonly ItemTally[];
  /** What adopted releases on disk printed; the ledgers, which are data, are beside it. */
  readonly released: readonly LedgerCell[];
  /** Years of which an adopted, handed out or replaced release is not there. */
  readonly missing: AdoptedReleases["missing"];
}

/** What comes after it works without files: the solver of the attack is made ready here. */
export async function remember({ read: { data, folders }, tallies }: Tallied): Promise<Remembered> {
  const { cells, missing } =
    folders.releases === undefined
      ? unknownOf(data)
      : await adoptedReleases(folders.releases, data, folders.dataFolder);
  await readySolver();
  return { kind: "remembered", data, tallies, released: cells, missing };
}

/** Where nobody says where releases lie, an edition that was replaced is not at hand. */
function unknownOf({ corrections }: UniversityData): AdoptedReleases {
  return {
    cells: [],
    missing: new Set([...corrections].flatMap(([year, { editions }]) => (editions.length > 0 ? [year] : []))),
  };
}
