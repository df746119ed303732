/** A priority's actions -> whether it is on track, by the rule of `indicators.yaml`, which is printed beside it. */
import type { Action, Indicators } from "../domain/index.ts";

export type PriorityStatus = "onTrack" | "attention" | "offTrack";

/** By its actions that are delayed or stopped; null without actions. */
export function priorityStatus(
  actions: readonly Pick<Action, "state">[],
  { attentionFrom, offTrackPercent }: Indicators["status"],
): PriorityStatus | null {
  if (actions.length === 0) return null;
  const behind = behindOf(actions);
  if ((100 * behind) / actions.length >= offTrackPercent) return "offTrack";
  return behind >= attentionFrom ? "attention" : "onTrack";
}

/** How many of them are delayed or stopped. */
export function behindOf(actions: readonly Pick<Action, "state">[]): number {
  return actions.filter(({ state }) => state === "delayed" || state === "stopped").length;
}
