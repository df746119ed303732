/** Calls as they stand in the words of a form -> what each prints in a language, as in the texts of a year. */
import * as z from "zod";
import { Language } from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { shownCall } from "../write/shownCalls.ts";

const SentCalls = z.strictObject({ language: Language, calls: z.array(z.string().max(2000)).max(500) });

/** By the call as it is written; none as long as nothing is known of figures. */
export async function printedCalls(asking: Asking, { preview: { draft } }: Studio): Promise<Reply> {
  const sent = SentCalls.safeParse(asking.sent).data;
  if (sent === undefined) return refused(400, asking.say("studio.fields.notUnderstood"));
  const { language, calls } = sent;
  if (draft === null || !draft.data.university.languages.includes(language)) return value({ calls: {} });
  const file = { kind: "text", year: draft.year, language, section: "summary" } as const;
  return value({ calls: Object.fromEntries(calls.map((raw) => [raw, shownCall(raw, file, draft)])) });
}
