/** A folder that is handed out -> all that can be read in it, by file: prints with what is attached to them, workbooks and the parts of the search unpacked. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export async function releasedWords(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const words = new Map<string, string>();
  for (const each of found.filter((entry) => entry.isFile())) {
    const file = path.join(each.parentPath, each.name);
    words.set(path.relative(folder, file), await wordsIn(file));
  }
  return words;
}

/** Letters, digits and stops alone: a line that ends, a hyphen at its end, a tag between two words make no difference. */
export function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}.]/gu, "");
}

async function wordsIn(file: string): Promise<string> {
  const bytes = await readFile(file);
  const decoded = new TextDecoder();
  switch (path.extname(file)) {
    case ".pdf":
      return await wordsOfPdf(bytes);
    case ".xlsx":
    case ".ods":
      return Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join(" ");
    case ".pagefind":
    case ".pf_filter":
    case ".pf_fragment":
    case ".pf_index":
    case ".pf_meta":
      return decoded.decode(gunzipSync(bytes));
    case ".html":
      return decoded.decode(bytes).replace(/<[^>]*>|&shy;/g, "");
    default:
      return decoded.decode(bytes);
  }
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  // pdf.js takes the bytes away from us, so it gets a copy.
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const words: string[] = [JSON.stringify([await document.getOutline(), (await document.getMetadata()).info])];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    words.push(...items.map((item) => ("str" in item ? item.str : "")));
    words.push(JSON.stringify([await page.getStructTree(), await page.getAnnotations()]));
  }
  const attached: unknown = await document.getAttachments();
  for (const name of attached instanceof Map ? attached.keys() : []) {
    const content = await document.getAttachmentContent(String(name));
    if (content !== null) words.push(String(name), new TextDecoder().decode(content));
  }
  await loading.destroy();
  return words.join(" ");
}
