/** What the desk "release" needs of the program around the studio: its commands, and a place of this user's own for what was chosen last. */
import type { Year } from "../../../domain/index.ts";

/** A line that a command says. */
export interface Said {
  /** What came of it stands on "out"; progress, notes and what is wrong on "err". */
  readonly on: "out" | "err";
  readonly text: string;
}

export interface RunningCommand {
  /** Its exit status, as docs/commands.md has them. */
  readonly ended: Promise<number>;
  /** Asks it to end, as Ctrl-C does. */
  readonly stop: () => void;
}

export interface ReleasingEffects {
  readonly folders: {
    readonly responsesFolder: string | null;
    readonly releases: string;
    readonly year: Year | null;
  };
  /** Runs a command of this program in a process of its own. No shell reads its words. */
  readonly run: (words: readonly string[], said: (line: Said) => void) => RunningCommand;
  /** What was chosen last for this data folder: in this user's own settings, never in the data. */
  readonly choices: {
    readonly read: () => Promise<unknown>;
    readonly keep: (choices: object) => Promise<void>;
  };
}
