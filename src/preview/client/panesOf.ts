/** What a reader chose to look at -> what of it there is. */
import type { ViewState } from "../state.ts";

export type Panes = "both" | "page" | "print";

export function panesOf(chosen: Panes, state: Pick<ViewState, "hasPage" | "hasPrint"> | null): Panes {
  if (state === null || (state.hasPage && state.hasPrint)) return chosen;
  return state.hasPage ? "page" : "print";
}
