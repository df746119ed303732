/** The ledger of a year -> what was handed to whom, and what came of it. */
import type { Year } from "../../domain/index.ts";
import { type Delivery, deliveriesOf, readDeliveries } from "../../publish/index.ts";
import type { Stopped } from "../readyInputs.ts";
import { type DistributionAsked, openDistribution } from "./openDistribution.ts";

export interface ListedDeliveries {
  readonly kind: "deliveries";
  readonly year: Year;
  readonly deliveries: readonly Delivery[];
}

export async function listDeliveries(asked: DistributionAsked): Promise<ListedDeliveries | Stopped> {
  const opened = await openDistribution(asked);
  if (opened.kind === "findings") return opened;
  const { year } = opened.inputs;
  const all = deliveriesOf(await readDeliveries(opened.ledgerFile));
  return { kind: "deliveries", year, deliveries: all.filter((each) => each.year === year) };
}
