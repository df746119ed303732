/** `texts/<year>/<language>/*.md` -> the editors' texts, and what in them may not be printed. */
import { type EditorText, type Finding, type Language, withoutEditorNotes } from "../domain/index.ts";
import { isLanguageCode, languages as languageRecords } from "../languages/index.ts";
import { checkMarkdown } from "./checkMarkdown.ts";
import { type FileMemory, madeOnce } from "./fileMemory.ts";
import type { SourceFile } from "./readFolder.ts";
import { unknownLanguage } from "./unknownLanguage.ts";

const textPath = /^texts\/(\d{4})\/([a-z]{2,3})\/([a-z0-9.-]+)\.md$/;

export interface ReadTexts {
  readonly texts: readonly EditorText[];
  readonly findings: readonly Finding[];
}

export function readTexts(
  files: readonly SourceFile[],
  languages: readonly Language[],
  memory?: FileMemory,
): ReadTexts {
  const texts: EditorText[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const [, year, language, section] = textPath.exec(file.path) ?? [];
    if (year === undefined || language === undefined || section === undefined) {
      findings.push({
        file: file.shown,
        message: "a text lies at texts/<year>/<language>/<section>.md",
        hint: "names are lower case, for example texts/2024/nl/summary.md",
      });
      continue;
    }
    if (!isLanguageCode(language)) {
      findings.push(unknownLanguage(file.shown, language));
      continue;
    }
    const markdown = withoutEditorNotes(file.text.replace(/^\uFEFF/, ""));
    texts.push({
      year: Number(year),
      language,
      section,
      markdown,
      file: file.shown,
      linesAbove: 0,
    });
    findings.push(...madeOnce(memory, "markdown", [file], () => checkMarkdown(file.shown, markdown)));
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
        message: `this text has no ${languageRecords[language].english} version`,
        hint: `write ${text.file.replace(/\/[^/]+\/([^/]+)$/, `/${language}/$1`)}`,
      })),
  );
}
