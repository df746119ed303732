/** `texts/<year>/<language>/*.md` -> the editors' texts, and what in them may not be printed. */
import { marked, type Token } from "marked";
import { type EditorText, type Finding, htmlTag, type Language, unprintable } from "../domain/index.ts";
import type { SourceFile } from "./readFolder.ts";
import { languageNames } from "./references.ts";

const place = /^texts\/(\d{4})\/(nl|en)\/([a-z0-9.-]+)\.md$/;

export interface ReadTexts {
  readonly texts: readonly EditorText[];
  readonly findings: readonly Finding[];
}

export function readTexts(files: readonly SourceFile[], languages: readonly Language[]): ReadTexts {
  const texts: EditorText[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const [, year, language, section] = place.exec(file.path) ?? [];
    if (year === undefined || language === undefined || section === undefined) {
      findings.push({
        file: file.shown,
        message: "a text's place is texts/<year>/<language>/<section>.md",
        hint: "names are lower case, for example texts/2024/nl/summary.md",
      });
      continue;
    }
    const markdown = file.text.replace(/^\uFEFF/, "");
    texts.push({
      year: Number(year),
      language: language as Language,
      section,
      markdown,
      file: file.shown,
      linesAbove: 0,
    });
    findings.push(...checkMarkdown(file.shown, markdown));
  }
  return { texts, findings: [...findings, ...missingTranslations(texts, languages)] };
}

function missingTranslations(texts: readonly EditorText[], languages: readonly Language[]): Finding[] {
  return texts.flatMap((text) =>
    languages
      .filter(
        (language) =>
          !texts.some(
            (other) => other.language === language && other.year === text.year && other.section === text.section,
          ),
      )
      .map((language) => ({
        file: text.file,
        message: `this text has no ${languageNames[language]} version`,
        hint: `write ${text.file.replace(/\/(nl|en)\/([^/]+)$/, `/${language}/$2`)}`,
      })),
  );
}

/** HTML, pictures, links to anything but the web, mail or the report itself, unprintable characters: each with its place. */
function checkMarkdown(file: string, markdown: string): Finding[] {
  const at = (offset: number) => {
    const before = markdown.slice(0, Math.max(0, offset)).split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const findings: Finding[] = [];
  const odd = unprintable.exec(markdown.replaceAll("\r\n", " \n"));
  if (odd !== null) {
    findings.push({
      ...at(odd.index),
      message: "this text holds a character that can't be printed (a control or private-use character)",
      hint: "it often comes along when copying from a PDF: type the text again",
    });
  }
  // Tokens come in the order of the text, so each is looked for behind the one before.
  let from = 0;
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    const found = markdown.indexOf(token.raw, from);
    if (found >= 0 && (token.type === "html" || token.type === "image" || token.type === "link")) from = found;
    const position = at(found < 0 ? markdown.indexOf(token.raw) : found);
    if (token.type === "html" && htmlTag.test(token.raw)) {
      findings.push({
        ...position,
        message: `HTML is not allowed in a text (${token.raw.trim().slice(0, 40)})`,
        hint: "use Markdown: *emphasis*, **strong**, lists, [links](https://…)",
      });
    }
    if (token.type === "image") {
      findings.push({ ...position, message: "a text can't hold a picture", hint: "charts are made from the data" });
    }
    if (token.type === "link" && !/^(https:|mailto:|#)/i.test(String(token.href))) {
      findings.push({
        ...position,
        message: `a link can't lead to "${String(token.href).slice(0, 40)}"`,
        hint: "links begin with https://, mailto: or #",
      });
    }
  });
  return findings;
}
