/** What a release can be asked for by its format. */
import { documentFormats } from "./documentFormat.ts";
import { workbookFormats } from "./workbookFormat.ts";

/** site: the pages of the intranet, from all reports in all languages. Data files are always made. */
export const releaseFormats = [...documentFormats, ...workbookFormats, "site"] as const;
export type ReleaseFormat = (typeof releaseFormats)[number];
