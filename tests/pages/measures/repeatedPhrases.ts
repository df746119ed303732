/** A document -> phrases that stand three times or more on one page: labels of charts, heads of tables, headlines, names of indicators. */
import { isHeading, type PrintedDocument, type PrintedPage, wordsOf } from "../../../src/audit/index.ts";
import { headlinesOf } from "./headlines.ts";
import type { OnPage } from "./onPage.ts";

export interface Repeated extends OnPage {
  readonly times: number;
}

const tooOften = 3;
/** What is shorter ("more than", "Law") is no phrase. */
const [fewestWords, fewestLetters] = [2, 10];

export function repeatedPhrases({ pages }: PrintedDocument, names: readonly string[]): readonly Repeated[] {
  return pages.flatMap((page) => {
    const labels = page.blocks.flatMap(({ role, lines }) => (role === "Figure" ? lines.map(({ text }) => text) : []));
    // A phrase does not go on from one block to the next.
    let words = [...page.blocks.map(({ text }) => text), ...labels].map((text) => ` ${plain(text)} `).join("\n");
    const phrases = [...new Set([...labelsOf(page), ...names].map(plain).filter(isPhrase))];
    return phrases
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .flatMap((phrase): readonly Repeated[] => {
        const parts = words.split(` ${phrase} `);
        const times = parts.length - 1;
        if (times < tooOften) return [];
        // What is a part of it does not count once more.
        words = parts.join(" \n ");
        return [{ page: page.number, text: phrase, times }];
      });
  });
}

function labelsOf(page: PrintedPage): readonly string[] {
  const { blocks } = page;
  return [
    ...headlinesOf(page),
    ...blocks.filter((block) => isHeading(block) || ["TH", "Caption"].includes(block.role)).map(({ text }) => text),
    ...blocks.filter(({ role }) => role === "Figure").flatMap(({ lines }) => lines.map(({ text }) => text)),
  ];
}

/** Words with single spaces between: what stands between them does not count. */
function plain(text: string): string {
  return wordsOf(text)
    .map((word) => word.toLowerCase().replace(/[.,'’-]+$/, ""))
    .join(" ");
}

function isPhrase(text: string): boolean {
  return text.split(" ").length >= fewestWords && text.replace(/[^\p{L}]/gu, "").length >= fewestLetters;
}
