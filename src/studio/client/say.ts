/** The page's sentences, in the reader's language -> what the studio says. */
import { IntlMessageFormat } from "intl-messageformat";
import type { MessageTree } from "../../domain/index.ts";
import type { Given, KeyBelow } from "../../wording/index.ts";

/** Of the sentences that come along with the page. */
export type StudioKey = `studio.${KeyBelow<"studio">}` | `preview.${KeyBelow<"preview">}`;

const given = document.getElementById("sentences");
const sentences: MessageTree = JSON.parse(given?.textContent ?? "{}");

/** What styles must bear that a script makes: the page's policy takes no others. */
export const nonce = given?.dataset.nonce ?? "";

/** What the data folder is called: findings name its files with it. */
export const dataFolder = given?.dataset.folder ?? "data";

/** The reader's language. */
export const spoken = document.documentElement.lang;

const compiled = new Map<string, IntlMessageFormat>();

/** `say("studio.findings.title", { count })`. */
export function say<Key extends StudioKey>(key: Key, ...[values]: Given<Key>): string {
  const format = compiled.get(key) ?? new IntlMessageFormat(sentenceAt(key), spoken);
  compiled.set(key, format);
  return String(format.format(values as Record<string, string | number>));
}

function sentenceAt(key: string): string {
  let found: MessageTree | string = sentences;
  for (const part of key.split(".")) found = typeof found === "string" ? "" : (found[part] ?? "");
  return typeof found === "string" ? found : "";
}
