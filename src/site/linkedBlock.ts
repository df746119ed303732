/** A block of a page -> the block with addresses where it has paths, as its template takes it. */
import type { AddressTable, EstimateRow, SitePage } from "../documents/index.ts";
import type { Language } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import { chartReference, mapReferences, plain } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { explorerSentences } from "./explorerSentences.ts";
import type { Shared } from "./siteInput.ts";

type SiteBlock = SitePage["sections"][number]["blocks"][number];

/** `href`: from a path below the language's folder to an address. */
export function linkedBlock(
  block: SiteBlock,
  href: (to: string) => string,
  root: string,
  put: Shared["put"],
  page: SitePage,
  say: Say,
  language: Language,
): unknown {
  if (block.kind === "links") {
    const leading = (links: typeof block.links) =>
      links.map(({ language = null, ...each }) => ({
        ...each,
        language,
        href: language === null ? href(each.href) : `${root}${language}/${each.href}`,
      }));
    return { ...block, links: leading(block.links), more: leading(block.more ?? []) };
  }
  if (block.kind === "help") return { ...block, all: block.all && { ...block.all, href: href(block.all.href) } };
  if (block.kind === "estimates")
    return {
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        href: row.href && href(row.href),
        address: row.address && href(row.address),
      })),
    };
  if (block.kind === "addresses") return linkedAddresses(block, href);
  if (block.kind === "explorer")
    return {
      ...block,
      rowsFile: `${root}${put("assets/", "json", explorerRows(block.rows))}`,
      locale: languages[language].locale,
      sentences: JSON.stringify(explorerSentences(say, languages[language].locale)),
    };
  const linked = <T extends { readonly href: string | null }>(to: T) => ({ ...to, href: to.href && href(to.href) });
  if (block.kind === "strip") return { ...block, priorities: block.priorities.map(linked) };
  if (block.kind === "asked")
    return { ...block, decisions: block.decisions.map((each) => ({ ...each, because: each.because.map(linked) })) };
  if (block.kind === "prose")
    return { ...block, markdown: mapReferences(block.markdown, (to, words) => chartReference(href(to), words)) };
  // On a page of its own, the help at the end of a chapter stands below what it helps with.
  if (block.kind === "heading" && block.text === page.title) return { ...block };
  return block;
}

/** Where each edition of a figure is printed. */
export function linkedAddresses(block: AddressTable, href: (to: string) => string) {
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      newest: { ...row.newest, href: href(row.newest.href) },
      earlier: row.earlier.map((each) => ({ ...each, href: each.href && href(each.href) })),
    })),
  };
}

/** What the explorer works on: plain values, no marks. */
function explorerRows(rows: readonly EstimateRow[]): string {
  return JSON.stringify(
    rows.map(({ valueWords, intervalWords, baseWords, href, anchor, address, ...row }) => ({
      ...row,
      valueText: plain(valueWords),
      intervalText: plain(intervalWords),
      baseText: plain(baseWords),
    })),
  );
}
