/** What the command says in its own words, at the part of the desk whose button began it: a place in a file is a link to it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { WorkState } from "../../desks/releasing/work.ts";
import { timeInWords } from "../inWords.ts";
import { say } from "../say.ts";
import { ownWork, work } from "./atHand.ts";
import { type Part, partOf } from "./ownPart.ts";
import { SaidLines } from "./saidLines.tsx";

export function WorkPanel({ at }: { readonly at: Part }) {
  const now = work.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = now !== null && partOf(now) === at;
  const began = isHere ? now.began : "";
  const seen = useRef(began);
  useLayoutEffect(() => {
    // Whoever pressed its button is led to what it does, for that button can't be pressed again meanwhile; a page that only hears of it is left alone.
    if (began !== seen.current && began !== "" && began === ownWork.value?.began) heading.current?.focus();
    seen.current = began;
  }, [began]);
  if (!isHere) return null;
  return (
    <section class="work" aria-labelledby="work-name">
      <h3 tabIndex={-1} ref={heading} id="work-name">
        {say(`studio.release.jobs.${now.kind}`)}
      </h3>
      <p class={`outcome ${(now.status ?? 0) !== 0 && !now.isStopped ? "problem" : ""}`}>{endWords(now)}</p>
      <SaidLines of={now} />
    </section>
  );
}

export function endWords({ kind, status, isStopped, began }: WorkState): string {
  if (status === null)
    return isStopped ? say("studio.release.ending") : say("studio.release.running", { time: timeInWords(began) });
  // Of what was sent before, nothing comes back.
  if (isStopped)
    return say(kind === "send" || kind === "folders" ? "studio.release.stoppedHalf" : "studio.release.stopped");
  return status === 0
    ? say("studio.release.done")
    : say(status === 1 ? "studio.release.toMend" : "studio.release.failed");
}
