/** Replies that were begun and not sent yet, by the comment: they stay while another desk or list is open. */
import { signal } from "@preact/signals";

const kept = signal<ReadonlyMap<string, string>>(new Map());

export function typedReply(comment: string): string {
  return kept.value.get(comment) ?? "";
}

export function keepReply(comment: string, text: string): void {
  kept.value = new Map([...kept.value, [comment, text]]);
}

/** `text` was sent; what was typed since stays. */
export function noteSent(comment: string, text: string): void {
  if (typedReply(comment) === text) keepReply(comment, "");
}

export const hasReplies = () => [...kept.value.values()].some((text) => text.trim() !== "");
