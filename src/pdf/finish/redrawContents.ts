/** The table of contents as it was printed, with placeholders -> the lines that draw the numbers of pages instead. */
import { linesOf } from "./contentMarks.ts";
import { setNumbers } from "./contentsNumbers.ts";
import type { PrintedLink } from "./describeHtml.ts";
import { destinationOf, linksIn } from "./links.ts";
import { contentsOf } from "./mendStructure.ts";
import { contentOf, contentsOfPage } from "./pageContent.ts";
import type { PdfFile } from "./pdfFile.ts";
import { PdfError, Ref, type Value } from "./pdfValue.ts";
import type { Element } from "./structureTree.ts";

/** By page and marked content, the lines that are drawn instead. */
export type Redrawn = ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;

/** Links whose HTML has a placeholder get the number of the page that they lead to. */
export function redrawContents(
  file: PdfFile,
  root: Element,
  pages: readonly number[],
  links: readonly PrintedLink[],
): Redrawn {
  const found = linksIn(root);
  const entries = links.flatMap(({ placeholder, href }, place) => {
    const link = found[place];
    if (placeholder === null || placeholder === "" || link === undefined) return [];
    const content = contentsOf(link).at(-1);
    if (content === undefined) throw new PdfError(`the link to ${href} has no page number`);
    return [{ placeholder, content, page: pages.indexOf(destinationOf(file, link)) + 1 }];
  });
  const byPage = Map.groupBy(entries, ({ content }) => content.page);
  const lines = new Map(
    [...byPage].map(([page, own]) => {
      const text = contentOf(file, contentsOfPage(file.dict(new Ref(page), "a page")));
      return [page, linesOf(text, new Set(own.map(({ content }) => content.mcid)))] as const;
    }),
  );
  const set = setNumbers(
    entries.map(({ placeholder, page, content }) => {
      if (page === 0) throw new PdfError("an entry of the table of contents leads to no page");
      return {
        placeholder,
        page,
        lines: lines.get(content.page)?.get(content.mcid) ?? [],
        widthOf: (font, code) => widthIn(file, fontOf(file, content.page, font), code),
      };
    }),
  );
  const redrawn = new Map<number, Map<number, readonly string[]>>();
  for (const [place, { content }] of entries.entries()) {
    const own = redrawn.get(content.page) ?? new Map<number, readonly string[]>();
    own.set(content.mcid, set[place] ?? []);
    redrawn.set(content.page, own);
  }
  return redrawn;
}

function fontOf(file: PdfFile, page: number, name: string): ReadonlyMap<string, Value> {
  const resources = file.dict(file.dict(new Ref(page), "a page").get("Resources"), "the resources of a page");
  const font = file.dict(file.dict(resources.get("Font"), "the fonts of a page").get(name), "a font");
  const descendants = file.get(font.get("DescendantFonts"));
  return file.dict(Array.isArray(descendants) ? descendants[0] : undefined, "a font");
}

/** ISO 32000-1, 9.7.4.3: `first [width …]` or `first last width`. */
function widthIn(file: PdfFile, font: ReadonlyMap<string, Value>, code: number): number {
  const widths = file.get(font.get("W"));
  const entries = Array.isArray(widths) ? widths : [];
  for (let at = 0; at < entries.length; ) {
    const first = Number(entries[at]);
    const second = file.get(entries[at + 1]);
    if (Array.isArray(second)) {
      const width = second[code - first];
      if (typeof width === "number") return width;
      at += 2;
    } else {
      if (code >= first && code <= Number(second)) return Number(entries[at + 2]);
      at += 3;
    }
  }
  return Number(font.get("DW") ?? 1000);
}
