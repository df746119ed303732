/** One run of sending: what waits, what is under way, and what became of the rest. Its lanes take from one queue, and the ledger knows of each step before the server does. */
import { CommandError } from "../domain/index.ts";
import type { Ledger } from "./deliveryLedger.ts";
import { type EarlierFailures, earlierFailures } from "./earlierFailures.ts";
import { newItems, type Parcel } from "./parcels.ts";
import { type Denied, Refusals } from "./refusals.ts";
import type { Outcome, SendMail } from "./smtp.ts";

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
  /** Waits, and stops waiting where the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** `againInMs`: null where it is not tried again. */
  readonly told: (parcel: Parcel, outcome: Outcome, againInMs: number | null) => void;
}

export interface SentParcel {
  readonly parcel: Parcel;
  readonly outcome: Outcome;
}

interface Waiting {
  readonly parcel: Parcel;
  readonly tries: number;
  readonly dueMs: number;
}

const minute = 60_000;

const mailHint =
  "is the address of the server right, and the user, the password and the sender? the next run goes on where this one stopped";

const takesNothing = (answer: string, to: string) =>
  new CommandError(3, `the mail server takes nothing from us: ${answer} (asked last for ${to})`, mailHint);

export class Sending {
  readonly #from: string;
  readonly #edition: number;
  readonly #limits: SendLimits;
  readonly #effects: SendEffects;
  readonly #begunMs: number;
  readonly #failed: ReadonlyMap<string, EarlierFailures>;
  readonly #queue: Waiting[];
  readonly #results: SentParcel[] = [];
  readonly #refusals = new Refusals();
  readonly #underWay = new Set<Promise<void>>();
  readonly #ended = new AbortController();
  #halted: CommandError | null = null;
  /** No message goes out before this time: only so many a minute are allowed. */
  #nextMs: number;

  constructor(parcels: readonly Parcel[], from: string, edition: number, limits: SendLimits, effects: SendEffects) {
    this.#from = from;
    this.#edition = edition;
    this.#limits = limits;
    this.#effects = effects;
    this.#begunMs = effects.now().getTime();
    this.#nextMs = this.#begunMs;
    this.#failed = earlierFailures(effects.ledger);
    this.#queue = inOrder(parcels, this.#failed).map((parcel) => ({ parcel, tries: 0, dueMs: this.#begunMs }));
  }

