/** A document -> what stands above its charts: a message, or no more than the name of what is drawn. */
import type { PrintedDocument, PrintedPage } from "../../../src/audit/index.ts";
import type { OnPage } from "./onPage.ts";

export interface Headlines {
  readonly all: readonly OnPage[];
  /** "Needs more support", "Needs more support by faculty: 2023 and 2024". */
  readonly onlyNames: readonly OnPage[];
  /** "Needs more support: 61% in 2024", as in a database. */
  readonly beginWithNames: readonly OnPage[];
}

export function headlines({ pages }: PrintedDocument, names: readonly string[]): Headlines {
  const known = new Set(names.map(plain));
  const all = pages.flatMap((page) => headlinesOf(page).map((text) => ({ page: page.number, text })));
  const onlyNames = all.filter(({ text }) => known.has(plain(text)) || known.has(plain(text.replace(split, ""))));
  return {
    all,
    onlyNames,
    beginWithNames: all.filter((each) => {
      const [name = "", ...told] = each.text.split(":");
      return told.length > 0 && known.has(plain(name)) && !onlyNames.includes(each);
    }),
  };
}

/** How a chart splits what it shows, and of which years: "by faculty, 2024", "per faculteit: 2023 en 2024", "in 2024". */
const split = /(?:,? (?:by|per|naar|nach|je) \p{L}+)?(?:[,:]? (?:in )?\d{4}(?: \p{L}+ \d{4})?)?$/u;

/** "Figure 3. ": what a chart is referred to by is no part of what it says. */
const numbered = /^\p{L}+ \d+\. /u;

/** A chart is a group (Div) of a caption, which begins with its headline, a picture and its table. */
export function headlinesOf({ blocks }: PrintedPage): readonly string[] {
  const charts = new Set(
    blocks.flatMap(({ role, within }) =>
      role === "Figure" && within.at(-1)?.role === "Div" ? within.at(-1)?.number : [],
    ),
  );
  return [...charts].flatMap((chart) => {
    const first = blocks.find(({ within }) => within.some(({ number }) => number === chart));
    return first === undefined || first.role === "Figure" ? [] : [first.text.replace(numbered, "")];
  });
}

/** Without brackets ("(synthetic data)", "[e]"), marks at its end and capitals. */
function plain(text: string): string {
  return text
    .replace(/[([][^)\]]*[)\]]/g, "")
    .replace(/[\s.:;–-]+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
