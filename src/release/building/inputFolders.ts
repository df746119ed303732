/** Where a release is made from, and for which year and day. */
import type { Year } from "../../domain/index.ts";

export interface InputFolders {
  readonly dataFolder: string;
  /** Where response files lie, one folder a survey; beside each survey's file where null. */
  readonly responsesFolder: string | null;
  /** Holds `templates/` and `styles/`. */
  readonly projectFolder: string;
  /** The newest year of the data where null. */
  readonly year: Year | null;
  /** Where releases lie: what adopted ones printed is known. Not looked at where absent. */
  readonly releases?: string | undefined;
  /** A release is handed out, not made: whether it is the adopted one is looked at there. */
  readonly handsOut?: boolean | undefined;
  /** The adopted release of the year, which is lost, is made once more: nothing is written unless it comes to the same bytes. */
  readonly asAdopted?: boolean | undefined;
  /** Leaves out what may not be published on that day: "2025-02-11". */
  readonly day?: string | undefined;
}
