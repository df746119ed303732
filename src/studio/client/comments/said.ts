/** What was said of the year's reports, as it is in the file now: shared by the desk and by the marks in the page. */
import { computed, effect, signal } from "@preact/signals";
import type { Comment } from "../../../domain/index.ts";
import type { CommentsNow } from "../../desks/comments/routes.ts";
import { ask, send } from "../api.ts";
import { commentsChanged, documentInSight, filesChanged, state } from "../live.ts";

export const commentsNow = signal<CommentsNow>({ year: null, comments: [], problem: null });

export const openInSight = computed(() => {
  const { document, language } = documentInSight();
  return commentsNow.value.comments.filter(
    ({ where, resolved }) => resolved === undefined && where.document === document && where.language === language,
  );
});

/** "board.en": where a comment stands. */
export function viewOf({ where }: Pick<Comment, "where">): string {
  return `${where.document}.${where.language}`;
}

export async function askForComments(): Promise<void> {
  commentsNow.value = await ask<CommentsNow>("/api/comments");
}

/** Throws Refused; what was typed is kept by who typed it. */
export async function sendSaid(path: "say" | "reply" | "resolve", sent: object): Promise<string> {
  const { id } = await send<{ readonly id: string }>(`/api/comments/${path}`, sent);
  // It is said: that the list can't be had at this moment is no reason to say it again.
  await askForComments().catch(() => undefined);
  return id;
}

const hasYear = computed(() => (state.value?.documents.length ?? 0) > 0);

/** They are asked for again whenever somebody said something, or as soon as the reports can be read. */
effect(() => {
  void commentsChanged.value;
  void filesChanged.value;
  if (hasYear.value) void askForComments().catch(() => undefined);
});

const kept = "wellbeing-studio-name";

/** Who writes at this browser: asked once. */
export const ownName = signal(localStorage.getItem(kept) ?? "");

export function callMe(name: string): void {
  ownName.value = name;
  localStorage.setItem(kept, name.trim());
}
