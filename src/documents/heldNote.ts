/** Faculties whose figures are held -> the sentence that they come later, for readers who look for them; null where there is none. */
import type { Reported, Speech, Words } from "../statements/index.ts";
import { listInWords } from "../wording/index.ts";

export function heldNote({ say, text, data, language }: Reported & Speech): Words | null {
  const held = data.university.faculties.filter(({ id }) => data.heldFaculties.has(id));
  if (held.length === 0) return null;
  const names = listInWords(
    held.map(({ name }) => text(name)),
    language,
  );
  return say("faculties.held", { names });
}
