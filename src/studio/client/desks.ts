/** The desks of the studio: each has a page of its own beside the document in sight. Their scripts come one by one: what stands in sight waits for no other. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
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

export async function bringDesk(id: DeskId): Promise<void> {
  if (desks.peek()[id] !== undefined) return;
  const Desk = await scripts[id]();
  desks.value = { ...desks.peek(), [id]: Desk };
}

/** Before anybody asks for them, so that a desk is there when it is chosen. */
export async function bringAllDesks(): Promise<void> {
  for (const id of deskIds) await bringDesk(id);
}
