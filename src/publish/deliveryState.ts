/** The entries of the ledger -> how each message ended, and which files each address has got. */
import type { DeliveryEntry, Handed } from "./deliveryLedger.ts";

/** How a message ended. unknown: the connection was lost, or the program killed, after the content had begun; a person must find out whether it arrived. */
export type MessageState = "not sent" | "unknown" | "sent" | "waiting" | "refused";

export interface Delivery {
  readonly message: string;
  readonly recipient: string;
  readonly to: string;
  readonly year: number;
  readonly edition: number;
  readonly kind: "report" | "correction";
  readonly artefacts: readonly Handed[];
  readonly state: MessageState;
  /** The server's answer, or what went wrong. */
  readonly answer: string;
  readonly at: string;
}

/** Lists the messages in the order in which they were last begun. */
export function deliveriesOf(entries: readonly DeliveryEntry[]): readonly Delivery[] {
  const deliveries = new Map<string, Delivery>();
  for (const entry of entries) {
    if (entry.event === "begun") {
      const { event, ...begun } = entry;
      // Only a person's decision ends a doubt, not another try.
      const doubt = deliveries.get(entry.message)?.state === "unknown";
      // A message that is begun once more becomes the newest.
      deliveries.delete(entry.message);
      deliveries.set(entry.message, { ...begun, state: doubt ? "unknown" : "not sent", answer: "" });
      continue;
    }
    const before = deliveries.get(entry.message);
    if (before === undefined) continue;
    deliveries.set(entry.message, { ...before, at: entry.at, ...stateAfter(entry) });
  }
  return [...deliveries.values()];
}

function stateAfter(entry: Exclude<DeliveryEntry, { event: "begun" }>): Pick<Delivery, "state" | "answer"> {
  switch (entry.event) {
    case "content":
      return { state: "unknown", answer: "no answer" };
    case "sent":
      return { state: "sent", answer: entry.answer };
    case "failed":
      return { state: entry.temporary ? "waiting" : "refused", answer: entry.answer };
    case "decided":
      return entry.arrived
        ? { state: "sent", answer: "it has arrived, somebody found out" }
        : { state: "not sent", answer: "it has not arrived, somebody found out" };
  }
}

export function mayHave({ state }: Delivery): boolean {
  return state === "sent" || state === "unknown";
}

/** Messages of which somebody must find out whether they arrived. Those whose files a later message brought are left out. */
export function doubtsOf(deliveries: readonly Delivery[]): readonly Delivery[] {
  return deliveries.filter(
    (each) =>
      each.state === "unknown" &&
      each.artefacts.some(({ id }) => {
        const ofYear = deliveries.filter(({ year }) => year === each.year);
        return historyOf(ofYear, each.to, id).findLast(mayHave) === each;
      }),
  );
}

/** The states of all messages to one address that held a file, the newest last. */
export function historyOf(deliveries: readonly Delivery[], to: string, artefact: string): readonly Delivery[] {
  return deliveries.filter((each) => each.to === to && each.artefacts.some(({ id }) => id === artefact));
}
