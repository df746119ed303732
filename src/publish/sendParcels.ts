/** Parcels -> mail, each once: what the ledger says is known before a byte goes out. */
import { CommandError } from "../domain/index.ts";
import type { Ledger } from "./deliveryLedger.ts";
import { newItems, type Parcel } from "./parcels.ts";
import { isDenial, type Outcome, type SendMail } from "./smtp.ts";

export interface SendLimits {
  readonly messagesPerMinute: number;
  readonly connections: number;
  /** How long a temporary failure is tried again, with waits of one minute, two, four …; 0: once. */
  readonly retryForMs: number;
}

export interface SendEffects {
  readonly ledger: Ledger;
  readonly send: SendMail;
  /** The mail, as it goes over the line. */
  readonly compose: (parcel: Parcel, at: Date) => Promise<Uint8Array>;
  readonly now: () => Date;
  /** Ends early where the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** `againInMs`: null where it is not tried again. */
  readonly told: (parcel: Parcel, outcome: Outcome, againInMs: number | null) => void;
}

const minute = 60_000;
/** So many refused for good, one after another, are no matter of theirs. */
const mostRefused = 5;
/** So many addresses denied, and none taken: it is us. */
const mostDenied = 2;

const mailHint =
  "is the address of the server right, and the user, the password and the sender? the next run goes on where this one stopped";

interface Failures {
  readonly last: string;
  readonly isDenied: boolean;
  /** Others were taken after its address had been denied. */
  readonly isSentSince: boolean;
}

