/** The desks of the studio: each has a page of its own beside the document in sight. Their scripts come one by one: what stands in sight waits for no other. */
import { effect, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { pageShown } from "./live.ts";
import { type DeskId, deskIds } from "./pointed.ts";

const scripts: Readonly<Record<DeskId, () => Promise<ComponentType>>> = {
  write: async () => (await import("./write/writeDesk.tsx")).WriteDesk,
  fields: async () => (await import("./fields/fieldsDesk.tsx")).FieldsDesk,
  findings: async () => (await import("./findingsDesk.tsx")).FindingsDesk,
  ask: async () => (await import("./ask/askDesk.tsx")).AskDesk,
  comments: async () => (await import("./comments/commentsDesk.tsx")).CommentsDesk,
  release: async () => (await import("./releasing/releasingDesk.tsx")).ReleasingDesk,
};

/** Those whose scripts are here. */
export const desks = signal<Partial<Readonly<Record<DeskId, ComponentType>>>>({});

/** A page that does not come soon, since something has to be mended first, is not waited for. */
const mostWaitMs = 700;

const pageFirst = new Promise<void>((resolve) => {
  setTimeout(resolve, mostWaitMs);
  effect(() => {
    if (pageShown.value !== null) resolve();
  });
});

export async function bringDesk(id: DeskId): Promise<void> {
  if (desks.peek()[id] !== undefined) return;
  await pageFirst;
  const Desk = await scripts[id]();
  desks.value = { ...desks.peek(), [id]: Desk };
}

/** Before anybody asks for them, so that a desk is there when it is chosen. */
export async function bringAllDesks(): Promise<void> {
  for (const id of deskIds) await bringDesk(id);
}
