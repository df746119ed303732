/** Who gets which files of a release, by mail or in a folder: `distribution.yaml`. */
import * as z from "zod";
import { LetterId, RecipientId } from "./ids.ts";
import { Language, Localized } from "./language.ts";
import { PlainText, WebAddress } from "./plainText.ts";

const Address = z.email({ error: "this is no e-mail address" });

/** "faculty-law.pdf" in the recipient's language, "faculty-law.en.pdf" in that one, "estimates.faculty-law.csv", "estimates.faculty-law.xlsx" in the recipient's language. */
export const ArtefactName = z.string().regex(/^[a-z][a-z0-9.-]*\.(pdf|html|csv|xlsx|ods)$/, {
  error: 'a file of a release is named like "faculty-law.pdf", "faculty-law.en.pdf" or "estimates.faculty-law.csv"',
});

export const Recipient = z
  .strictObject({
    id: RecipientId,
    /** "board", "public" or "faculty-<id>". */
    audience: z.string(),
    /** As the letter addresses them. */
    name: PlainText,
    role: Localized,
    language: Language,
    by: z.enum(["mail", "folder"]),
    /** Where mail goes. */
    address: Address.optional(),
    /** The covering text, `letters/<letter>.<language>.md`. */
    letter: LetterId,
    gets: z.array(ArtefactName).min(1, { error: "a recipient gets at least one file" }),
    /** Those of the files that are made for another audience, and that they may have nevertheless. */
    allowed: z.array(ArtefactName).default([]),
  })
  .refine(({ by, address }) => by === "folder" || address !== undefined, {
    error: "mail needs an address",
    path: ["by"],
  });
export type Recipient = Readonly<z.infer<typeof Recipient>>;

export const Distribution = z.strictObject({
  from: z.strictObject({ name: Localized, address: Address }),
  replyTo: Address.optional(),
  limits: z
    .strictObject({
      messagesPerMinute: z.int().min(1).max(600).default(30),
      connections: z.int().min(1).max(10).default(2),
      /** The largest size of all files of a mail together; above it, published files are linked instead. */
      attachmentMegabytes: z.number().positive().max(100).default(10),
    })
    .default({ messagesPerMinute: 30, connections: 2, attachmentMegabytes: 10 }),
  /** Where `wellbeing publish` has put the site: what stands in its downloads can be linked. */
  published: WebAddress.optional(),
  recipients: z.array(Recipient),
});
export type Distribution = Readonly<z.infer<typeof Distribution>>;
