/** A PDF as somebody else's reader (pdf.js) gives it along the structure tree: what is read, in which order, and where it stands. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface Spoken {
  readonly role: string;
  readonly text: string;
  readonly page: number;
  /** Where its first letter stands, in points from the left and the bottom of the page; null of a picture. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const blocks = new Set(["H1", "H2", "H3", "H4", "P", "TH", "TD", "Caption", "LBody", "Lbl", "Link"]);

/** Blocks in reading order. A block that goes on on the next page is two. */
export async function spokenText(bytes: Uint8Array): Promise<readonly Spoken[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const spoken: Spoken[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const words = wordsById((await page.getTextContent({ includeMarkedContent: true })).items);
    const visit = (node: Node, block: { role: string; parts: { text: string; x: number; y: number }[] } | null) => {
      if (node.type === "content") {
        const part = words.get(node.id ?? "");
        if (part !== undefined && block !== null) block.parts.push(part);
        return;
      }
      if (node.role === "Figure") {
        spoken.push({ role: "Figure", text: node.alt ?? "", page: number, place: null });
        return;
      }
      if (!blocks.has(node.role ?? "") || (block !== null && node.role === "Link")) {
        for (const child of node.children ?? []) visit(child, block);
        return;
      }
      const own = { role: node.role ?? "", parts: [] as { text: string; x: number; y: number }[] };
      const at = spoken.length;
      for (const child of node.children ?? []) visit(child, own);
      if (own.parts.length === 0) return;
      const text = own.parts.map((part) => part.text).join("");
      // Where it begins: a block that a column breaks goes on higher, and further to the right.
      const [{ x, y } = { x: 0, y: 0 }] = own.parts;
      const place = { x, y };
      spoken.splice(at, 0, { role: own.role, text, page: number, place });
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree !== null) visit(tree, null);
  }
  await loading.destroy();
  return spoken;
}

function wordsById(items: readonly unknown[]): ReadonlyMap<string, { text: string; x: number; y: number }> {
  const found = new Map<string, { text: string; x: number; y: number }>();
  const open: (string | null)[] = [];
  for (const item of items as readonly {
    type?: string;
    id?: string;
    str?: string;
    transform?: number[];
    hasEOL?: boolean;
  }[]) {
    if (item.type === "beginMarkedContentProps") open.push(item.id ?? null);
    else if (item.type === "beginMarkedContent") open.push(null);
    else if (item.type === "endMarkedContent") open.pop();
    else if (item.str !== undefined) {
      const id = open.findLast((each) => each !== null);
      if (id === undefined || id === null) continue;
      const before = found.get(id);
      const [, , , , x = 0, y = 0] = item.transform ?? [];
      found.set(id, {
        text: (before?.text ?? "") + item.str,
        x: before?.x ?? x,
        y: before?.y ?? y,
      });
    }
  }
  return found;
}

/** A block that stands above and not to the right of the one that is read before it: the eye reads it first. */
export function outOfOrder(spoken: readonly Spoken[]): readonly string[] {
  const tolerance = 2;
  return spoken.flatMap((block, at) => {
    const before = spoken[at - 1];
    if (before?.place == null || block.place === null || before.page !== block.page) return [];
    const above = block.place.y > before.place.y + tolerance;
    const right = block.place.x > before.place.x + tolerance;
    return above && !right ? [`page ${block.page}: "${before.text}" is read before "${block.text}"`] : [];
  });
}
