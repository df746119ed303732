/** What somebody has typed and what is not saved yet: it stays when the desk is left, the disk is full, or somebody else saves. */
import { signal } from "@preact/signals";

export interface Typed {
  readonly text: string;
  /** What stood there when the typing began. */
  readonly base: string;
}

const kept = signal<ReadonlyMap<string, Typed>>(new Map());

/** Whether something that was typed would be lost with the page. */
export const hasTyped = () => kept.value.size > 0;

export function typedAt(key: string): Typed | null {
  return kept.value.get(key) ?? null;
}

export function keepTyped(key: string, text: string, saved: string): void {
  const base = typedAt(key)?.base ?? saved;
  kept.value = new Map([...kept.value, [key, { text, base }]]);
}

/** It is saved, or given up. */
export function forgetTyped(key: string): void {
  kept.value = new Map([...kept.value].filter(([each]) => each !== key));
}

/** `text` is in the file by now; what was typed since it was sent stays. */
export function noteSaved(key: string, text: string): void {
  const typed = typedAt(key);
  if (typed === null || typed.text === text) forgetTyped(key);
  else kept.value = new Map([...kept.value, [key, { text: typed.text, base: text }]]);
}

/** What stands there now is known, and is to be replaced all the same. */
export function insist(key: string, saved: string): void {
  const typed = typedAt(key);
  if (typed !== null) kept.value = new Map([...kept.value, [key, { text: typed.text, base: saved }]]);
}
