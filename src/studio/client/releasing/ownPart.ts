/** A command -> the part of the desk whose button began it: what it says stands there. */
import type { JobKind } from "../../desks/releasing/jobs.ts";
import type { WorkState } from "../../desks/releasing/work.ts";
import { ownWork } from "./atHand.ts";

export type Part = "approval" | "publishing" | "handing-out" | "correcting";

/** Where nobody pressed a button at this page. */
const parts: Readonly<Record<JobKind, Part>> = {
  make: "approval",
  mayPublish: "publishing",
  publish: "publishing",
  sites: "publishing",
  rollback: "publishing",
  record: "publishing",
  mails: "handing-out",
  folders: "handing-out",
  send: "handing-out",
  handed: "handing-out",
  decide: "handing-out",
  compare: "correcting",
  draft: "correcting",
};

export function partOf({ kind, began }: WorkState): Part {
  const own = ownWork.value;
  return own?.began === began && own.part !== null ? own.part : parts[kind];
}

/** Unfolds the part, and leads to what the command said. */
export function goToWork(now: WorkState): void {
  const part = document.getElementById(partOf(now));
  if (part instanceof HTMLDetailsElement) part.open = true;
  const heading = part?.querySelector<HTMLElement>(".work h3");
  heading?.scrollIntoView({ block: "center" });
  heading?.focus({ preventScroll: true });
}
