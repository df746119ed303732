/** What a phase gives where something in the data, texts or templates is in the way of a release. */
import type { Finding } from "../../domain/index.ts";

export interface Stopped {
  readonly kind: "findings";
  readonly findings: readonly Finding[];
  /** What was taken of the response files, and what is worth a look; absent where none were read. */
  readonly notes?: readonly Finding[];
}
