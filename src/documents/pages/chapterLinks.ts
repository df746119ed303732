/** Blocks that lead to other chapters of their report, and to its charts -> the same on the site, where each chapter is a page of its own. */
import { chartReference, mapReferences } from "../../statements/index.ts";
import type { Report } from "../report.ts";
import { chapterFile, reportPath } from "./pageParts.ts";
import type { SiteBlock, SitePage } from "./sitePage.ts";

/** `reports`: the first is the board's, whose chapters other pages show. Charts have their numbers on the pages of a report's chapters only. */
export function withChapterLinks(page: SitePage, reports: readonly [Report, ...(readonly Report[])]): SitePage {
  const own = reports.find((report) => page.path.startsWith(`${reportPath(report)}/`));
  const chapters = chapterAddresses(reports[0]);
  const charts = chartAddresses(own ?? reports[0]);
  const linked = <T extends { readonly anchor: string }>(to: T) => ({
    ...to,
    href: chapters.get(to.anchor) ?? charts.get(to.anchor) ?? null,
  });
  const inBlock = (block: SiteBlock): SiteBlock => {
    switch (block.kind) {
      case "strip":
        return { ...block, priorities: block.priorities.map(linked) };
      case "asked":
        return {
          ...block,
          decisions: block.decisions.map((each) => ({ ...each, because: each.because.map(linked) })),
        };
      case "prose":
        return {
          ...block,
          markdown: mapReferences(block.markdown, (to, words) =>
            chartReference(charts.get(to.replace(/^#/, "")) ?? to, words),
          ),
        };
      case "chart": {
        const { figure, ...chart } = block;
        return own === undefined || figure === undefined ? chart : block;
      }
      default:
        return block;
    }
  };
  return { ...page, sections: page.sections.map((each) => ({ ...each, blocks: each.blocks.map(inBlock) })) };
}

function chapterAddresses(report: Report): ReadonlyMap<string, string> {
  return new Map(report.chapters.map(({ id }, place) => [id, addressOf(report, place)]));
}

function chartAddresses(report: Report): ReadonlyMap<string, string> {
  return new Map(
    report.chapters.flatMap(({ blocks }, place) =>
      blocks.flatMap((block) =>
        block.kind === "chart" ? [[block.id, `${addressOf(report, place)}#${block.id}`] as const] : [],
      ),
    ),
  );
}

function addressOf(report: Report, place: number): string {
  return `${reportPath(report)}/${chapterFile(report, place)}.html`;
}
