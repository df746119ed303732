/** Two releases of a year -> what differs and why, and who has got what is another file now. */
import path from "node:path";
import { deliveriesOf, readDeliveries } from "../../publish/index.ts";
import { diffReleases, type ReleaseDiff } from "../../release/index.ts";
import { recoverReleases } from "../../store/index.ts";
import { finishedData } from "../finishedData.ts";
import { ledgerFile } from "../handOut/ledgerFile.ts";
import type { Stopped } from "../readyInputs.ts";
import { draftEdition } from "./draftEdition.ts";
import { type HolderOfChanged, holdersOfChanged } from "./holdersOfChanged.ts";

export interface ComparisonAsked {
  /** Folders of releases. */
  readonly before: string;
  readonly after: string;
  readonly dataFolder: string;
  /** Who has got what; null: the year's own in the data. */
  readonly ledger: string | null;
  /** The day of the new edition, of which a draft is written; null: nothing is written. */
  readonly draftedOn: string | null;
}

export interface ComparedReleases {
  readonly kind: "compared";
  readonly diff: ReleaseDiff;
  readonly holders: readonly HolderOfChanged[];
  /** The file of the draft. */
  readonly draft: string | null;
}

/** Throws a CommandError (2) where there is nothing to compare. */
export async function compareReleases(asked: ComparisonAsked): Promise<ComparedReleases | Stopped> {
  const { before, after, dataFolder, draftedOn } = asked;
  for (const folder of [before, after]) await recoverReleases(path.dirname(folder));
  const { data, findings } = await finishedData(dataFolder);
  if (data === null) return { kind: "findings", findings };
  const factsOf = (id: string) => data.indicators.indicators.find((each) => each.id === id) ?? null;
  const diff = await diffReleases(before, after, factsOf);
  const deliveries = deliveriesOf(await readDeliveries(ledgerFile(asked, diff.year)));
  const holders = holdersOfChanged(diff, deliveries);
  const draft = draftedOn === null ? null : await draftEdition(dataFolder, diff, data, draftedOn);
  return { kind: "compared", diff, holders, draft };
}
