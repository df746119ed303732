/** `texts/<year>/<language>/*.md` -> the editors' texts, and what in them may not be printed. */
import { anyLanguage, type EditorText, type Finding, type Language } from "../domain/index.ts";
import { checkMarkdown } from "./checkMarkdown.ts";
import type { SourceFile } from "./readFolder.ts";
import { languageNames } from "./references.ts";

const place = new RegExp(`^texts/(\\d{4})/(${anyLanguage})/([a-z0-9.-]+)\\.md$`);
const inOneLanguage = new RegExp(`/${anyLanguage}/([^/]+)$`);

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
        hint: `write ${text.file.replace(inOneLanguage, `/${language}/$1`)}`,
      })),
  );
}
