/** What the server said to one message after another -> whether it is about an address or about us. */
import type { Parcel } from "./parcels.ts";
import type { Outcome } from "./smtp.ts";

/** After so many addresses in a row that were refused for good, the addresses are not the cause. */
const mostRefused = 5;
/** After so many denied addresses, where none was taken, the addresses are not the cause. */
const mostDenied = 2;

export interface Denied {
  readonly parcel: Parcel;
  readonly answer: string;
}

export class Refusals {
  #refusedInARow = 0;
  #isAnyTaken = false;
  /** Denied while nothing was taken: nobody knows yet whether it is about them or about us. */
  readonly #open: Denied[] = [];

  get isAnyTaken(): boolean {
    return this.#isAnyTaken;
  }

  /** Those of whom it is not known whether it is about them. */
  get open(): readonly Denied[] {
    return this.#open;
  }

  /** The last denied address, where so many were denied that it must be about us. */
  get denial(): Denied | undefined {
    return this.#open.length < mostDenied ? undefined : this.#open.at(-1);
  }

  get areTooMany(): boolean {
    return this.#refusedInARow >= mostRefused;
  }

  /** Gives those who were denied before, where this message was taken: so it was about them. */
  note(parcel: Parcel, { kind, answer }: Outcome): readonly Denied[] {
    if (kind === "permanent") this.#refusedInARow += 1;
    if (kind === "sent") this.#refusedInARow = 0;
    if (kind === "denied") this.#open.push({ parcel, answer });
    if (kind !== "sent" && kind !== "unknown") return [];
    this.#isAnyTaken = true;
    return this.#open.splice(0);
  }
}
