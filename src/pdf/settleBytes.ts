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

/** `node00000218` becomes its rank among the file's ids: their order stays, as the tree of ids needs it. */
function renumberElements(pdf: Buffer): void {
  const ids = places(pdf, "(node").flatMap((at) => {
    const written = pdf.toString("latin1", at, at + idDigits + 1);
    return /^\d{8}\)$/.test(written) ? [{ at, id: Number(written.slice(0, idDigits)) }] : [];
  });
  const ranks = new Map(
    [...new Set(ids.map(({ id }) => id))].sort((a, b) => a - b).map((id, place) => [id, place + 1]),
  );
  for (const { at, id } of ids) pdf.write(String(ranks.get(id)).padStart(idDigits, "0"), at, "latin1");
}

/** Where what follows each occurrence of a text begins. */
function places(pdf: Buffer, text: string): number[] {
  const found: number[] = [];
  for (let at = pdf.indexOf(text); at >= 0; at = pdf.indexOf(text, at + text.length)) found.push(at + text.length);
  return found;
}
