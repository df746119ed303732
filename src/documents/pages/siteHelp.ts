/** What a page of the site speaks of, and `help` in `university.yaml` -> whom to turn to: once a page, short, with numbers to call and addresses to open. */
import { type Help, type HelpSubject, literally, phonePattern } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { plain } from "../../statements/index.ts";
import { everyoneFirst, subjectsOf, withoutBox } from "../helpBoxes.ts";
import { helpPath } from "./pageParts.ts";
import type { HelpEntry, SiteBlock, SitePage } from "./sitePage.ts";

/** All of it, for everyone first. */
export function allHelp(writing: Reported & Speech): readonly HelpEntry[] {
  return everyoneFirst(writing.data.university.help).map((each) => entryOf(each, writing));
}

/** The page with a box at the end of its own part, if it speaks of what may weigh on its reader; boxes of single chapters are in it. */
export function withSiteHelp(page: SitePage, writing: Reported & Speech): SitePage {
  const sections = page.sections.map((each) => ({ ...each, blocks: each.blocks.filter((block) => !isHelpBox(block)) }));
  const box = boxFor(subjectsOnPage(page, writing), writing);
  const own = sections.findLastIndex(({ isBeside }) => isBeside !== true);
  return {
    ...page,
    sections: sections.map((each, place) =>
      place === own && box !== null ? { ...each, blocks: [...each.blocks, box] } : each,
    ),
  };
}

/** Lists of sources and figures are about nothing; nor is what a page leads to, nor the name of the survey that asked. */
export function subjectsOnPage(
  { title, sections }: Pick<SitePage, "title" | "sections">,
  { data, text }: Reported & Speech,
): readonly HelpSubject[] {
  const own = sections.filter(({ id, isBeside }) => isBeside !== true && !withoutBox.has(id));
  if (own.length === 0) return [];
  const surveys = data.surveys.flatMap(({ survey }) => [text(survey.name), text(survey.short)]);
  const words = own.flatMap(({ blocks }) =>
    blocks.filter((block) => !isHelpBox(block) && !isList(block)).map((block) => JSON.stringify(block)),
  );
  const withoutNames = (said: string) => surveys.reduce((left, name) => left.replaceAll(name, " "), said);
  return subjectsOf([title, ...words].map(withoutNames));
}

/** A subject without an entry of its own has everyone's; where there is neither, the way to the help that there is. */
function boxFor(subjects: readonly HelpSubject[], writing: Reported & Speech): SiteBlock | null {
  const { help } = writing.data.university;
  if (subjects.length === 0 || help.length === 0) return null;
  const of = (subject: Help["for"]) => help.filter((each) => each.for === subject);
  const meant = new Set(subjects.flatMap((subject) => (of(subject).length > 0 ? of(subject) : of("everyone"))));
  return {
    kind: "help",
    entries: help.filter((each) => meant.has(each)).map((each) => entryOf(each, writing)),
    all: { href: `${helpPath(writing.year)}.html`, label: writing.say("site.allHelp") },
  };
}

function entryOf(help: Help, { text, say }: Speech): HelpEntry {
  const words =
    help.url === undefined ? text(help.words) : plain(say("help.words", { words: text(help.words), url: help.url }));
  return { title: text(help.title), parts: partsOf(words, help) };
}

/** Cut where a number to call or an address begins or ends: each of these is a link. */
function partsOf(words: string, { phones = [], url }: Help): HelpEntry["parts"] {
  const named = [
    ...phones.map((phone) => ({
      pattern: phonePattern(phone),
      words: phone,
      href: `tel:${phone.replace(/[^\d+]/g, "")}`,
    })),
    ...(url === undefined ? [] : [{ pattern: literally(url), words: url, href: url }]),
  ];
  if (named.length === 0) return [{ words, href: null }];
  return words
    .split(new RegExp(`(${named.map(({ pattern }) => pattern).join("|")})`, "u"))
    .filter((part) => part !== "")
    .map((part) => ({ words: part, href: named.find((each) => each.words === part)?.href ?? null }));
}

function isHelpBox(block: SiteBlock): boolean {
  return block.kind === "notice" && block.tone === "help";
}

function isList(block: SiteBlock): boolean {
  return block.kind === "links" || block.kind === "explorer" || block.kind === "search";
}
