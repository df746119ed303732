/** A text as it is being written -> what is to be said of it: findings, spelling, long sentences, calls. Asked a moment after typing stops. */
import { computed, signal } from "@preact/signals";
import type { TextReading } from "../../desks/write/lookAtText.ts";
import type { TextPick } from "../../desks/write/textPicks.ts";
import { ask, send } from "../api.ts";
import { callsIn } from "./callsIn.ts";
import type { ShownCalls } from "./chips.ts";

export interface FoundHere {
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly hint: string | null;
}

export interface WrongWord {
  readonly word: string;
  readonly at: number;
}

const calmMs = 250;

export class Looked {
  readonly findings = signal<readonly FoundHere[]>([]);
  /** What the check of the whole folder found in the file, which is told once. */
  readonly ofCheck = signal<readonly FoundHere[]>([]);
  readonly all = computed(() => {
    const own = this.findings.value;
    const known = new Set(own.map(({ message }) => message));
    return [...own, ...this.ofCheck.value.filter(({ message }) => !known.has(message))];
  });
  readonly reading = signal<TextReading | null>(null);
  readonly wrong = signal<readonly WrongWord[]>([]);
  readonly hasDictionary = signal(true);
  readonly calls = signal<ShownCalls>({});
  /** The words that all this is about. */
  readonly of = signal("");
  readonly #file: string;
  #timer = 0;
  #turn = 0;

  constructor(file: string) {
    this.#file = file;
  }

  soon(words: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.now(words), calmMs);
  }

  async now(words: string): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const sent = { file: this.#file, text: words };
    const calls = [...new Set(callsIn(words).map(({ raw }) => raw))];
    const shown = send<{ calls: ShownCalls }>("/api/text/calls", { file: this.#file, calls }).then((answer) => {
      if (turn === this.#turn) this.calls.value = answer.calls;
    });
    const looked = send<{ findings: FoundHere[]; reading: TextReading }>("/api/text/look", sent).then(
      ({ findings, reading }) => {
        if (turn !== this.#turn) return;
        this.of.value = words;
        this.findings.value = findings;
        this.reading.value = reading;
      },
    );
    const spelled = send<{ hasDictionary: boolean; marked: WrongWord[] }>("/api/text/spelling", sent).then(
      ({ hasDictionary, marked }) => {
        if (turn !== this.#turn) return;
        this.of.value = words;
        this.hasDictionary.value = hasDictionary;
        this.wrong.value = marked;
      },
    );
    // What can't be asked now is asked with the next word; that nobody answers is said above.
    await Promise.allSettled([shown, looked, spelled]);
  }

  async picks(): Promise<readonly TextPick[]> {
    return await ask<TextPick[]>("/api/text/picks", { file: this.#file }).catch(() => []);
  }
}