/** By message, in the earlier runs. */
function failuresIn({ entries }: Ledger): ReadonlyMap<string, Failures> {
  const failed = new Map<string, Failures>();
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

interface Waiting {
  readonly parcel: Parcel;
  readonly tries: number;
  readonly dueMs: number;
}

/** Parcels without anything new are passed over. Throws a CommandError (3) where no mail can be sent at all, after what is under way has ended. */
export async function sendParcels(
  parcels: readonly Parcel[],
  from: string,
  edition: number,
  limits: SendLimits,
  effects: SendEffects,
): Promise<readonly { readonly parcel: Parcel; readonly outcome: Outcome }[]> {
  const { ledger, now, sleep, told } = effects;
  const begun = now().getTime();
  const failed = failuresIn(ledger);
  // Who failed last comes last: whoever fails each time does not keep the others from theirs, run after run.
  const lastFailed = ({ message }: Parcel) => failed.get(message)?.last ?? "";
  const queue: Waiting[] = parcels
    .filter((parcel) => newItems(parcel).length > 0)
    .toSorted((a, b) => (lastFailed(a) < lastFailed(b) ? -1 : lastFailed(a) > lastFailed(b) ? 1 : 0))
    .map((parcel) => ({ parcel, tries: 0, dueMs: begun }));
  const results: { parcel: Parcel; outcome: Outcome }[] = [];
  let nextMs = begun;
  let halted: CommandError | null = null;
  const ended = new AbortController();
  const halt = (error: CommandError) => {
    halted ??= error;
    ended.abort();
  };
  let refusedInARow = 0;
  let isAnyTaken = false;
  /** Denied while nothing was taken: nobody knows yet whether it is about them or about us. */
  const denied: { readonly parcel: Parcel; readonly answer: string }[] = [];
  const takesNothing = (answer: string, to: string) =>
    new CommandError(3, `the mail server takes nothing from us: ${answer} (asked last for ${to})`, mailHint);
  const underWay = new Set<Promise<void>>();

  const lane = async () => {
    for (;;) {
      const next = queue.toSorted((a, b) => a.dueMs - b.dueMs)[0];
      if (halted !== null) return;
      const lastDenied = denied.length < mostDenied ? undefined : denied.at(-1);
      if (lastDenied !== undefined) {
        // What other lanes are at may be taken yet.
        if (underWay.size === 0) return halt(takesNothing(lastDenied.answer, lastDenied.parcel.to));
        await Promise.race(underWay).catch(() => undefined);
        continue;
      }
      if (next === undefined && underWay.size === 0) return;
      if (next === undefined) {
        // What another lane is at may come back.
        await Promise.race(underWay).catch(() => undefined);
        continue;
      }
      queue.splice(queue.indexOf(next), 1);
      const work = inTurn(next);
      underWay.add(work);
      try {
        await work;
      } finally {
        underWay.delete(work);
      }
    }
  };

  const inTurn = async (next: Waiting) => {
    const wait = async (untilMs: number) => await sleep(untilMs - now().getTime(), ended.signal);
    await wait(next.dueMs);
    const at = Math.max(nextMs, now().getTime());
    nextMs = at + minute / limits.messagesPerMinute;
    await wait(at);
    if (halted === null) await attempt(next);
  };

  const attempt = async ({ parcel, tries }: Waiting): Promise<void> => {
    const { recipient, to, year, kind, message } = parcel;
    const stamp = () => ({ at: now().toISOString(), message });
    const artefacts = newItems(parcel).map(({ id, sha256 }) => ({ id, sha256 }));
    const content = await effects.compose(parcel, now());
    ledger.append({ ...stamp(), event: "begun", recipient: recipient.id, to, year, edition, kind, artefacts });
    const met = await effects.send({ from, to: recipient.address ?? "" }, content, () =>
      ledger.append({ ...stamp(), event: "content" }),
    );
    const { answer } = met;
    const isTheirs = isAnyTaken || failed.get(message)?.isSentSince === true;
    const outcome: Outcome = met.kind === "denied" && isTheirs ? { kind: "permanent", answer } : met;
    switch (outcome.kind) {
      case "sent":
        ledger.append({ ...stamp(), event: "sent", answer });
        break;
      case "unknown":
        break;
      default:
        ledger.append({ ...stamp(), event: "failed", temporary: outcome.kind !== "permanent", answer });
    }
    const waitMs = minute * 2 ** tries;
    const isTriedAgain =
      ["temporary", "unreachable"].includes(outcome.kind) && now().getTime() + waitMs - begun <= limits.retryForMs;
    refusedInARow = outcome.kind === "permanent" ? refusedInARow + 1 : outcome.kind === "sent" ? 0 : refusedInARow;
    if (outcome.kind === "denied") denied.push({ parcel, answer });
    if (outcome.kind === "sent" || outcome.kind === "unknown") {
      isAnyTaken = true;
      for (const each of denied.splice(0)) refuse(each.parcel, each.answer);
    }
    if (outcome.kind === "unreachable" && !isTriedAgain)
      halt(new CommandError(3, `the mail server can't be reached: ${answer} (asked last for ${to})`, mailHint));
    if (outcome.kind === "halt" || refusedInARow >= mostRefused) halt(takesNothing(answer, to));
    told(parcel, outcome, isTriedAgain ? waitMs : null);
    if (isTriedAgain) {
      queue.push({ parcel, tries: tries + 1, dueMs: now().getTime() + waitMs });
      return;
    }
    if (outcome.kind !== "denied") results.push({ parcel, outcome });
  };

  /** It was about them: others were taken. */
  const refuse = (parcel: Parcel, answer: string) => {
    const outcome: Outcome = { kind: "permanent", answer };
    ledger.append({ at: now().toISOString(), message: parcel.message, event: "failed", temporary: false, answer });
    told(parcel, outcome, null);
    results.push({ parcel, outcome });
  };

  const lanes = await Promise.allSettled(
    Array.from({ length: limits.connections }, async () => {
      try {
        await lane();
      } catch (error) {
        // The other lanes end after what they are at.
        halt(error instanceof CommandError ? error : new CommandError(3, String(error)));
        throw error;
      }
    }),
  );
  const failure = lanes.find((each) => each.status === "rejected");
  if (failure !== undefined) throw failure.reason;
  if (halted !== null) throw halted;
  return [
    ...results,
    ...denied.map(({ parcel, answer }) => ({ parcel, outcome: { kind: "denied" as const, answer } })),
  ];
}
