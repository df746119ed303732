/** What the desk "release" knows: where the release stands, what command runs, and what was chosen last. Asked for again whenever something was saved or a command went on. */
import { effect, signal } from "@preact/signals";
import type { Choices } from "../../desks/releasing/choices.ts";
import type { Job } from "../../desks/releasing/jobs.ts";
import type { Standing } from "../../desks/releasing/standing.ts";
import type { WorkState } from "../../desks/releasing/work.ts";
import { ask, Refused, send } from "../api.ts";
import { filesChanged, isConnected, state, workChanged } from "../live.ts";
import { say } from "../say.ts";
import type { Part } from "./ownPart.ts";

export const standing = signal<Standing | null>(null);
/** Why it is not known. */
export const unknown = signal<string | null>(null);
export const work = signal<WorkState | null>(null);
/** When the command began that was asked for at this page, and at which part of the desk where it has buttons at several; another's is only told of. */
export const ownWork = signal<{ readonly began: string; readonly part: Part | null } | null>(null);
export const choices = signal<Choices>({});
/** What was done, or why it was not: read out once. */
export const said = signal<{ readonly isProblem: boolean; readonly text: string } | null>(null);

export const isBusy = () => work.value !== null && work.value.status === null;

/** As long as the desk is open. */
export function follow(): () => void {
  void ask<Choices>("/api/choices").then((kept) => {
    choices.value = kept;
  }, tellProblem);
  const ends = [
    effect(() => {
      // What is read of the data is known once the preview has composed it.
      void [filesChanged.value, state.value?.page, state.value?.work, isConnected.value];
      void askStanding();
    }),
    effect(() => {
      void [workChanged.value, isConnected.value];
      void askWork();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

export async function askStanding(): Promise<void> {
  try {
    standing.value = await ask<Standing>("/api/release");
    unknown.value = null;
  } catch (error) {
    unknown.value = wordsOf(error);
  }
}

async function askWork(): Promise<void> {
  // Looked at without being followed: what is asked for here would ask for itself again, without end.
  const before = work.peek();
  const now = await ask<WorkState | null>("/api/work").catch(() => before);
  work.value = now;
  if (now !== null && now.status !== null && before?.status === null) await askStanding();
}

/** False: another command runs, or what was asked for can't be understood. */
export async function begin(job: Job, part: Part | null = null): Promise<boolean> {
  said.value = null;
  try {
    const begun = await send<WorkState>("/api/work", job);
    ownWork.value = { began: begun.began, part };
    work.value = begun;
    return true;
  } catch (error) {
    tellProblem(error);
    return false;
  }
}

export async function stop(): Promise<void> {
  work.value = await send<WorkState | null>("/api/work/stop", {});
}

/** Sends a form; says what was done. */
export async function change(path: `/api/${string}`, sent: object, done: string): Promise<boolean> {
  try {
    await send(path, sent);
    said.value = { isProblem: false, text: done };
    await askStanding();
    return true;
  } catch (error) {
    tellProblem(error);
    return false;
  }
}

let kept: Promise<unknown> = Promise.resolve();
let isKept = true;

/** Kept as it is once what was sent before has arrived: letters that are typed meanwhile go together. */
export function choose(chosen: Choices): void {
  choices.value = { ...choices.value, ...chosen };
  if (!isKept) return;
  isKept = false;
  // A folder that is half typed is refused: the next letter sends it again.
  kept = kept
    .then(() => {
      isKept = true;
      return send("/api/choices", choices.value);
    })
    .catch(() => undefined);
}

function tellProblem(error: unknown): void {
  said.value = { isProblem: true, text: wordsOf(error) };
}

export function wordsOf(error: unknown): string {
  if (error instanceof Refused) return [error.message, error.hint].filter((each) => each !== null).join(" ");
  return say("preview.lost");
}
