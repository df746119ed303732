/** The list of texts, as it is now, and which of them is open. */
import { signal } from "@preact/signals";
import type { ListedText, TextList } from "../../desks/write/listTexts.ts";
import { ask, send } from "../api.ts";
import { documentInSight } from "../live.ts";
import { saveAllTexts } from "./openTexts.ts";

export const textList = signal<TextList | null>(null);

/** The kind and section of the text that is open: "text summary". */
export const openName = signal<string | null>(null);

export function nameOf({ kind, section }: Pick<ListedText, "kind" | "section">): string {
  return `${kind} ${section}`;
}

let turn = 0;

export async function renewList(): Promise<void> {
  const mine = ++turn;
  const { language } = documentInSight();
  const found = await ask<TextList>("/api/texts", { language }).catch(() => null);
  if (found !== null && mine === turn) textList.value = found;
}

/** A text that was removed last, and can be put back. */
export const removedText = signal<{ readonly title: string; readonly files: readonly RemovedFile[] } | null>(null);

interface RemovedFile {
  readonly file: string;
  readonly text: string;
}

/** In every language that has none yet. Throws in the reader's words. */
export async function beginText(text: ListedText): Promise<void> {
  await doWith("begin", text);
}

/** Of what is in the editors now. Throws in the reader's words. */
export async function saySame(text: ListedText): Promise<void> {
  await saveAllTexts();
  await doWith("same", text);
}

/** In all its languages. Throws in the reader's words. */
export async function removeText(text: ListedText): Promise<void> {
  await saveAllTexts();
  const { removed } = await doWith<{ readonly removed: readonly RemovedFile[] }>("remove", text);
  removedText.value = { title: text.title, files: removed };
}

/** Throws in the reader's words, as where somebody has begun it again meanwhile. */
export async function putBack(): Promise<void> {
  for (const { file, text } of removedText.value?.files ?? []) await send("/api/text", { file, text, base: null });
  removedText.value = null;
  await renewList();
}

async function doWith<T>(what: "begin" | "remove" | "same", { kind, section }: ListedText): Promise<T> {
  const path = ({ begin: "/api/text/begin", remove: "/api/text/remove", same: "/api/text/same" } as const)[what];
  const done = await send<T>(path, { kind, year: textList.value?.year, section });
  await renewList();
  return done;
}

/** The text that has a file; null where the list has none. */
export function textWith(file: string): ListedText | null {
  const has = (text: ListedText) => text.languages.some((each) => each.file === file);
  return textList.value?.texts.find(has) ?? null;
}
