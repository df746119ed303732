/** What the desk has open, what was saved last, and how it is undone. */
import { signal } from "@preact/signals";
import type { ShownFile } from "../../desks/fields/shownFile.ts";
import type { YamlEdit, YamlPath } from "../../yaml/yamlPath.ts";
import { ask, Refused, send } from "../api.ts";
import { say } from "../say.ts";

/** A file by its path below the data folder; null: key messages. */
export const opened = signal<string | null>(null);
/** As it was read last; null until it has been. */
export const shown = signal<ShownFile | null>(null);
/** The part at which the keyboard is to be, once it is in sight. */
export const wanted = signal<YamlPath | null>(null);

export interface Entered {
  readonly file: string;
  readonly list: string;
  readonly id: unknown;
  readonly place: number;
}
/** The entry of a list that is open, by its id where it has one. */
export const entered = signal<Entered | null>(null);

export interface Told {
  readonly is: "good" | "bad";
  readonly words: string;
}
export const told = signal<Told | null>(null);

interface Undoable {
  readonly file: string;
  /** Null: there was no such file, and there will be none. */
  readonly text: string | null;
  readonly version: string | null;
}
export const undoable = signal<Undoable | null>(null);

export async function load(file: string): Promise<void> {
  const read = await ask<ShownFile>("/api/fields/file", { file }).catch(failed);
  if (read !== null && opened.value === file) shown.value = read;
}

export type Outcome = "saved" | "changed" | "failed";

/** Writes into the file that is open. `words`: what is told when it is done. */
export async function save(edits: readonly YamlEdit[], words: string = say("studio.fields.saved")): Promise<Outcome> {
  const before = shown.value;
  if (before === null) return "failed";
  return await sending(before, "/api/fields/edit", { file: before.file, version: before.version, edits }, words);
}

export async function saveText(text: string, version: string | null): Promise<Outcome> {
  const before = shown.value;
  if (before === null) return "failed";
  return await sending(before, "/api/fields/text", { file: before.file, version, text }, say("studio.fields.saved"));
}

/** What is sent, and what becomes of the file: its new text, or what somebody else has made of it. */
export async function sending(
  before: ShownFile,
  path: `/api/${string}`,
  sent: object,
  words: string,
): Promise<Outcome> {
  told.value = { is: "good", words: say("studio.fields.saving") };
  try {
    const now = await send<ShownFile>(path, sent);
    if (now.version !== before.version)
      undoable.value = { file: before.file, text: before.version === null ? null : before.text, version: now.version };
    if (shown.value?.file === now.file) shown.value = now;
    told.value = { is: "good", words };
    return "saved";
  } catch (error) {
    if (error instanceof Refused && error.status === 409) {
      // The desk of that address gives it along.
      const now = error.now as ShownFile;
      if (shown.value?.file === now.file) shown.value = now;
      told.value = { is: "bad", words: error.message };
      return "changed";
    }
    failed(error);
    return "failed";
  }
}

/** What was typed stays where it was typed. */
export function failed(error: unknown): null {
  const message =
    error instanceof Refused ? [error.message, error.hint ?? ""].join(" ").trim() : say("studio.fields.unreachable");
  told.value = { is: "bad", words: say("studio.fields.notSaved", { message }) };
  return null;
}

export async function undo(): Promise<void> {
  const last = undoable.value;
  if (last === null) return;
  undoable.value = null;
  try {
    const now = await send<ShownFile>("/api/fields/text", last);
    if (shown.value?.file === now.file) shown.value = now;
    told.value = { is: "good", words: say("studio.fields.undone") };
  } catch (error) {
    if (error instanceof Refused && error.status === 409)
      told.value = { is: "bad", words: say("studio.fields.cannotUndo") };
    else failed(error);
  }
}
