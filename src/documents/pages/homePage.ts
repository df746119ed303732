/** (reports) -> the front page: the year's key messages, and the way to everything. */
import { themesOf } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { editionNotice } from "./editions.ts";
import { bare, reportName, reportPath, section } from "./pageParts.ts";
import type { SitePage, SiteParts } from "./sitePage.ts";

/** The year's key messages, and the way to everything. */
export function home(path: string, parts: SiteParts, writing: Reported & Speech): SitePage {
  const { board, sheets, faculties } = parts;
  const { say, text, data, year } = writing;
  const [summary] = board.chapters;
  const link = (href: string, label: string, detail: string | null = null) => ({ href, label, detail });
  const reports = [board, ...sheets, ...faculties].map((report) =>
    link(`${reportPath(report)}/index.html`, reportName(report)),
  );
  const frame = [
    ...data.priorities.priorities.map(({ id, name, description }) =>
      link(`${year}/priority-${id}.html`, text(name), text(description)),
    ),
  ];
  const themes = themesOf(data).map(({ id, name, description }) =>
    link(`${year}/theme-${id}.html`, text(name), text(description)),
  );
  return {
    ...bare(path, `${board.title} ${year}`, writing),
    lead: board.university,
    sections: [
      ...(summary === undefined
        ? []
        : [section("summary", summary.title, [...editionNotice(parts, writing), ...summary.blocks])]),
      section("reports", say("site.reports"), [{ kind: "links", links: reports }]),
      section("priorities", say("site.priorities"), [{ kind: "links", links: frame }]),
      ...(themes.length === 0 ? [] : [section("themes", say("site.themes"), [{ kind: "links", links: themes }])]),
      section("explore", say("site.explore"), [
        {
          kind: "links",
          links: [
            link(`${year}/explorer.html`, say("site.explorer"), say("site.explorerLead")),
            link(`${year}/figures.html`, say("site.figures"), say("site.figuresLead")),
            link("archive.html", say("site.archive"), say("site.archiveLead")),
            link("about.html", say("site.about"), say("site.aboutLead")),
          ],
        },
      ]),
    ],
    notices: board.notices,
  };
}
