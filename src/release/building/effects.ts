/** What a release does to the world beside it, for a caller to give and a test to replace. */
import type { AuditedFile } from "../../audit/index.ts";
import type { Store } from "../../store/index.ts";
import type { Draw, Printer } from "../execution/index.ts";
import type { Tell } from "./telling.ts";

/** What is told while a release is made. */
export interface Progress {
  readonly planned: (ids: readonly string[]) => void;
  readonly started: (id: string) => void;
  readonly made: (id: string, pages: number | null) => void;
  /** Taken from the store. */
  readonly reused: (id: string) => void;
  /** What was read and composed. */
  readonly told?: Tell;
}

export interface ReleaseEffects {
  readonly progress: Progress;
  /** Called once, where something may have to be printed. */
  readonly printer: () => Promise<Printer>;
  readonly draw: Draw;
  readonly store: Store;
  /** A finished PDF as the audit reads it. */
  readonly readPdf: (bytes: Uint8Array, path: string) => Promise<readonly AuditedFile[]>;
  /** The date that files bear, by the day of the reports ("2026-03-03"). */
  readonly fileDate: (day: string) => Date;
}
