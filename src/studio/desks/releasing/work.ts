/** The command that runs for the desk, one at a time: what it says, how far it is, and what came of it. It goes on when no page looks. */
import type { ReleasingEffects, RunningCommand, Said } from "./effects.ts";
import type { JobKind } from "./jobs.ts";
import { stepAfter, type WorkStep } from "./workStep.ts";

export interface WorkState {
  readonly kind: JobKind;
  readonly began: string;
  readonly lines: readonly Said[];
  /** Null as long as it has said nothing of it. */
  readonly step: WorkStep | null;
  /** Null as long as it runs. */
  readonly status: number | null;
  /** Somebody asked it to end. */
  readonly isStopped: boolean;
}

/** What was said last: the rest is nothing that anybody reads. */
const mostLines = 400;
/** Pages are told of what a command says so often at most. */
const tellEveryMs = 150;

export class Work {
  #state: WorkState | null = null;
  #command: RunningCommand | null = null;
  #isDue = false;
  readonly #tell: () => void;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get state(): WorkState | null {
    return this.#state;
  }

  get isBusy(): boolean {
    return this.#state !== null && this.#state.status === null;
  }

  /** Only where none runs. */
  begin(kind: JobKind, words: readonly string[], run: ReleasingEffects["run"], now: Date): void {
    if (this.isBusy) throw new Error("one command runs at a time");
    this.#state = { kind, began: now.toISOString(), lines: [], step: null, status: null, isStopped: false };
    this.#tell();
    const command = run(words, (line) => this.#hear(line));
    this.#command = command;
    void command.ended.then(
      (status) => this.#note({ status }),
      (error: Error) => {
        this.#hear({ on: "err", text: error.message });
        this.#note({ status: 3 });
      },
    );
  }

  stop(): void {
    if (!this.isBusy) return;
    this.#note({ isStopped: true });
    this.#command?.stop();
  }

  #hear(line: Said): void {
    const before = this.#state;
    if (before === null) return;
    const step = line.on === "err" ? stepAfter(before.step, line.text) : before.step;
    // Of what is made, its number says enough.
    const isCounted = step !== before.step;
    const lines = isCounted ? before.lines : [...before.lines, line].slice(-mostLines);
    this.#state = { ...before, lines, step };
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      this.#tell();
    }, tellEveryMs).unref();
  }

  #note(now: Partial<WorkState>): void {
    if (this.#state !== null) this.#state = { ...this.#state, ...now };
    this.#tell();
  }
}
