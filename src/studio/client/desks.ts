/** The desks of the studio: each has a page of its own beside the document in sight. */
import type { ComponentType } from "preact";
import { AskDesk } from "./ask/askDesk.tsx";
import { CommentsDesk } from "./comments/commentsDesk.tsx";
import { FieldsDesk } from "./fields/fieldsDesk.tsx";
import { FindingsDesk } from "./findingsDesk.tsx";
import type { DeskId } from "./pointed.ts";
import { ReleasingDesk } from "./releasing/releasingDesk.tsx";
import { WriteDesk } from "./write/writeDesk.tsx";

export const desks: Readonly<Record<DeskId, ComponentType>> = {
  write: WriteDesk,
  fields: FieldsDesk,
  findings: FindingsDesk,
  ask: AskDesk,
  comments: CommentsDesk,
  release: ReleasingDesk,
};
