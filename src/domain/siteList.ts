/** `files.json` of a site: every file with its hash, which the manifest's hash of the list vouches for. */
import { z } from "zod";

export const SiteList = z.strictObject({
  year: z.int(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type SiteList = z.infer<typeof SiteList>;
