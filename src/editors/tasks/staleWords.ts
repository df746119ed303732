/** The texts of a year -> the words in them that still speak of the year before. A paragraph that speaks of the year itself too compares the two, and is left alone. */
import { type EditorText, literally, type UniversityData, type Year } from "../../domain/index.ts";
import { isLanguageCode } from "../../languages/index.ts";
import { positionIn } from "./positionIn.ts";
import type { ToDo } from "./task.ts";

const hint = (before: Year, year: Year) =>
  `is it still so? Speak of ${year}, or write {{plain "${before}"}} where ${before} is meant`;

const old = (before: Year, year: Year, words: string) => ({
  open: "oldWords" as const,
  values: { before: String(before), year: String(year), words, call: `{{plain "${before}"}}` },
});

export function staleWords(data: UniversityData, year: Year, before: Year): readonly ToDo[] {
  const texts = data.texts.filter((text) => text.year === year);
  const fields: readonly (readonly [string, unknown])[] = [
    [`actions/${year}.yaml`, data.plans.get(year)],
    [`decisions/${year}.yaml`, data.decisions.get(year)],
    [`texts/${year}/messages.yaml`, data.messages.get(year)],
  ];
  return [
    ...texts.flatMap((text) => staleInText(text, year, before)),
    ...fields.flatMap(([file, value]) =>
      wordsIn(value, []).flatMap(({ at, words }) => {
        const [found] = speakingOf(words, year, before);
        return found === undefined
          ? []
          : [
              {
                file: `data/${file}`,
                at,
                message: `this speaks of ${before}: “${found.words}”`,
                hint: hint(before, year),
                words: old(before, year, found.words),
              },
            ];
      }),
    ),
  ];
}

function staleInText({ file, markdown, linesAbove }: EditorText, year: Year, before: Year): readonly ToDo[] {
  return paragraphs(markdown).flatMap(({ text, offset }) =>
    speakingOf(text, year, before)
      .slice(0, 1)
      .map(({ words, at }) => ({
        file,
        ...positionIn(markdown, offset + at, linesAbove),
        message: `this speaks of ${before}: “${words}”`,
        hint: hint(before, year),
        words: old(before, year, words),
      })),
  );
}

interface Found {
  readonly words: string;
  readonly at: number;
}

/** Where a paragraph names the earlier year and not the later one: as a wave, in a date, or alone. */
function speakingOf(text: string, year: Year, before: Year): readonly Found[] {
  const said = text.replace(/\{\{plain\s[^}]*\}\}/g, (call) => " ".repeat(call.length));
  if (said.includes(String(year))) return [];
  const mention = new RegExp(`wave=${literally(String(before))}|(?<![\\d.-])${before}(?!\\d)`, "g");
  return [...said.matchAll(mention)].map((found) => ({
    words: around(said, found.index, found[0].length),
    at: found.index,
  }));
}

/** The words with a few before and behind them. */
function around(text: string, from: number, length: number): string {
  const start = text.lastIndexOf(" ", Math.max(0, from - 20)) + 1;
  const end = text.indexOf(" ", from + length + 15);
  const words = text.slice(start, end < 0 ? undefined : end).replaceAll(/\s+/g, " ");
  return words.trim();
}

function paragraphs(markdown: string): readonly { readonly text: string; readonly offset: number }[] {
  return [...markdown.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map((found) => ({
    text: found[0],
    offset: found.index,
  }));
}

/** Words that readers get: those that stand beside a language's code. */
function wordsIn(
  value: unknown,
  at: readonly (string | number)[],
): readonly { readonly at: readonly (string | number)[]; readonly words: string }[] {
  if (typeof value === "string") return isLanguageCode(String(at.at(-1))) ? [{ at, words: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each, place) => wordsIn(each, [...at, place]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wordsIn(each, [...at, key]));
}
