/** How much this machine prints and draws at the same time. */
import { availableParallelism } from "node:os";

/** As many as there are cores; each takes some 200 MB. */
const mostTabs = 4;

/** Drawing and finishing together need less than printing does. */
const mostThreads = 3;

/** Browser tabs, where nobody says how many. */
export function usualTabs(): number {
  return Math.min(mostTabs, Math.max(2, availableParallelism()));
}

export function usualThreads(): number {
  return Math.min(mostThreads, Math.max(1, availableParallelism() - 1));
}
