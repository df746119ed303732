/** `letters/*.md` -> covering texts, and what in them can't be sent. */
import type { Finding, Letter } from "../domain/index.ts";
import { isLanguageCode } from "../languages/index.ts";
import { checkMarkdown } from "./checkMarkdown.ts";
import type { SourceFile } from "./readFolder.ts";
import { unknownLanguage } from "./unknownLanguage.ts";

const letterPath = /^letters\/([a-z][a-z0-9.-]*)\.([a-z]{2,3})\.md$/;

export interface ReadLetters {
  readonly letters: readonly Letter[];
  readonly findings: readonly Finding[];
}

export function readLetters(files: readonly SourceFile[]): ReadLetters {
  const read = files.map((file): ReadLetters => {
    const [, id, language] = letterPath.exec(file.path) ?? [];
    if (id === undefined || language === undefined)
      return refused(
        file,
        undefined,
        "a letter lies at letters/<name>.<language>.md",
        "for example letters/faculty.nl.md",
      );
    if (!isLanguageCode(language)) return { letters: [], findings: [unknownLanguage(file.shown, language)] };
    const text = file.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    const [, above = "", subject = ""] = /^(\s*)# ([^\n]+)(\n|$)/.exec(text) ?? [];
    if (subject.trim() === "")
      return refused(
        file,
        1,
        "a letter begins with its subject",
        'write it as the first line: "# The well-being report of {{audience}}"',
      );
    const head = `${above}# ${subject}\n`;
    const letter: Letter = {
      id,
      language,
      subject: subject.trim(),
      markdown: text.slice(head.length),
      file: file.shown,
      linesAbove: head.split("\n").length - 1,
    };
    const findings = checkMarkdown(file.shown, letter.markdown, letter.linesAbove);
    return { letters: [letter], findings };
  });
  return { letters: read.flatMap(({ letters }) => letters), findings: read.flatMap(({ findings }) => findings) };
}

function refused(file: SourceFile, line: number | undefined, message: string, hint: string): ReadLetters {
  return { letters: [], findings: [{ file: file.shown, ...(line === undefined ? {} : { line }), message, hint }] };
}
