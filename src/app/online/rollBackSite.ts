/** The folder of a web server -> the site that was published before is shown again. */
import { publishedSites, rollBack } from "../../publish/index.ts";

export type KeptSites = Awaited<ReturnType<typeof publishedSites>>;

/** `name`: of one that is kept; null: the one before the current one. */
export async function rollBackSite(to: string, name: string | null): Promise<KeptSites> {
  await rollBack(to, name);
  return await publishedSites(to);
}

export async function listSites(to: string): Promise<KeptSites> {
  return await publishedSites(to);
}
