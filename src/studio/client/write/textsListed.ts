/** The list of texts, as it is now, and which of them is open. */
import { signal } from "@preact/signals";
import type { ListedText, TextList } from "../../desks/write/listTexts.ts";
import { ask, send } from "../api.ts";
import { documentInSight } from "../live.ts";

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

/** What is done with a text in all its languages. */
export async function doWith(what: "begin" | "remove" | "same", { kind, section }: ListedText): Promise<void> {
  const year = textList.value?.year;
  if (year === null || year === undefined) return;
  const path = ({ begin: "/api/text/begin", remove: "/api/text/remove", same: "/api/text/same" } as const)[what];
  await send(path, { kind, year, section });
  await renewList();
}

/** The text that has a file; null where the list has none. */
export function textWith(file: string): ListedText | null {
  const has = (text: ListedText) => text.languages.some((each) => each.file === file);
  return textList.value?.texts.find(has) ?? null;
}
