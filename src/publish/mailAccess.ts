/** The files of a parcel, and what the site of the release shows -> for whom they are, who else can read what is in them, and where somebody with a screen reader finds them as web pages. Nothing is said that is not so. */
import { type Audience, documentOf, facultyAudience, inLanguage, isDocument, type Language } from "../domain/index.ts";
import { escapeMarkdown } from "../editors/index.ts";
import type { Say } from "../wording/index.ts";
import { type Way, withSlash } from "./ways.ts";
import type { LetterInputs } from "./writeMessage.ts";

/** A sentence or two for each audience that files of the parcel are made for; named by their files where there are several. */
export function accessWords(
  ways: readonly Way[],
  language: Language,
  say: Say,
  inputs: LetterInputs,
): readonly string[] {
  const byAudience = Map.groupBy(ways, ({ artefact }) => artefact.audience);
  return [...byAudience].flatMap(([audience, own]) => {
    const words = wordsFor(audience as Audience, own, language, say, inputs);
    if (words === "" || byAudience.size === 1) return words === "" ? [] : [words];
    const titles = new Set(own.map(({ artefact }) => artefact.title ?? say("mail.figures", { audience })));
    return [say("mail.access.titled", { titles: escapeMarkdown([...titles].join("; ")), words })];
  });
}

function wordsFor(
  audience: Audience,
  ways: readonly Way[],
  language: Language,
  say: Say,
  inputs: LetterInputs,
): string {
  const { data, site } = inputs;
  const count = ways.length;
  if (audience === "public") return say("mail.access.public", { count });
  const faculty = data.university.faculties.find(({ id }) => facultyAudience(id) === audience);
  // A data file alone is no report that the site could show.
  const isReport = ways.some(({ artefact }) => isDocument(artefact.kind));
  if (faculty === undefined) return site.size > 0 && isReport ? say("mail.access.siteWhole") : "";
  const made = say("mail.access.made", { faculty: escapeMarkdown(inLanguage(faculty.name, language)), count });
  if (site.size === 0) return made;
  const isShown = pageOf(`faculty-${faculty.id}.${language}`, inputs) !== null;
  return `${made} ${isShown ? say("mail.access.sitePartly") : say("mail.access.siteNot", { count })}`;
}

/** The page of the site that a document begins on: "board.en" -> "en/2024/board/index.html"; null where the site does not show it. */
function pageOf(document: string, { site, year }: LetterInputs): string | null {
  const [, id = "", language = ""] = /^(.*)\.([a-z]+)$/.exec(document) ?? [];
  const pages = [`${language}/${year}/${id}/index.html`, `${language}/${year}/${id}.html`];
  return pages.find((each) => site.has(each)) ?? null;
}

/** Of the first document that comes as a PDF: its web pages are in the parcel, on the site, or can be asked for. */
export function readingWords(
  ways: readonly Way[],
  language: Language,
  where: "mail" | "folder",
  say: Say,
  inputs: LetterInputs,
): readonly string[] {
  const documents = ways.map(({ artefact }) => artefact).filter(({ kind }) => isDocument(kind));
  const pages = documents.filter(({ format }) => format !== "pdf");
  const printed = documents.filter(({ format, language: own }) => format === "pdf" && own === language);
  const [first] = printed;
  if (first === undefined) return [];
  const title = escapeMarkdown(first.title ?? "");
  const own = pages.filter((each) => documentOf(each) === documentOf(first));
  if (own.length > 0) {
    const names = escapeMarkdown(own.map(({ path }) => path.split("/").at(-1) ?? "").join(", "));
    return [say(where === "mail" ? "mail.reading.files" : "mail.reading.folder", { title, names })];
  }
  const { published } = inputs.distribution;
  const page = pageOf(documentOf(first), inputs);
  if (page !== null && published !== undefined)
    return [say("mail.reading.site", { title, address: new URL(page, withSlash(published)).href })];
  const { email } = inputs.data.university.contact;
  return [say("mail.reading.ask", { title, email: `[${email}](mailto:${email})` })];
}
