/** A file as Chromium prints it -> its pages, and on which of them each linked anchor lies.
 *
 * Reads only what it needs, by the file's own table of offsets: a whole parse costs a third of a print. */

export interface Destinations {
  readonly pages: number;
  /** Physical page, from 1, by anchor. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Throws where the file is not what Chromium writes: a classic cross-reference table, its catalog and pages uncompressed. */
export function readDestinations(pdf: Uint8Array): Destinations {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const objectAt = readTable(file);
  const root = objectAt(referenceIn(file.toString("latin1", file.lastIndexOf("trailer")), "Root"));
  const pages = leaves(referenceIn(root, "Pages"), objectAt);
  const places = new Map(pages.map((object, place) => [object, place + 1]));
  const pageOf = new Map<string, number>();
  if (root.includes("/Dests")) {
    for (const [, name = "", page] of objectAt(referenceIn(root, "Dests")).matchAll(
      /\/([^\s[\]<>()/]+)\s*\[\s*(\d+) 0 R/g,
    )) {
      const number = places.get(Number(page));
      if (number !== undefined) pageOf.set(nameOf(name), number);
    }
  }
  return { pages: pages.length, pageOf };
}

/** The text of an object by its number. */
type ObjectAt = (object: number) => string;

function readTable(file: Buffer): ObjectAt {
  const start = Number(/startxref\s+(\d+)/.exec(file.toString("latin1", Math.max(0, file.length - 64)))?.[1]);
  const head = /^xref\s+0 (\d+)\s+/.exec(file.toString("latin1", start, start + 40));
  if (head === null) throw new Error("the printed file has no table of offsets");
  const entries = start + head[0].length;
  const entryBytes = 20;
  return (object) => {
    const entry = entries + object * entryBytes;
    const offset = Number(file.toString("latin1", entry, entry + 10));
    const end = file.indexOf("endobj", offset);
    if (!(object < Number(head[1])) || end < 0) throw new Error(`the printed file has no object ${object}`);
    return file.toString("latin1", offset, end);
  };
}

function referenceIn(object: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1];
  if (found === undefined) throw new Error(`the printed file has no /${key}`);
  return Number(found);
}

/** Pages in reading order: the tree's leaves from left to right. */
function leaves(object: number, objectAt: ObjectAt): readonly number[] {
  const text = objectAt(object);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
  if (kids === undefined) return [object];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap((kid) => leaves(Number(kid[1]), objectAt));
}

/** A PDF name without its #xx escapes. */
function nameOf(name: string): string {
  const bytes = name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
