/** What a release does to the world beside it, for a caller to give and a test to replace. */
import type { PageFill, ReadBack } from "../../audit/index.ts";
import type { DocumentKindName } from "../../domain/index.ts";
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
  /** A report that was printed now has pages that are filled little. */
  readonly emptyPages?: (id: string, pages: readonly PageFill[]) => void;
  /** A report has more pages than its kind should have. */
  readonly tooLong?: (id: string, kind: DocumentKindName, pages: number) => void;
  /** What was read and composed. */
  readonly told?: Tell;
}

export interface ReleaseEffects {
  readonly progress: Progress;
  /** Called once, where something may have to be printed. */
  readonly printer: () => Promise<Printer>;
  readonly draw: Draw;
  readonly store: Store;
  /** The date that files bear, by the day of the reports ("2026-03-03"). */
  readonly fileDate: (day: string) => Date;
  /** A finished PDF as the audit reads it, and which of its pages are filled little. */
  readonly readPdf: (bytes: Uint8Array, path: string) => Promise<ReadBack>;
}
