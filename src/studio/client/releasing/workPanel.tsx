/** What the command says in its own words, at the part of the desk whose button began it: a place in a file is a link to it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { WorkState } from "../../desks/releasing/work.ts";
import { PlaceLink } from "../findingsDesk.tsx";
import { say } from "../say.ts";
import { ownWork, work } from "./atHand.ts";
import { type Part, partOf } from "./ownPart.ts";
import { timeInWords } from "./parts.tsx";

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
  const { lines } = now;
  return (
    <section class="work" aria-labelledby="work-name">
      <h3 tabIndex={-1} ref={heading} id="work-name">
        {say(`studio.release.jobs.${now.kind}`)}
      </h3>
      <p class={`outcome ${(now.status ?? 0) !== 0 && !now.isStopped ? "problem" : ""}`}>{endWords(now)}</p>
      {lines.length === 0 ? null : (
        <ul class="lines" lang="en">
          {lines.map(({ text }, place) => (
            <li key={place}>
              <Line text={text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "data/texts/2024/en/summary.md:3:1  what is wrong". */
function Line({ text }: { readonly text: string }) {
  const [, place, rest] = /^(data\/\S+?(?::\d+){0,2}) {2}(.*)$/.exec(text) ?? [];
  if (place === undefined || rest === undefined) return <>{text}</>;
  return (
    <>
      <PlaceLink place={place} /> {rest}
    </>
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
