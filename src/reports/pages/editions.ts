/** Which editions of a report there were, for readers of the site. */
import { editionOf } from "../../domain/index.ts";
import { formatDate } from "../formatDate.ts";
import type { Report } from "../report.ts";
import type { Writing } from "../writing.ts";
import { reportName, reportPath, section } from "./pageParts.ts";
import type { SiteBlock, SitePage, SiteParts } from "./sitePage.ts";

/** Which editions there were of this year, which of them is read here, and where the others are. */
export function editionSection({ board, offered }: SiteParts, writing: Writing): SitePage["sections"] {
  const { say, data, year, language } = writing;
  const editions = data.corrections.get(year)?.editions ?? [];
  if (editions.length === 0) return [];
  const words = [
    ...editions.map(({ edition, on }) =>
      say("edition.replaced", { edition: edition - 1, by: edition, date: formatDate(on, language) }),
    ),
    say("edition.current", { edition: editionOf(data.corrections.get(year)) }),
  ];
  const files = editions.flatMap(({ edition }) => {
    const file = `edition-${edition - 1}/board.${language}.pdf`;
    if (!offered.has(file)) return [];
    const label = say("edition.file", { edition: edition - 1, name: reportName(board) });
    return [{ href: `../downloads/${year}/${file}`, label, detail: say("edition.fileDetail") }];
  });
  const changed = { href: correctionsPath(board), label: say("edition.chapter"), detail: null };
  return [
    section("editions", say("edition.ofYear", { year: String(year) }), [
      { kind: "list", items: words },
      { kind: "links", links: [changed, ...files] },
    ]),
  ];
}

function correctionsPath(board: Report): string {
  return `${reportPath(board)}/corrections.html`;
}

/** On the front page of a corrected edition: that it is one, before anything else. */
export function editionNotice({ board }: SiteParts, { say }: Writing): readonly SiteBlock[] {
  if (board.edition === null) return [];
  return [
    { kind: "notice", tone: "caution", title: board.edition, words: say("edition.notice") },
    { kind: "links", links: [{ href: correctionsPath(board), label: say("edition.chapter"), detail: null }] },
  ];
}
