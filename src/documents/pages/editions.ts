/** Which editions of a report there were, for readers of the site. */

import {
  changesId,
  changesPath,
  documentFile,
  earlierFile,
  editionOf,
  takenHomeOf,
  withdrawnWithout,
} from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import { documentTitle } from "../documentTitle.ts";
import type { Report } from "../report.ts";
import { reportPath, section } from "./pageParts.ts";
import type { SiteBlock, SitePage, SiteParts } from "./sitePage.ts";

/** Which editions there were of this year, which of them is read here, and where the others are. */
export function editionSection({ board, offered }: SiteParts, writing: Reported & Speech): SitePage["sections"] {
  const { say, data, year, language } = writing;
  const editions = data.corrections.get(year)?.editions ?? [];
  if (editions.length === 0) return [];
  const own = data.corrections.get(year)?.withdrawn;
  const words = [
    ...editions.map(({ edition, on, withdrawn }) =>
      say(withdrawn || own?.edition === edition - 1 ? "edition.replacedWithdrawn" : "edition.replaced", {
        edition: edition - 1,
        by: edition,
        date: formatDate(on, language),
      }),
    ),
    say("edition.current", { edition: editionOf(data.corrections.get(year)) }),
  ];
  const files = editions.flatMap(({ edition }) => {
    return takenHomeOf(data.university.site).flatMap((key) => {
      const file = earlierFile(edition - 1, documentFile(key, language, "pdf"));
      if (!offered.has(file)) return [];
      const name = documentTitle(key, year, language, data, say);
      const label = say("edition.file", { edition: edition - 1, name });
      return [{ href: `../downloads/${year}/${file}`, label, detail: say("edition.fileDetail") }];
    });
  });
  const changed = { href: correctionsPath(board), label: say("edition.chapter"), detail: null };
  const listed = changesPath("public");
  const forPrograms = offered.has(listed)
    ? [{ href: `../downloads/${year}/${changesId("public")}`, label: say("edition.forPrograms"), detail: null }]
    : [];
  return [
    section("editions", say("edition.ofYear", { year: String(year) }), [
      { kind: "list", items: words },
      { kind: "links", links: [changed, ...files, ...forPrograms] },
    ]),
  ];
}

/** Years of which the newest edition was withdrawn with no other in its place: a line each, and nothing to read. */
export function withdrawnYears({ say, text, data, year, language }: Reported & Speech): readonly SiteBlock[] {
  const lines = [...data.corrections].flatMap(([of, corrections]) => {
    const withdrawn = withdrawnWithout(corrections);
    // This year's own release says what it is.
    if (withdrawn === null || of === year) return [];
    const { edition, on, reason } = withdrawn;
    return [
      say("edition.withdrawn", { year: String(of), edition, date: formatDate(on, language), reason: text(reason) }),
    ];
  });
  return lines.length === 0 ? [] : [{ kind: "list", items: lines }];
}

function correctionsPath(board: Report): string {
  return `${reportPath(board)}/corrections.html`;
}

/** On the front page of a corrected edition: that it is one, before anything else. */
export function editionNotice({ board }: SiteParts, { say }: Speech): readonly SiteBlock[] {
  if (board.edition === null) return [];
  return [
    { kind: "notice", tone: "caution", title: board.edition, words: say("edition.notice") },
    { kind: "links", links: [{ href: correctionsPath(board), label: say("edition.chapter"), detail: null }] },
  ];
}
