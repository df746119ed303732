/** (priority or theme) -> its page. */

import { themesOf } from "../../domain/index.ts";
import type { KnownFigures, Reported, Speech } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { actionTable } from "../chapters/priority.ts";
import {
  bare,
  chapterFile,
  chapterOf,
  facultyLinks,
  indicatorLink,
  related,
  reportPath,
  section,
  topicLink,
} from "./pageParts.ts";
import type { SitePage, SiteParts } from "./sitePage.ts";

export function priorityPage(id: string, parts: SiteParts, writing: Reported & Speech & KnownFigures): SitePage {
  const { board } = parts;
  const { say, text, data, year } = writing;
  const priority = data.priorities.priorities.find((each) => each.id === id);
  const chapter = chapterOf(board, blockId("priority", id));
  if (priority === undefined) throw new Error(`no priority ${id}`);
  const themes = (data.framework?.secures.pairs ?? [])
    .filter((pair) => pair.priority === id)
    .flatMap((pair) => themesOf(data).filter((theme) => theme.id === pair.theme));
  const indicators = data.indicators.indicators.filter(
    (each) => each.priorities.some((own) => own === id) && writing.known(each).length > 0,
  );
  const actions = (data.plans.get(year)?.actions ?? []).filter((each) => each.priority === id);
  const example = data.framework?.secures.example;
  const place = chapter === undefined ? -1 : board.chapters.indexOf(chapter);
  return {
    ...bare(`${year}/priority-${id}`, text(priority.name), writing, say("site.priority")),
    item: "priorities",
    lead: say("site.priority"),
    sections: [
      section(
        "priority",
        text(priority.name),
        chapter?.blocks ?? [{ kind: "paragraph", words: text(priority.description) }],
      ),
      related(
        [
          themes.map((theme) => topicLink("theme", theme.id, text(theme.name), writing, example !== undefined)),
          indicators.map((each) => indicatorLink(each, writing)),
          facultyLinks(parts, writing, (faculty) => actions.some(({ owner }) => owner.unit === faculty)),
          place < 0
            ? []
            : [{ href: `${reportPath(board)}/${chapterFile(board, place)}.html`, label: board.subtitle, detail: null }],
        ],
        writing,
        themes.length > 0 && example !== undefined,
      ),
    ],
  };
}

export function themePage(id: string, parts: SiteParts, writing: Reported & Speech): SitePage {
  const { say, text, data, year } = writing;
  const { framework } = data;
  const theme = framework?.themes.find((each) => each.id === id);
  if (framework === null || theme === undefined) throw new Error(`no theme ${id}`);
  const plan = data.plans.get(year);
  const actions = (plan?.actions ?? []).filter((each) => each.theme === id);
  const priorities = framework.secures.pairs
    .filter((pair) => pair.theme === id)
    .flatMap((pair) => data.priorities.priorities.filter((each) => each.id === pair.priority));
  const { example } = framework.secures;
  return {
    ...bare(`${year}/theme-${id}`, text(theme.name), writing, say("site.theme")),
    item: "themes",
    lead: text(framework.name),
    sections: [
      section("theme", text(theme.name), [
        { kind: "paragraph", words: text(theme.description) },
        ...(actions.length === 0
          ? [{ kind: "paragraph" as const, words: say("site.noActions") }]
          : [{ ...actionTable("theme-actions", text(theme.name), actions, writing), repeats: true as const }]),
      ]),
      related(
        [
          priorities.map((each) => topicLink("priority", each.id, text(each.name), writing, example !== undefined)),
          facultyLinks(parts, writing, (faculty) => actions.some(({ owner }) => owner.unit === faculty)),
        ],
        writing,
        priorities.length > 0 && example !== undefined,
      ),
    ],
  };
}
