/** What a command is at, told to whoever waits for it: long before anything comes of it. */
import type { Tell } from "../release/index.ts";

export type Step =
  | { readonly at: "data" | "figures" | "reports" | "release" | "site" }
  /** Pages that are judged in a browser, files that an attacker reads: how many of them are done. */
  | { readonly at: "pages" | "leaks"; readonly done: number; readonly all: number };

export type TellStep = (step: Step) => void;

export const tellNobody: TellStep = () => undefined;

/** Once the data is read, figures are worked out; after them, the first report is composed. */
export function stepsOf(tell: TellStep): Tell {
  let isComposing = false;
  return ({ did }) => {
    if (did === "read") return tell({ at: "figures" });
    if (!isComposing) tell({ at: "reports" });
    isComposing = true;
  };
}
