/** Parcels -> mail, each sent once: the ledger notes a message before its first byte goes out. */
import { CommandError } from "../domain/index.ts";
import type { Parcel } from "./parcels.ts";
import { type SendEffects, Sending, type SendLimits, type SentParcel } from "./sending.ts";

/** Parcels without anything new are passed over. Throws a CommandError (3) where no mail can be sent at all, once the messages under way have ended. */
export async function sendParcels(
  parcels: readonly Parcel[],
  from: string,
  edition: number,
  limits: SendLimits,
  effects: SendEffects,
): Promise<readonly SentParcel[]> {
  const sending = new Sending(parcels, from, edition, limits, effects);
  const lanes = await Promise.allSettled(
    Array.from({ length: limits.connections }, async () => {
      try {
        await sending.lane();
      } catch (error) {
        // The other lanes end after what they are at.
        sending.halt(error instanceof CommandError ? error : new CommandError(3, String(error)));
        throw error;
      }
    }),
  );
  const failure = lanes.find((each) => each.status === "rejected");
  if (failure !== undefined) throw failure.reason;
  if (sending.halted !== null) throw sending.halted;
  return sending.results;
}
