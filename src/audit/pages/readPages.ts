/** The bytes of a finished, tagged PDF -> its pages as readers see them. */
import { clean } from "../unit.ts";
import { linesOf, textOfLines, widestGap } from "./lines.ts";
import { type Heights, pictureInk } from "./pictureInk.ts";
import type { Place, PrintedBlock, PrintedDocument, PrintedPage, PrintedPart } from "./printedDocument.ts";

/** Tags within a line: what they hold belongs to the block around them. */
const inline = new Set(["Span", "Link", "Reference", "Em", "Strong", "Quote", "NonStruct", "Code", "Annot"]);
/** In sizes of the letters: how far they reach above and below the line. */
const [ascent, descent] = [0.75, 0.22];

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** A page without a structure tree gives its text as `edges`. */
export async function readPages(bytes: Uint8Array): Promise<PrintedDocument> {
  // Loaded where it is needed: it takes a second, and most runs read no PDF back.
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdf.js takes the bytes away from us, so it gets a copy.
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [{ items }, tree, painted] = await Promise.all([
        page.getTextContent({ includeMarkedContent: true }),
        page.getStructTree(),
        page.getOperatorList(),
      ]);
      pages.push(printedPage(number, page.view, items, tree, pictureInk(painted, OPS)));
      page.cleanup();
    }
    const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
    const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? "")) ?? [];
    return {
      title: String(info.Title ?? ""),
      language: String(info.Language ?? ""),
      dated: year === undefined ? null : `${year}-${month}-${day}`,
      pages,
    };
  } finally {
    await loading.destroy();
  }
}

/** `items`, `tree`: as pdf.js gives them, with marked content. `ink`: nothing where only the labels of pictures are to count. */
export function printedPage(
  number: number,
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  items: readonly unknown[],
  tree: unknown,
  ink: ReadonlyMap<number, Heights>,
): PrintedPage {
  const { tagged, loose } = partsOf(items);
  return {
    number,
    widthPt: right - left,
    heightPt: top - bottom,
    blocks: blocksOf(tree as Tag | null, tagged, ink),
    edges: linesOf(loose, widestGap.text),
  };
}

/** Letters by the id of the content that a tag points at; and those that no tag can point at. */
function partsOf(items: readonly unknown[]): {
  readonly tagged: ReadonlyMap<string, readonly PrintedPart[]>;
  readonly loose: readonly PrintedPart[];
} {
  const tagged = new Map<string, PrintedPart[]>();
  const loose: PrintedPart[] = [];
  const open: { readonly id: string | null; readonly tag: string }[] = [];
  for (const item of items as readonly Item[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push({ id: item.id ?? null, tag: item.tag ?? "" });
    else if (item.type === "endMarkedContent") open.pop();
    else if (item.str !== undefined && item.str !== "") {
      const id = open.findLast((each) => each.id !== null)?.id ?? null;
      const inner = open.at(-1);
      const isMark = inner !== undefined && inner.id === null && inner.tag === "Span";
      const part = partOf(item, isMark && /^[-\u2010\u00AD]$/.test(item.str));
      if (id === null) loose.push(part);
      else tagged.set(id, [...(tagged.get(id) ?? []), part]);
    }
  }
  return { tagged, loose };
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
  readonly width?: number;
  readonly transform?: readonly number[];
}

function partOf({ str = "", width = 0, transform = [] }: Item, breaksWord: boolean): PrintedPart {
  const [, , c = 0, d = 0, left = 0, baseline = 0] = transform;
  const sizePt = Math.round(Math.hypot(c, d) * 100) / 100;
  return { text: str, left, right: left + width, baseline, sizePt, breaksWord };
}

interface Begun {
  readonly tag: Tag;
  readonly within: readonly Place[];
  readonly parts: PrintedPart[];
  readonly ids: string[];
}

function blocksOf(
  tree: Tag | null,
  tagged: ReadonlyMap<string, readonly PrintedPart[]>,
  ink: ReadonlyMap<number, Heights>,
): readonly PrintedBlock[] {
  const begun: Begun[] = [];
  let number = 0;
  const visit = (tag: Tag, within: readonly Place[], block: Begun | null): void => {
    if (tag.type !== undefined) {
      if (block !== null && tag.id !== undefined) block.ids.push(tag.id);
      block?.parts.push(...(tagged.get(tag.id ?? "") ?? []));
      return;
    }
    const role = tag.role ?? "";
    if (block !== null && (inline.has(role) || block.tag.role === "Figure")) {
      for (const child of tag.children ?? []) visit(child, within, block);
      return;
    }
    const own: Begun = { tag, within, parts: [], ids: [] };
    begun.push(own);
    number += 1;
    const inner = [...within, { role, number }];
    for (const child of tag.children ?? []) visit(child, inner, own);
  };
  if (tree !== null) visit(tree, [], null);
  return begun.filter(({ parts, tag }) => parts.length > 0 || tag.role === "Figure").map((each) => blockOf(each, ink));
}

function blockOf({ tag, within, parts, ids }: Begun, ink: ReadonlyMap<number, Heights>): PrintedBlock {
  const isPicture = tag.role === "Figure";
  const visible = parts.filter(({ text }) => text.trim() !== "");
  const lines = isPicture ? linesOf(visible, widestGap.picture) : linesOf(parts, widestGap.text);
  const drawn = isPicture ? ids.flatMap((id) => ink.get(Number(/_mc(\d+)$/.exec(id)?.[1])) ?? []) : [];
  return {
    role: tag.role ?? "",
    within,
    text: isPicture ? "" : clean(textOfLines(lines)),
    lines,
    alternative: tag.alt ?? null,
    highest: Math.max(
      ...visible.map((part) => part.baseline + ascent * part.sizePt),
      ...drawn.map((each) => each.highest),
    ),
    lowest: Math.min(
      ...visible.map((part) => part.baseline - descent * part.sizePt),
      ...drawn.map((each) => each.lowest),
    ),
  };
}
