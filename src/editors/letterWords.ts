/** A covering letter -> what in it can't be sent; the letter with its values and figures filled in, as Markdown. */
import { type EditorText, type Finding, type Letter, type LetterValue, letterValues } from "../domain/index.ts";
import { type Prose, plain } from "../statements/index.ts";
import { checkText, expandWords, type TextPrinting } from "./expandText.ts";
import { proseFindings } from "./proseFindings.ts";

const value = new RegExp(`\\{\\{\\s*(${letterValues.join("|")})\\s*\\}\\}`, "g");

/** `prose` has the figures that all recipients may read, since one letter goes to several of them. */
export function checkLetter(letter: Letter, prose: Prose): readonly Finding[] {
  return textsOf(letter).flatMap((text) => {
    // Values keep their length, so that what stands behind them keeps its line and column.
    const words = { ...text, markdown: text.markdown.replace(value, (call) => " ".repeat(call.length)) };
    return [...checkText(words, prose.index, "elsewhere").map(withValues), ...proseFindings(words, prose)];
  });
}

/** Subject and letter are checked as two texts, each with its own lines. */
function textsOf(letter: Letter): readonly EditorText[] {
  const { language, file, linesAbove, subject, markdown } = letter;
  const common = { year: 0, language, section: letter.id, file };
  return [
    { ...common, markdown: `  ${subject}`, linesAbove: linesAbove - 1 },
    { ...common, markdown, linesAbove },
  ];
}

function withValues(finding: Finding): Finding {
  if (!finding.message.startsWith("unknown helper")) return finding;
  const written = letterValues.map((name) => `{{${name}}}`).join(", ");
  return { ...finding, hint: `${finding.hint ?? ""}; a letter can print ${written}` };
}

export interface WrittenLetter {
  readonly subject: string;
  readonly markdown: string;
}

/** Throws at what `checkLetter` reports. `values` are Markdown. The figures come before the documents, and those at the end, where the letter does not say where. */
export function writeLetter(
  letter: Letter,
  values: Readonly<Record<LetterValue, string>>,
  printing: TextPrinting,
): WrittenLetter {
  const isPlaced = (name: LetterValue) => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(letter.markdown);
  const documents = isPlaced("headlines") ? values.documents : paragraphs(values.headlines, values.documents);
  const written = (text: string) =>
    plain(
      expandWords(
        text.replace(value, (_, name: LetterValue) => keep(name)),
        printing,
      ),
    ).replace(kept, (_, name: LetterValue) => (name === "documents" ? documents : values[name]));
  const markdown = written(letter.markdown).trim();
  return {
    subject: unescaped(written(letter.subject)),
    markdown: isPlaced("documents") ? markdown : paragraphs(markdown, documents),
  };
}

function paragraphs(...all: readonly string[]): string {
  return all.filter((each) => each !== "").join("\n\n");
}

/** A person's name may hold braces: values are filled in last, where nothing is read any more. */
const kept = /\uE010([a-z]+)\uE011/g;
function keep(name: LetterValue): string {
  return `\uE010${name}\uE011`;
}

/** A subject is no Markdown, so signs that were escaped for it are themselves again. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>#|~])/g, "$1");
}
