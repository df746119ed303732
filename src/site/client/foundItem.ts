/** A page that was found -> its entry in the list: a link, the report and year that it belongs to, and the words around what was found. */
import type { FoundPage } from "./pagefind.ts";

export function foundItem({ url, excerpt, meta, filters }: FoundPage, root: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${root}${url.replace(/^\//, "")}`;
  link.textContent = meta.title ?? url;
  const where = document.createElement("span");
  const [year = ""] = filters.year ?? [];
  const report = (filters.report ?? []).join(", ");
  where.className = "link-detail";
  // Reports have the year in their name.
  where.textContent = report.includes(year) ? report : `${report}, ${year}`;
  item.append(link, where, excerptOf(excerpt));
  return item;
}

/** Nothing of the excerpt but its words and its marks gets into the page. */
function excerptOf(excerpt: string): HTMLParagraphElement {
  const piece = document.createElement("p");
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  for (const node of parsed.childNodes) {
    const copy = node.nodeName === "MARK" ? document.createElement("mark") : document.createElement("span");
    copy.textContent = node.textContent;
    piece.append(copy);
  }
  return piece;
}
