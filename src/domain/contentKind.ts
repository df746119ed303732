/** What a document is made of, apart from figures: what a correction can be about. */
import * as z from "zod";

export const contentKinds = ["actions", "decisions", "texts", "charts"] as const;
export type ContentKind = (typeof contentKinds)[number];

/** A piece of a document, as a manifest knows it: by what it is called, and a hash of its words without figures, so that it can be seen whether it says the same as before. */
export const Content = z.strictObject({
  kind: z.enum(contentKinds),
  id: z.string().describe("where it stands"),
  name: z.string().describe("what it is called: the action, the decision, the chapter of a text or a chart"),
  says: z
    .string()
    .regex(/^[0-9a-f]{16}$/, { error: "this is no short hash" })
    .describe("a hash of its words, with figures left out"),
});
export type Content = Readonly<z.infer<typeof Content>>;
