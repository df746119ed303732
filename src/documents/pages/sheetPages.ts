/** (a document that is one page) -> the same as a page of the site. */
import { documentKinds, reportId, sheetsOnSite } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import type { Report } from "../report.ts";
import { bare, figureDownloads, pdfDownload, related, reportName, reportPath } from "./pageParts.ts";
import { allHelp } from "./siteHelp.ts";
import type { SitePage } from "./sitePage.ts";

export function sheetPage(report: Report, writing: Reported & Speech): SitePage {
  const { say, year } = writing;
  const key = sheetsOnSite.find((each) => reportId(each) === report.id);
  if (key === undefined) throw new Error(`${report.id} is no page of the site`);
  const figures = { href: `${year}/figures.html`, label: say("site.figures"), detail: say("site.figuresLead") };
  const entries = allHelp(writing);
  // In the place of its boxes, which are printed, what can be called and opened.
  const chapters = report.chapters.map((each) => {
    const rest = each.blocks.filter((block) => block.kind !== "notice" || block.tone !== "help");
    if (rest.length === each.blocks.length) return each;
    return { ...each, blocks: [{ kind: "help" as const, entries, all: null }, ...rest] };
  });
  return {
    ...bare(`${reportPath(report)}/index`, report.subtitle, writing),
    group: reportName(report),
    tabTitle: report.subtitle,
    menu: say(documentKinds[key.kind].menu),
    item: key.kind,
    lead: `${report.title} ${year}`,
    sections: [...chapters, related([[figures]], writing)],
    downloads: [pdfDownload(key, writing), ...figureDownloads(writing)],
    notices: report.notices,
  };
}
