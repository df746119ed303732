/** Mails of which nobody knows whether they arrived: told, and decided by a person. */
import { CommandError, type Distribution, printable } from "../../domain/index.ts";
import { addressOf, type Delivery, DeliveryLedger, deliveriesOf, doubtsOf, type Parcel } from "../../publish/index.ts";

/** What is in doubt by now, of those whom the plan reaches. */
export function inDoubt(parcels: readonly Parcel[], ledger: DeliveryLedger): readonly Delivery[] {
  const reached = new Set(parcels.map(({ to, year }) => `${year} ${to}`));
  return doubtsOf(deliveriesOf(ledger.entries)).filter(({ year, to }) => reached.has(`${year} ${to}`));
}

export function tellDoubts(deliveries: readonly Delivery[]): void {
  for (const recipient of deliveries.map((each) => printable(each.recipient)))
    process.stderr.write(
      `${recipient}: nobody knows whether it arrived; ask, then: npx wellbeing distribute --decide ${recipient}=arrived (or =lost)\n`,
    );
}

export async function decide(
  given: readonly string[],
  year: number,
  ledgerFile: string,
  { recipients }: Distribution,
  json: boolean,
): Promise<number> {
  await using ledger = await DeliveryLedger.open(ledgerFile);
  const open = deliveriesOf(ledger.entries).filter((each) => each.state === "unknown" && each.year === year);
  const decisions = given.map((each) => {
    const [, who = "", what] = /^(.+)=(arrived|lost)$/.exec(each) ?? [];
    const named = open.filter(({ recipient, message }) => recipient === who || message === who);
    // An address may have two recipients: the same file went to it once, in the name of one of them.
    const addresses = recipients.filter(({ id }) => id === who).map(addressOf);
    const own = named.length > 0 ? named : open.filter(({ to }) => addresses.includes(to));
    if (what === undefined || own.length === 0)
      throw new CommandError(
        2,
        `--decide ${each}: ${what === undefined ? "say ID=arrived or ID=lost" : `nothing of ${who} is in doubt`}`,
        open.length === 0 ? "nothing is in doubt" : `in doubt: ${open.map(({ recipient }) => recipient).join(", ")}`,
      );
    return { own, arrived: what === "arrived" };
  });
  const both = decisions.flatMap(({ own, arrived }) => own.map(({ message }) => ({ message, arrived })));
  const torn = both.find(({ message, arrived }) =>
    both.some((each) => each.message === message && each.arrived !== arrived),
  );
  if (torn !== undefined)
    throw new CommandError(2, `--decide says both arrived and lost of ${torn.message}`, "say one of them");
  for (const { own, arrived } of decisions) {
    for (const { message } of own) ledger.append({ at: new Date().toISOString(), message, event: "decided", arrived });
  }
  const count = decisions.reduce((sum, { own }) => sum + own.length, 0);
  process.stdout.write(json ? `${JSON.stringify({ decided: count })}\n` : `${count} decided\n`);
  return 0;
}
