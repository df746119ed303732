/** What a desk of the studio answers: a value for its page, or why it was not done, in words that the page shows as they are. */
import type { Asking } from "../preview/index.ts";
import type { Studio } from "./studio.ts";

export type Reply =
  | { readonly kind: "value"; readonly value: unknown }
  /** 400: it can't be understood; 403: it may not be done; 404: there is none; 409: it has changed meanwhile; 507: the disk refuses. */
  | { readonly kind: "refused"; readonly status: 400 | 403 | 404 | 409 | 507; readonly refusal: Refusal };

export interface Refusal {
  readonly message: string;
  readonly hint: string | null;
  /** What there is now, where something has changed meanwhile. */
  readonly now?: unknown;
}

export type Route = (asking: Asking, studio: Studio) => Promise<Reply>;

/** "GET /api/texts" or "POST /api/text" -> what answers it. */
export type Routes = Readonly<Record<`${"GET" | "POST"} /api/${string}`, Route>>;

export function value(given: unknown): Reply {
  return { kind: "value", value: given };
}

export function refused(
  status: (Reply & { kind: "refused" })["status"],
  message: string,
  hint: string | null = null,
  now?: unknown,
): Reply {
  return { kind: "refused", status, refusal: { message, hint, ...(now === undefined ? {} : { now }) } };
}
