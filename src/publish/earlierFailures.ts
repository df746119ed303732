/** The ledger of earlier runs -> which messages failed, when last, and what is known of why. */
import type { Ledger } from "./deliveryLedger.ts";
import { isDenial } from "./smtp.ts";

export interface EarlierFailures {
  /** When it failed last. */
  readonly last: string;
  readonly isDenied: boolean;
  /** Others were taken after its address had been denied. */
  readonly isSentSince: boolean;
}

/** By message. */
export function earlierFailures({ entries }: Ledger): ReadonlyMap<string, EarlierFailures> {
  const failed = new Map<string, EarlierFailures>();
  for (const entry of entries) {
    const { message, at } = entry;
    const before = failed.get(message);
    if (entry.event === "failed")
      failed.set(message, {
        last: at,
        isDenied: before?.isDenied === true || isDenial(entry.answer),
        isSentSince: before?.isSentSince === true,
      });
    // What was handed over in a folder says nothing of the mail server.
    if (entry.event !== "sent" || entry.answer.startsWith("folder ")) continue;
    for (const [other, each] of failed) if (each.isDenied) failed.set(other, { ...each, isSentSince: true });
  }
  return failed;
}
