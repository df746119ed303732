/** What of a document somebody can look at by now. */
import type { ViewState } from "./state.ts";

export type Made = Pick<
  ViewState,
  | "page"
  | "address"
  | "change"
  | "hasPage"
  | "hasPrint"
  | "first"
  | "printed"
  | "isPrinting"
  | "printProblem"
  | "isStale"
>;

export const nothingMade: Made = {
  page: null,
  address: "",
  change: null,
  hasPage: true,
  hasPrint: true,
  first: null,
  printed: null,
  isPrinting: false,
  printProblem: null,
  isStale: false,
};
