/** The command that runs, how far it is, and what came of it, in its own words: a place in a file is a link to it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { WorkState } from "../../desks/releasing/work.ts";
import { PlaceLink } from "../findingsDesk.tsx";
import { useLeftFocus } from "../leftFocus.ts";
import { say } from "../say.ts";
import { ownWork, stop, work } from "./atHand.ts";
import { timeInWords } from "./parts.tsx";

export function WorkPanel() {
  const now = work.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const began = now?.began ?? "";
  const seen = useRef(began);
  useLayoutEffect(() => {
    // Whoever pressed its button is led to what it does, for that button can't be pressed again meanwhile; a page that only hears of it is left alone.
    if (began !== seen.current && began === ownWork.value) heading.current?.focus();
    seen.current = began;
  }, [began]);
  return (
    <section class="work" aria-label={say("studio.release.work")} hidden={now === null}>
      <h3 tabIndex={-1} ref={heading}>
        {now === null ? "" : say(`studio.release.jobs.${now.kind}`)}
      </h3>
      <p role="status" class={now !== null && (now.status ?? 0) !== 0 ? "problem" : ""}>
        {now === null ? "" : endWords(now)}
      </p>
      {now === null ? null : <Course now={now} />}
    </section>
  );
}

function Course({ now }: { readonly now: WorkState }) {
  const { progress, lines, status } = now;
  return (
    <>
      {status === null ? (
        <p class="course">
          <progress
            aria-label={say(`studio.release.jobs.${now.kind}`)}
            max={progress?.all ?? 1}
            value={progress?.done}
          />{" "}
          {progress === null ? "" : say("studio.release.filesDone", { done: progress.done, all: progress.all })}{" "}
          <Stop isStopped={now.isStopped} />
        </p>
      ) : null}
      {lines.length === 0 ? null : (
        <ul class="lines" lang="en">
          {lines.map(({ text }, place) => (
            <li key={place}>
              <Line text={text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** It goes when the command ends. */
function Stop({ isStopped }: { readonly isStopped: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useLeftFocus(button);
  return (
    <button
      ref={button}
      type="button"
      aria-disabled={isStopped}
      onClick={() => {
        if (!isStopped) void stop();
      }}
    >
      {say("studio.release.stop")}
    </button>
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

function endWords({ status, isStopped, began }: WorkState): string {
  if (status === null)
    return isStopped ? say("studio.release.ending") : say("studio.release.running", { time: timeInWords(began) });
  if (isStopped) return say("studio.release.stopped");
  return status === 0
    ? say("studio.release.done")
    : say(status === 1 ? "studio.release.toMend" : "studio.release.failed");
}
