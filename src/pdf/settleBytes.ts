/** Printed bytes -> the same without what differs from run to run: the time of printing, and element ids that count up in a used tab.
 *
 * Everything is replaced by something of the same length, so that no offset in the file's cross-reference table moves. */

/** `date` in UTC. Throws where the file has no date as Chromium writes it. */
export function settleBytes(pdf: Uint8Array, date: Date): Uint8Array {
  const settled = Buffer.from(pdf);
  fixDates(settled, date);
  renumberElements(settled);
  return settled;
}

function fixDates(pdf: Buffer, date: Date): void {
  const digits = date.toISOString().replace(/\D/g, "").slice(0, 14);
  let found = 0;
  for (const key of ["/CreationDate (D:", "/ModDate (D:"]) {
    for (const at of places(pdf, key)) {
      const written = pdf.toString("latin1", at, at + 21);
      if (!/^\d{14}[+-]\d\d'\d\d'$/.test(written)) continue;
      pdf.write(`${digits}+00'00'`, at, "latin1");
      found += 1;
    }
  }
  if (found === 0) throw new Error("the printed file has no date to fix");
}

const idDigits = 8;

/** `node00000218` becomes the place at which its element stands in the file: Chromium counts elements up in an order that depends on timing. */
function renumberElements(pdf: Buffer): void {
  const idAt = (at: number) => {
    const written = pdf.toString("latin1", at, at + idDigits + 1);
    return /^\d{8}\)$/.test(written) ? written.slice(0, idDigits) : null;
  };
  const elements = places(pdf, "/ID (node").flatMap((at) => idAt(at) ?? []);
  const numbers = new Map([...new Set(elements)].map((id, place) => [id, String(place + 1).padStart(idDigits, "0")]));
  for (const at of places(pdf, "(node")) {
    const id = idAt(at);
    if (id !== null) pdf.write(numbers.get(id) ?? id, at, "latin1");
  }
  sortNames(pdf);
}

const pair = /\(node\d{8}\) \d+ 0 R/g;

/** The tree of ids must be in order: its leaves get the sorted entries again, each as many as it had. */
function sortNames(pdf: Buffer): void {
  const leaves = places(pdf, "/Names [").flatMap((at) => {
    const text = pdf.toString("latin1", at, pdf.indexOf("]", at));
    const entries = text.match(pair) ?? [];
    return entries.length > 0 && entries.join(" ") === text ? [{ at, length: text.length, entries }] : [];
  });
  const sorted = leaves.flatMap(({ entries }) => entries).sort();
  let next = 0;
  for (const { at, length, entries } of leaves) {
    const own = sorted.slice(next, next + entries.length);
    next += entries.length;
    const text = own.join(" ");
    // Numbers of objects have one digit more or less: spaces may fill a leaf, but nothing can make room in one.
    if (text.length > length) throw new Error("the tree of element ids can't be put in order");
    pdf.write(text.padEnd(length), at, "latin1");
    const limits = limitsBefore(pdf, at);
    if (limits !== null) pdf.write(`${own[0]?.slice(0, 14)} ${own.at(-1)?.slice(0, 14)}`, limits, "latin1");
  }
}

/** `/Limits [(first) (last)]` of a leaf stands in the same object as its names. */
function limitsBefore(pdf: Buffer, at: number): number | null {
  const begin = pdf.lastIndexOf(" obj", at);
  const found = pdf.indexOf("/Limits [(node", begin);
  return found < 0 || found > at ? null : found + "/Limits [".length;
}

/** Where what follows each occurrence of a text begins. */
function places(pdf: Buffer, text: string): number[] {
  const found: number[] = [];
  for (let at = pdf.indexOf(text); at >= 0; at = pdf.indexOf(text, at + text.length)) found.push(at + text.length);
  return found;
}
