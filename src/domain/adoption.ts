/** How far a release has come: drafted, checked, adopted, by whom and for exactly which manifest. */
import * as z from "zod";
import { Day } from "./day.ts";
import { Year } from "./ids.ts";
import { PlainText } from "./plainText.ts";

const ManifestHash = z.string().regex(/^[0-9a-f]{64}$/, { error: "this is no SHA-256" });

export const Adoption = z
  .strictObject({
    year: Year,
    state: z.enum(["draft", "checked", "adopted"]),
    /** The role, not the person: "Executive Board". */
    by: PlainText.optional(),
    on: Day.optional(),
    /** SHA-256 of the release's manifest.json: another release is not adopted. */
    manifest: ManifestHash.optional(),
    /** Of what is adopted: who checked exactly that release before, and when. */
    checked: z.strictObject({ by: PlainText, on: Day, manifest: ManifestHash }).optional(),
    /** The release may not be published before that day. */
    embargo: Day.optional(),
    /** Single reports that may not be published before a day: "board", "faculty-law", "factsheet-law". */
    reports: z.array(z.strictObject({ report: z.string(), until: Day })).default([]),
  })
  .refine(({ state, by, on, manifest }) => state !== "adopted" || (by && on && manifest), {
    error: "what is adopted says by whom, on which day and for which manifest",
    path: ["state"],
  });
export type Adoption = Readonly<z.infer<typeof Adoption>>;

/** Whether exactly the release with this manifest was adopted. `manifest`: its SHA-256. */
export function adopts(adoption: Adoption | undefined, manifest: string): boolean {
  return adoption?.state === "adopted" && adoption.manifest === manifest;
}

/** The day before which no document that the site offers of a release may be published, by the release's adoption; undefined where there is none. The figures of any report that is held may stand in one of them. */
export function siteEmbargo(adoption: Adoption | undefined, manifest: string): string | undefined {
  if (adoption === undefined || !adopts(adoption, manifest)) return undefined;
  const own = adoption.reports.map(({ until }) => until);
  return [...own, ...(adoption.embargo === undefined ? [] : [adoption.embargo])].sort().at(-1);
}
