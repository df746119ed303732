/** The pages of a site -> Pagefind's index of them, as files. */
import { createIndex } from "pagefind";

/** `pages`: HTML by path in the site. */
export async function searchIndex(pages: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined || index === null) throw new Error(`Pagefind: ${errors.join("; ")}`);
  for (const [path, content] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const added = await index.addHTMLFile({ url: `/${path}`, content });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${path}: ${added.errors.join("; ")}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  // Its ready-made interfaces are not used.
  const wanted = files.filter(({ path }) => !/ui|highlight|component/.test(path.split("/").at(-1) ?? ""));
  return new Map(wanted.map(({ path, content }) => [`pagefind/${path}`, content]));
}
