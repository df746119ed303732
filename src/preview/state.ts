/** What the server tells a page, and how a page names what it looks at: plain data for both sides. */
import type { Finding } from "../domain/index.ts";
import type { TextChange } from "./textChange.ts";

export interface ViewState {
  /** Documents that there are, with their titles in the language in sight. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly languages: readonly string[];
  /** Changes with what the page says; null as long as there is none. */
  readonly page: string | null;
  /** Where it is found first; of a site, whose pages lead to one another, its home. */
  readonly address: string;
  /** From the page before to this one, so that it need not be sent whole. */
  readonly change: TextChange | null;
  /** A document that has no page is only printed. */
  readonly hasPage: boolean;
  /** A site is not printed. */
  readonly hasPrint: boolean;
  /** The same of its printed pages. */
  readonly printed: { readonly version: string; readonly pages: number } | null;
  /** Printed pages that are looked at, from this number on, before all are printed; null where there is nothing newer than `printed`. */
  readonly first: { readonly version: string; readonly from: number } | null;
  readonly isPrinting: boolean;
  /** Why nothing is printed. */
  readonly printProblem: string | null;
  /** What is being worked at. */
  readonly work: "figures" | "check" | null;
  /** What is in sight is older than the files: there is something to mend first. */
  readonly isStale: boolean;
  readonly findings: readonly ShownFinding[];
  /** Nothing is wrong: what is still to be done for the year, with who does it. */
  readonly tasks: readonly ShownFinding[];
}

export interface ShownFinding {
  /** "data/texts/2024/en/summary.md:3:1". */
  readonly place: string;
  readonly message: string;
  readonly hint: string | null;
  /** Of what is to be done for the year, or is done: for who reads it in a language of their own. */
  readonly task?: NonNullable<Finding["task"]>;
}
