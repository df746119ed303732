/** (a document that is one page) -> the same as a page of the site. */
import { dataPath, documentKinds, reportId, sheetsOnSite } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import type { Report } from "../report.ts";
import { bare, pdfDownload, related, reportName, reportPath } from "./pageParts.ts";
import type { SitePage } from "./sitePage.ts";

export function sheetPage(report: Report, writing: Reported & Speech): SitePage {
  const { say, year } = writing;
  const key = sheetsOnSite.find((each) => reportId(each) === report.id);
  if (key === undefined) throw new Error(`${report.id} is no page of the site`);
  const all = { href: `${year}/figures.html`, label: say("site.figures"), detail: say("site.figuresLead") };
  return {
    ...bare(`${reportPath(report)}/index`, report.subtitle, writing),
    group: reportName(report),
    menu: say(documentKinds[key.kind].menu),
    lead: `${report.title} ${year}`,
    sections: [...report.chapters, related([all], writing)],
    downloads: [pdfDownload(key, writing), { file: dataPath("public"), label: say("site.csv") }],
    notices: report.notices,
  };
}
