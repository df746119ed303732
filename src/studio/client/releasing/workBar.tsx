/** The command that runs, in sight wherever the desk is scrolled to: at which step it is, for how long, and a button that stops it; then what came of it, until somebody has read it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkState } from "../../desks/releasing/work.ts";
import { durationInWords } from "../inWords.ts";
import { useLeftFocus } from "../leftFocus.ts";
import { say } from "../say.ts";
import { stop, work } from "./atHand.ts";
import { goToWork } from "./ownPart.ts";
import { endWords } from "./workPanel.tsx";

export function WorkBar() {
  const now = work.value;
  const isRunning = now !== null && now.status === null;
  /** When the last began that ran while this page was open: nobody asks here what came of an older one. */
  const seen = useRef("");
  const [read, setRead] = useState("");
  if (isRunning) seen.current = now.began;
  const isShown = now !== null && (isRunning || (now.began === seen.current && now.began !== read));
  return (
    <section class={`work-bar ${isShown ? "shown" : ""}`} aria-label={say("studio.release.work")}>
      <p role="status" tabIndex={-1} class={isShown && (now.status ?? 0) !== 0 && !now.isStopped ? "problem" : ""}>
        {isShown ? barWords(now) : ""}
      </p>
      {isShown && isRunning ? <Course now={now} /> : null}
      {isShown ? <Buttons now={now} close={() => setRead(now.began)} /> : null}
    </section>
  );
}

/** The step is said when another one begins; how many of its things are done, whoever wants to know reads. */
function barWords(now: WorkState): string {
  const job = say(`studio.release.jobs.${now.kind}`);
  if (now.status !== null || now.isStopped) return `${job}: ${endWords(now)}`;
  return now.step === null ? `${job} …` : `${job}: ${say(`studio.release.stepOf.${now.step.at}`)} …`;
}

function Course({ now: { kind, step, began } }: { readonly now: WorkState }) {
  const progress = step?.progress ?? null;
  return (
    <p class="course">
      <progress
        aria-label={say(`studio.release.jobs.${kind}`)}
        max={Math.max(1, progress?.all ?? 1)}
        value={progress?.done}
      />{" "}
      {progress === null ? null : (
        <span class="count">{say("studio.release.stepCount", { done: progress.done, all: progress.all })}</span>
      )}{" "}
      <Elapsed since={began} />
    </p>
  );
}

function Elapsed({ since }: { readonly since: string }) {
  const [at, setAt] = useState(Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setAt(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return <span class="count">{durationInWords(Math.max(0, at - Date.parse(since)))}</span>;
}

function Buttons({ now, close }: { readonly now: WorkState; readonly close: () => void }) {
  if (now.status === null)
    return (
      <p class="buttons">
        <Stop isStopped={now.isStopped} />
      </p>
    );
  return (
    <p class="buttons">
      {now.lines.length === 0 ? null : (
        <button type="button" onClick={() => goToWork(now)}>
          {say("studio.release.showLines")}
        </button>
      )}{" "}
      <button
        type="button"
        onClick={() => {
          goToWork(now);
          close();
        }}
      >
        {say("studio.release.closeBar")}
      </button>
    </p>
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