  /** Those who were denied, and of whom nobody knows whether it is about them, come last. */
  get results(): readonly SentParcel[] {
    const denied = this.#refusals.open.map(({ parcel, answer }) => ({
      parcel,
      outcome: { kind: "denied" as const, answer },
    }));
    return [...this.#results, ...denied];
  }

  /** Why no mail can be sent at all; null while it can. */
  get halted(): CommandError | null {
    return this.#halted;
  }

  /** All lanes end after what they are at. */
  halt(error: CommandError): void {
    this.#halted ??= error;
    this.#ended.abort();
  }

  /** Sends one message after another until none waits and none is under way. Several lanes may go at the same time. */
  async lane(): Promise<void> {
    for (;;) {
      const next = this.#queue.toSorted((a, b) => a.dueMs - b.dueMs)[0];
      if (this.#halted !== null) return;
      const { denial } = this.#refusals;
      if (denial !== undefined && this.#underWay.size === 0)
        return this.halt(takesNothing(denial.answer, denial.parcel.to));
      if (next === undefined && this.#underWay.size === 0) return;
      if (denial !== undefined || next === undefined) {
        // What other lanes are at may be taken yet, or come back.
        await Promise.race(this.#underWay).catch(() => undefined);
        continue;
      }
      this.#queue.splice(this.#queue.indexOf(next), 1);
      const work = this.#inTurn(next);
      this.#underWay.add(work);
      try {
        await work;
      } finally {
        this.#underWay.delete(work);
      }
    }
  }

  async #inTurn(next: Waiting): Promise<void> {
    const { now, sleep } = this.#effects;
    const wait = async (untilMs: number) => await sleep(untilMs - now().getTime(), this.#ended.signal);
    await wait(next.dueMs);
    const at = Math.max(this.#nextMs, now().getTime());
    this.#nextMs = at + minute / this.#limits.messagesPerMinute;
    await wait(at);
    if (this.#halted === null) await this.#attempt(next);
  }

  async #attempt({ parcel, tries }: Waiting): Promise<void> {
    const outcome = await this.#deliver(parcel);
    const waitMs = minute * 2 ** tries;
    const isTriedAgain = this.#isTriedAgain(outcome, waitMs);
    for (const each of this.#refusals.note(parcel, outcome)) this.#refuse(each);
    this.#haltAfter(outcome, parcel.to, isTriedAgain);
    this.#effects.told(parcel, outcome, isTriedAgain ? waitMs : null);
    if (isTriedAgain) this.#queue.push({ parcel, tries: tries + 1, dueMs: this.#effects.now().getTime() + waitMs });
    else if (outcome.kind !== "denied") this.#results.push({ parcel, outcome });
  }

  /** Hands one message to the server, and notes in the ledger what became of it. */
  async #deliver(parcel: Parcel): Promise<Outcome> {
    const { ledger, compose, send, now } = this.#effects;
    const { recipient, to, year, kind, message } = parcel;
    const stamp = () => ({ at: now().toISOString(), message });
    const artefacts = newItems(parcel).map(({ id, sha256 }) => ({ id, sha256 }));
    const content = await compose(parcel, now());
    const edition = this.#edition;
    ledger.append({ ...stamp(), event: "begun", recipient: recipient.id, to, year, edition, kind, artefacts });
    const met = await send({ from: this.#from, to: recipient.address ?? "" }, content, () =>
      ledger.append({ ...stamp(), event: "content" }),
    );
    const { answer } = met;
    const isTheirs = this.#refusals.isAnyTaken || this.#failed.get(message)?.isSentSince === true;
    const outcome: Outcome = met.kind === "denied" && isTheirs ? { kind: "permanent", answer } : met;
    if (outcome.kind === "sent") ledger.append({ ...stamp(), event: "sent", answer });
    else if (outcome.kind !== "unknown")
      ledger.append({ ...stamp(), event: "failed", temporary: outcome.kind !== "permanent", answer });
    return outcome;
  }

  #isTriedAgain({ kind }: Outcome, waitMs: number): boolean {
    if (kind !== "temporary" && kind !== "unreachable") return false;
    return this.#effects.now().getTime() + waitMs - this.#begunMs <= this.#limits.retryForMs;
  }

  /** Others were taken, so the denial was about this address: it is refused for good. */
  #refuse({ parcel, answer }: Denied): void {
    const { ledger, now, told } = this.#effects;
    const outcome: Outcome = { kind: "permanent", answer };
    ledger.append({ at: now().toISOString(), message: parcel.message, event: "failed", temporary: false, answer });
    told(parcel, outcome, null);
    this.#results.push({ parcel, outcome });
  }

  #haltAfter({ kind, answer }: Outcome, to: string, isTriedAgain: boolean): void {
    if (kind === "unreachable" && !isTriedAgain)
      this.halt(new CommandError(3, `the mail server can't be reached: ${answer} (asked last for ${to})`, mailHint));
    if (kind === "halt" || this.#refusals.areTooMany) this.halt(takesNothing(answer, to));
  }
}

/** Parcels with something new. A recipient whose mail failed last comes last: one that fails each time must not keep the others waiting, run after run. */
function inOrder(parcels: readonly Parcel[], failed: ReadonlyMap<string, EarlierFailures>): readonly Parcel[] {
  const lastFailed = ({ message }: Parcel) => failed.get(message)?.last ?? "";
  return parcels
    .filter((parcel) => newItems(parcel).length > 0)
    .toSorted((a, b) => (lastFailed(a) < lastFailed(b) ? -1 : lastFailed(a) > lastFailed(b) ? 1 : 0));
}
