/** A site's folder -> its files, their hashes, the elements of its pages. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { sha256 } from "../../src/store/index.ts";

export async function filesOf(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)));
}

/** Its pages; what is for editors is none: fragments have no style sheet of their own. */
export async function pagesOf(site: string): Promise<readonly string[]> {
  const files = await filesOf(site);
  return files.filter((file) => file.endsWith(".html") && !file.startsWith("fragments/")).sort();
}

export async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = (await filesOf(folder)).map(
    async (file) => [file, sha256(await readFile(path.join(folder, file)))] as const,
  );
  return new Map(await Promise.all(read));
}

export async function htmlOf(folder: string): Promise<ReadonlyMap<string, readonly Element[]>> {
  const pages = (await filesOf(folder)).filter((file) => file.endsWith(".html"));
  const read = pages.map(async (file) => {
    const document = parseDocument(await readFile(path.join(folder, file), "utf8"));
    return [file, DomUtils.findAll(isTag, document.children)] as const;
  });
  return new Map(await Promise.all(read));
}
