/** Blocks that lead to other chapters of their report -> the same on the site, where each chapter is a page of its own. */
import type { Report } from "../report.ts";
import { chapterFile, reportPath } from "./pageParts.ts";
import type { SiteBlock, SitePage } from "./sitePage.ts";

/** `report`: the one whose chapters they lead to. */
export function withChapterLinks(page: SitePage, report: Report): SitePage {
  const hrefs = new Map(
    report.chapters.map(({ id }, place) => [id, `${reportPath(report)}/${chapterFile(report, place)}.html`]),
  );
  const linked = <T extends { readonly anchor: string }>(to: T) => ({ ...to, href: hrefs.get(to.anchor) ?? null });
  const inBlock = (block: SiteBlock): SiteBlock => {
    if (block.kind === "strip") return { ...block, priorities: block.priorities.map(linked) };
    if (block.kind !== "asked") return block;
    return { ...block, decisions: block.decisions.map((each) => ({ ...each, because: each.because.map(linked) })) };
  };
  return { ...page, sections: page.sections.map((each) => ({ ...each, blocks: each.blocks.map(inBlock) })) };
}
