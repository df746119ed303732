/** A PDF -> how many pages it has. */
import { readFile } from "node:fs/promises";
import { PDFDocument } from "pdf-lib";

export async function countPages(file: string): Promise<number> {
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  return document.getPageCount();
}
