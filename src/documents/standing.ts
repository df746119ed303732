/** The data -> what the reports of a year say of themselves: draft or adopted, which edition, of which day. */
import { releaseDay } from "../domain/index.ts";
import type { Writing } from "../statements/index.ts";
import { boardName, formatDate } from "../wording/index.ts";

export interface Standing {
  /** "Draft · first edition · 3 March 2026": at the head of every page. */
  readonly short: string;
  /** One line each, for the cover: "Adopted by the Executive Board on 11 February 2026". */
  readonly lines: readonly string[];
}

export function standingOf(writing: Writing): Standing {
  const { say, data, year, language } = writing;
  const on = (day: string) => formatDate(day, language);
  const adopted = data.publications.get(year)?.adopted;
  const edition = data.corrections.get(year)?.editions.at(-1)?.edition ?? 1;
  const day = releaseDay(data, year);
  const status = say(adopted === undefined ? "standing.draft" : "standing.adopted");
  const adoption =
    adopted === undefined
      ? status
      : say("standing.adoptedBy", { board: boardName(data.university, language, say), day: on(adopted) });
  const issue = [say("standing.edition", { edition }), ...(day === null ? [] : [on(day)])].join(" · ");
  return { short: `${status} · ${issue}`, lines: [adoption, capital(issue, language)] };
}

function capital(words: string, language: string): string {
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
}
