/** `files.json` of a site: every file with its hash, which the manifest's hash of the list vouches for. */
import * as z from "zod";
import { Sha256 } from "./hash.ts";
import { areDistinct, InnerPath } from "./innerPath.ts";

export const SiteList = z.strictObject({
  year: z.int(),
  files: z
    .array(z.strictObject({ path: InnerPath, bytes: z.int().nonnegative(), sha256: Sha256 }))
    .refine((files) => areDistinct(files.map((file) => file.path)), { error: "two of them have one path" }),
});
export type SiteList = z.infer<typeof SiteList>;
