/** Finished PDFs in the store, each with what it passed, under the key of its print job. */
import * as z from "zod";
import { Sha256 } from "../../domain/index.ts";
import type { PdfCheck, PrintedPdf } from "../../pdf/index.ts";
import type { Store } from "../../store/index.ts";

const NotedPdf = z.strictObject({
  sha256: Sha256,
  pages: z.int(),
  checks: z.array(z.strictObject({ rule: z.string(), checked: z.int(), problems: z.array(z.string()) })),
});

export async function storedPdf(store: Store, key: string): Promise<PrintedPdf | null> {
  const noted = NotedPdf.safeParse(await store.noted(key));
  if (!noted.success) return null;
  const { pages, checks } = noted.data;
  const bytes = await store.get(noted.data.sha256);
  return bytes === null ? null : { bytes, pages, checks: checks as readonly PdfCheck[] };
}

export async function storePdf(store: Store, key: string, { bytes, pages, checks }: PrintedPdf): Promise<void> {
  await store.note(key, { sha256: await store.put(bytes), pages, checks });
}
