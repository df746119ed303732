/** The files of a site in the store, under the key of all that can change them. */
import * as z from "zod";
import { InnerPath, Sha256 } from "../../../domain/index.ts";
import type { SiteFiles } from "../../../site/index.ts";
import type { Store } from "../../../store/index.ts";

const NotedSite = z.array(z.tuple([InnerPath, Sha256]));

export async function storedSite(store: Store, key: string): Promise<SiteFiles | null> {
  const noted = NotedSite.safeParse(await store.noted(key));
  if (!noted.success) return null;
  const read = await Promise.all(noted.data.map(async ([path, hash]) => [path, await store.get(hash)] as const));
  return read.every((each): each is readonly [string, Uint8Array] => each[1] !== null) ? new Map(read) : null;
}

export async function storeSite(store: Store, key: string, files: SiteFiles): Promise<void> {
  const kept = [...files].map(
    async ([path, content]) => [path, await store.put(Buffer.from(content as string))] as const,
  );
  await store.note(key, await Promise.all(kept));
}
