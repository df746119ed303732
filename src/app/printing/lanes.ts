/** How much this machine prints and draws at the same time. */
import { availableParallelism } from "node:os";

/** Each takes some 150 MB. */
const mostTabs = 4;

/** Drawing and finishing together need less than printing does. */
const mostThreads = 3;

/** Browser tabs, where nobody says how many. A core is busy with making pages and finishing files: on two cores, a second tab prints no more in the same time. */
export function usualTabs(): number {
  return Math.min(mostTabs, Math.max(1, availableParallelism() - 1));
}

export function usualThreads(): number {
  return Math.min(mostThreads, Math.max(1, availableParallelism() - 1));
}
