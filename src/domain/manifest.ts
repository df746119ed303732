/** The contract of a release for scripts: every artefact, what it prints, what it was made from. */
import * as z from "zod";
import { Content } from "./contentKind.ts";
import { documentFormats } from "./documentFormat.ts";
import { documentArtefacts } from "./documentKinds.ts";
import { Sha256 } from "./hash.ts";
import { Year } from "./ids.ts";
import { areDistinct, InnerPath } from "./innerPath.ts";
import { Language } from "./language.ts";
import { workbookFormats } from "./workbookFormat.ts";

export const Artefact = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,199}$/, { error: "the name of a file" })
    .describe("report, language and format: board.nl.pdf"),
  kind: z.enum([...new Set(documentArtefacts), "data", "site", "evidence"]),
  title: z.string().nullable().describe("what it is called, in its language; null of data without a language"),
  audience: z.string().describe("board, faculty:<id> or public"),
  language: Language.nullable(),
  format: z.enum([...documentFormats, ...workbookFormats, "csv", "json", "site"]),
  path: InnerPath.describe("relative to the manifest"),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
  estimates: z.array(z.string()).describe("ids of the estimates that it prints"),
  contents: z
    .array(Content)
    .optional()
    .describe("of a document: its actions, decisions, texts and charts, so that a correction can say which changed"),
});
export type Artefact = z.infer<typeof Artefact>;

const parts = {
  year: Year,
  edition: z.int().min(1).default(1).describe("1, and one more with each correction"),
  part: z
    .literal(true)
    .optional()
    .describe("only of a part, made with --only, --lang or --format: it is neither published nor handed out"),
  artefacts: z
    .array(Artefact)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: "two of them have one id" })
    .refine((all) => areDistinct(all.map((each) => each.path)), { error: "two of them have one path" }),
  inputs: z.array(z.strictObject({ path: z.string(), sha256: Sha256 })),
  tools: z.record(z.string(), z.string()),
  embargoes: z
    .array(z.strictObject({ what: z.string(), until: z.string() }))
    .default([])
    .describe("what of it may not be published before a day"),
};

export const Manifest = z.strictObject({
  schema: z.literal(2),
  ...parts,
  figures: z
    .enum(["rounded", "exact"])
    .describe(
      "rounded: computed figures are printed in the steps that data files name; exact: with all their digits, as releases of schema 1 were",
    ),
});
export type Manifest = z.infer<typeof Manifest>;

const FirstManifest = z.strictObject({ schema: z.literal(1), ...parts });

/** A manifest of any version -> one of the newest. Before schema 2, figures were not rounded. */
export const ManifestOnDisk = z
  .discriminatedUnion("schema", [FirstManifest, Manifest])
  .transform((manifest): Manifest => (manifest.schema === 2 ? manifest : { ...manifest, schema: 2, figures: "exact" }));
