/** A small whole site: pages that name one edition, with a style sheet each, and the list of all with their hashes. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "../../src/store/index.ts";

/** `edition` stands in every page; `pages` besides the first. Returns the hash of the list. */
export async function aSite(folder: string, edition: string, pages = 3): Promise<string> {
  const sheet = `assets/${sha256(`sheet ${edition}`).slice(0, 16)}.css`;
  const page = (name: string) => `<link rel="stylesheet" href="${sheet}"><p>edition ${edition}, ${name}</p>`;
  const names = ["index.html", ...Array.from({ length: pages }, (_, place) => `page${place}.html`)];
  const files = new Map<string, string>([
    ...names.map((name) => [name, page(name)] as const),
    [sheet, `p { --edition: ${edition} }`],
  ]);
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const listed = [...files].map(([name, text]) => ({ path: name, bytes: text.length, sha256: sha256(text) }));
  const list = JSON.stringify({ year: 2024, files: listed });
  await writeFile(path.join(folder, "files.json"), list);
  return sha256(list);
}
