/** Names or parts of a sentence -> one list of them, as the language writes it. */
import type { Language } from "../domain/index.ts";

/** "A", "A and B", "A, B, and C". */
export function listInWords(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
}
