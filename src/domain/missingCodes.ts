/** Codes of a column that are no answer, and who counts as asked. */
import * as z from "zod";

const missingKinds = ["not-asked", "no-answer"] as const;

/** Codes that are no answer, each with the reason; "" is an empty field. A reason alone is that of somebody who was asked. */
export const MissingCodes = z
  .record(
    z.string(),
    z.union([z.string().min(1), z.strictObject({ reason: z.string().min(1), kind: z.enum(missingKinds) })]),
  )
  .default({})
  .meta({
    description:
      'Codes that are no answer, each with its reason. `kind: not-asked` says that the question was not put to who has the code: such students are no part of those who were asked. "" is an empty field.',
    examples: [{ "99": "no answer", "98": { reason: "not shown", kind: "not-asked" } }],
  });

export type MissingCodes = Readonly<z.infer<typeof MissingCodes>>;
