/** Printed bytes -> the same with a fixed date: Chromium writes the time of printing, which would make every run differ.
 *
 * The new date has the same length, so that no offset in the file's cross-reference table moves. */

/** `date` in UTC. Throws where the file has no date as Chromium writes it. */
export function fixDates(pdf: Uint8Array, date: Date): Uint8Array {
  const digits = date.toISOString().replace(/\D/g, "").slice(0, 14);
  const fixed = Buffer.from(pdf);
  let found = 0;
  for (const key of ["/CreationDate (D:", "/ModDate (D:"]) {
    for (let at = fixed.indexOf(key); at >= 0; at = fixed.indexOf(key, at + key.length)) {
      const start = at + key.length;
      const written = fixed.toString("latin1", start, start + 21);
      if (!/^\d{14}[+-]\d\d'\d\d'$/.test(written)) continue;
      fixed.write(`${digits}+00'00'`, start, "latin1");
      found += 1;
    }
  }
  if (found === 0) throw new Error("the printed file has no date to fix");
  return fixed;
}
