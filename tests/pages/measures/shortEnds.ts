/** A document -> paragraphs whose last line is one short word, or the end of one. */
import type { PrintedDocument } from "../../../src/audit/index.ts";
import type { OnPage } from "./onPage.ts";
import { proseOf } from "./prose.ts";

const longestLetters = 8;

export function shortEnds({ pages }: PrintedDocument): readonly OnPage[] {
  return pages.flatMap((page) =>
    proseOf(page).flatMap(({ lines, text }) => {
      const last = lines.at(-1)?.text ?? "";
      const letters = last.replace(/[^\p{L}\p{N}]/gu, "").length;
      return lines.length > 1 && !last.includes(" ") && letters <= longestLetters
        ? [{ page: page.number, text: `… ${text.slice(-60)}` }]
        : [];
    }),
  );
}
