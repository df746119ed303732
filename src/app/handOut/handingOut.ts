/** Whoever hands out has the turn from before the plan is made until the end, and carries out only a plan that was cleared. */
import {
  type Delivery,
  DeliveryLedger,
  deliveriesOf,
  type Outstanding,
  outstandingOf,
  type WantedItem,
} from "../../publish/index.ts";
import type { Permit } from "../permission.ts";
import type { Stopped } from "../readyInputs.ts";
import { writeRecord } from "../record/writeRecord.ts";
import type { TellStep } from "../step.ts";
import { storeOf } from "../storeOf.ts";
import { type ClearedHandOut, clearHandOut } from "./clearHandOut.ts";
import { type DistributionAsked, openDistribution, releaseOf } from "./openDistribution.ts";
import { type HandOutWanted, heldFor, planHandOut } from "./planHandOut.ts";

export interface HandOutAsked extends DistributionAsked {
  readonly wanted: HandOutWanted;
  /** Where it is remembered that the release was attacked in vain; null: beside the releases. */
  readonly store: string | null;
}

export interface HandOutEffects {
  /** Somebody has files of an earlier edition, and nobody in the plan has their address. */
  readonly unreached: (delivery: Delivery) => void;
  readonly permit: Permit;
  /** What the release prints was noted, before anybody gets it. */
  readonly recorded: (file: string) => unknown;
  /** A recipient does not get this yet. */
  readonly held: (item: WantedItem) => unknown;
  /** What was wrong with the store. */
  readonly note: (text: string) => void;
  readonly tell?: TellStep;
}

/** What recipients do not have once the plan was carried out. */
export function outstandingAfter(
  { opened, release, wanted }: ClearedHandOut,
  ledger: DeliveryLedger,
): readonly Outstanding[] {
  const deliveries = deliveriesOf(ledger.entries);
  return outstandingOf(opened.distribution, release.manifest, deliveries, wanted, heldFor(opened)).outstanding;
}

/** `prepare` is done before the checks, which take minutes; `carryOut` has what it comes to. */
export async function handingOut<Prepared, Done>(
  asked: HandOutAsked,
  by: "mail" | "folder",
  effects: HandOutEffects,
  prepare: () => Promise<Prepared>,
  carryOut: (cleared: ClearedHandOut, ledger: DeliveryLedger, prepared: Prepared) => Promise<Done>,
): Promise<Done | Stopped> {
  const opened = await openDistribution(asked, effects.tell);
  if (opened.kind === "findings") return opened;
  const release = await releaseOf(opened);
  await using ledger = await DeliveryLedger.open(opened.ledgerFile);
  const planned = await planHandOut(opened, release, deliveriesOf(ledger.entries), { ...asked.wanted, by });
  if (planned.kind === "findings") return planned;
  for (const delivery of planned.unreached) effects.unreached(delivery);
  for (const item of planned.held) effects.held(item);
  const prepared = await prepare();
  const cleared = await clearHandOut(planned, effects.permit, storeOf(asked, effects.note), effects.tell);
  if (cleared.kind === "findings") return cleared;
  const recorded = await writeRecord([release], cleared.passed, opened.inputs, asked.dataFolder);
  if (recorded?.kind === "findings") return recorded;
  if (recorded !== null) effects.recorded(recorded.file);
  return await carryOut(cleared, ledger, prepared);
}
