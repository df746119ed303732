/** `print-html.tar.br` -> the 30 documents of the example as they were printed in November 2026: what releases are measured by, so that the ruler stays the same while the pages change. */
import { createReadStream, readdirSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

/** Returns the folder of the documents. */
export async function unpackFixedHtml(bench: string, scratch: string): Promise<string> {
  const folder = path.join(scratch, "november-2026");
  await pipeline(createReadStream(path.join(bench, "print-html.tar.br")), createBrotliDecompress(), extract(folder));
  const html = path.join(folder, "html");
  const count = readdirSync(html).length;
  if (count !== 30) throw new Error(`the fixture has ${count} documents, not 30`);
  return html;
}
