/** Mails of which nobody knows whether they arrived -> what a person has found out about them. */
import { CommandError } from "../../domain/index.ts";
import { addressOf, type Delivery, DeliveryLedger, deliveriesOf, doubtsOf, type Parcel } from "../../publish/index.ts";
import type { Stopped } from "../readyInputs.ts";
import { type DistributionAsked, type OpenedDistribution, openDistribution } from "./openDistribution.ts";

/** A delivery that may have arrived. */
export type Doubt = Delivery;

/** What is in doubt by now, of those whom the plan reaches. */
export function inDoubt(parcels: readonly Parcel[], ledger: DeliveryLedger): readonly Doubt[] {
  const reached = new Set(parcels.map(({ to, year }) => `${year} ${to}`));
  return doubtsOf(deliveriesOf(ledger.entries)).filter(({ year, to }) => reached.has(`${year} ${to}`));
}

/** Of a recipient, or of one message. */
export interface Decision {
  readonly who: string;
  /** null: neither was said. */
  readonly what: "arrived" | "lost" | null;
  /** As it was given. */
  readonly words: string;
}

export interface Decided {
  readonly kind: "decided";
  readonly count: number;
}

/** All decisions are noted, or none. Throws a CommandError (2) where one is about nothing that is in doubt, or two contradict each other. */
export async function decideDoubts(asked: DistributionAsked, given: readonly Decision[]): Promise<Decided | Stopped> {
  const opened = await openDistribution(asked);
  if (opened.kind === "findings") return opened;
  await using ledger = await DeliveryLedger.open(opened.ledgerFile);
  const decisions = given.flatMap((each) => decisionsOf(each, opened, ledger));
  const torn = decisions.find(({ message, arrived }) =>
    decisions.some((each) => each.message === message && each.arrived !== arrived),
  );
  if (torn !== undefined)
    throw new CommandError(2, `--decide says both arrived and lost of ${torn.message}`, "say one of them");
  for (const { message, arrived } of decisions)
    ledger.append({ at: new Date().toISOString(), message, event: "decided", arrived });
  return { kind: "decided", count: decisions.length };
}

function decisionsOf(
  { who, what, words }: Decision,
  { inputs, distribution }: OpenedDistribution,
  ledger: DeliveryLedger,
): readonly { readonly message: string; readonly arrived: boolean }[] {
  const open = deliveriesOf(ledger.entries).filter((each) => each.state === "unknown" && each.year === inputs.year);
  const named = open.filter(({ recipient, message }) => recipient === who || message === who);
  // An address may have two recipients: the same file went to it once, in the name of one of them.
  const addresses = distribution.recipients.filter(({ id }) => id === who).map(addressOf);
  const own = named.length > 0 ? named : open.filter(({ to }) => addresses.includes(to));
  if (what === null || own.length === 0)
    throw new CommandError(
      2,
      `--decide ${words}: ${what === null ? "say ID=arrived or ID=lost" : `nothing of ${who} is in doubt`}`,
      open.length === 0 ? "nothing is in doubt" : `in doubt: ${open.map(({ recipient }) => recipient).join(", ")}`,
    );
  return own.map(({ message }) => ({ message, arrived: what === "arrived" }));
}
