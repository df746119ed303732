/** What the phases tell while they work: scripts and tests see from it what was done, and how often. */
import type { Language } from "../../domain/index.ts";

export type Told =
  /** The data and the design were read from disk. */
  | { readonly did: "read" }
  /** A report was composed; one that is asked for again is not. */
  | { readonly did: "composed"; readonly report: string; readonly language: Language }
  /** All pages of the site were composed, with the reports that they are made of. */
  | { readonly did: "composed the site"; readonly language: Language };

export type Tell = (told: Told) => void;

export const toNobody: Tell = () => undefined;
