/** The ledger of a year, and who should have what of its release -> what was handed to whom, what came of it, and what is still to be handed out. */
import { adopts, withdrawnWithout, type Year } from "../../domain/index.ts";
import {
  changedSince,
  type Delivery,
  deliveriesOf,
  doubtsOf,
  type Outstanding,
  outstandingOf,
  readDeliveries,
  type WantedItem,
} from "../../publish/index.ts";
import { sha256 } from "../../store/index.ts";
import type { Stopped } from "../readyInputs.ts";
import type { TellStep } from "../step.ts";
import { type DistributionAsked, type OpenedDistribution, openDistribution, releaseOf } from "./openDistribution.ts";
import { heldFor } from "./planHandOut.ts";

export interface ListedDeliveries {
  readonly kind: "deliveries";
  readonly year: Year;
  readonly deliveries: readonly Delivery[];
  readonly doubts: readonly Delivery[];
  /** Null where no adopted release lies there: nobody can say who should have what. */
  readonly outstanding: readonly Outstanding[] | null;
  /** What goes later, since it may not be published yet. */
  readonly held: readonly WantedItem[];
}

export async function listDeliveries(asked: DistributionAsked, tell?: TellStep): Promise<ListedDeliveries | Stopped> {
  const opened = await openDistribution(asked, tell);
  if (opened.kind === "findings") return opened;
  const { year } = opened.inputs;
  const all = deliveriesOf(await readDeliveries(opened.ledgerFile));
  const deliveries = all.filter((each) => each.year === year);
  const now = await outstandingNow(opened, deliveries);
  return { kind: "deliveries", year, deliveries, doubts: doubtsOf(deliveries), ...now };
}

/** Of an edition that was withdrawn, nobody should have anything. */
async function outstandingNow(
  opened: OpenedDistribution,
  deliveries: readonly Delivery[],
): Promise<Pick<ListedDeliveries, "outstanding" | "held">> {
  const { inputs, distribution } = opened;
  const { corrections, adoptions } = inputs.data;
  const own = corrections.get(inputs.year);
  if (withdrawnWithout(own) !== null) return { outstanding: [], held: [] };
  const release = await releaseOf(opened).catch(() => null);
  if (release === null || !adopts(adoptions.get(inputs.year), sha256(release.manifestText)))
    return { outstanding: null, held: [] };
  const wanted = { kind: "report", only: null, again: [], isChangedSince: changedSince(own) } as const;
  return outstandingOf(distribution, release.manifest, deliveries, wanted, heldFor(opened));
}
