/** A finished PDF -> the lines that are read in it, and the data files that are attached to it. */
import type { AuditedFile } from "./auditArtefacts.ts";

/** Text that stands this close to one height, in points, is one line. */
const lineHeight = 2;

export async function filesOfPdf(bytes: Uint8Array, path: string): Promise<readonly AuditedFile[]> {
  // Loaded where it is needed: it takes a second, and most runs read no PDF back.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdf.js takes the bytes over: it gets a copy.
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const lines: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      lines.push(...linesOf((await page.getTextContent()).items));
      page.cleanup();
    }
    const attachments: unknown = await document.getAttachments();
    return [{ kind: "lines", path, content: lines }, ...attachedFiles(attachments, path)];
  } finally {
    await loading.destroy();
  }
}

function linesOf(items: readonly unknown[]): readonly string[] {
  const lines = new Map<number, { x: number; text: string }[]>();
  for (const item of items) {
    if (typeof item !== "object" || item === null || !("str" in item) || !("transform" in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const height = Math.round(y / lineHeight);
    const line = lines.get(height) ?? [];
    line.push({ x, text: String(item.str) });
    lines.set(height, line);
  }
  return [...lines.values()].map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(" "),
  );
}

function attachedFiles(attachments: unknown, path: string): readonly AuditedFile[] {
  if (typeof attachments !== "object" || attachments === null) return [];
  return Object.values(attachments).flatMap((each: { filename?: string; content?: Uint8Array }): AuditedFile[] =>
    each.filename?.endsWith(".csv") && each.content !== undefined
      ? [{ kind: "csv", path: `${path}, ${each.filename}`, content: new TextDecoder().decode(each.content) }]
      : [],
  );
}
