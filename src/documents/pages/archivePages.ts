/** (years and editions) -> the archive, and the page about the site. */

import type { Reported, Speech } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import type { Block } from "../report.ts";
import { editionSection, withdrawnYears } from "./editions.ts";
import { bare, section } from "./pageParts.ts";
import type { SitePage, SiteParts } from "./sitePage.ts";

export function archivePage(parts: SiteParts, writing: Reported & Speech): SitePage {
  const { say } = writing;
  const { years } = parts;
  const names = new Intl.DisplayNames(writing.language, { type: "language" });
  const links = years.map(({ year, language }) => ({
    href: `${year}/index.html`,
    label: String(year),
    ...(language === writing.language ? { detail: null } : { detail: names.of(language) ?? language, language }),
  }));
  return {
    ...bare("archive", say("site.archive"), writing),
    tabTitle: `${say("site.archive")} – ${say("site.title")}`,
    lead: say("site.archiveLead"),
    sections: [
      section("archive", say("site.archive"), [{ kind: "links", links }, ...withdrawnYears(writing)]),
      ...editionSection(parts, writing),
    ],
  };
}

/** The statement that the law asks for, and whom to tell of what does not work. */
export function aboutPage(writing: Reported & Speech): SitePage {
  const { say, text, data, year } = writing;
  const { unit, email } = data.university.contact;
  const paragraphs = (...all: readonly string[]): readonly Block[] =>
    all.map((words) => ({ kind: "paragraph", words }));
  const board = `${year}/board`;
  return {
    ...bare("about", say("site.about"), writing),
    tabTitle: `${say("site.about")} – ${say("site.title")}`,
    sections: [
      section("sources", say("site.method"), [
        {
          kind: "links",
          links: [
            { href: `${board}/method.html`, label: say("method.title"), detail: null },
            { href: `${board}/sources.html`, label: say("sources.title"), detail: null },
          ],
        },
      ]),
      section(
        "accessibility",
        say("site.accessibility"),
        paragraphs(
          say("site.accessible"),
          say("site.accessibleHow"),
          say("site.accessibleLimits", { date: formatDate(`${year + 1}-01`, writing.language) }),
        ),
      ),
      section("problem", say("site.problem"), paragraphs(say("site.problemWords", { unit: text(unit), email }))),
      section("privacy", say("site.privacy"), paragraphs(say("site.privacyWords"))),
    ],
  };
}
