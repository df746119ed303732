/** The words of `glossary.yaml`, and what an interval of this report is about -> the glossary. */

import { writtenTexts } from "../../domain/index.ts";
import { escapeMarkdown } from "../../editors/index.ts";
import type { KnownFigures, Reported, Speech } from "../../statements/index.ts";
import { abbreviationsIn } from "../abbreviations.ts";
import { explainedStatistics } from "../explainedStatistics.ts";
import { intervalMeaning } from "../intervalMeaning.ts";
import type { Block } from "../report.ts";

/** Words that not every reader knows; nothing where the data holds none. What an interval is about follows from how it was computed, so the program says it, in place of a term of the same name. */
export function glossaryBlocks(writing: Reported & Speech & KnownFigures): readonly Block[] {
  const { data, say, text } = writing;
  if (data.glossary === null) return [];
  const meaning = intervalMeaning(writing);
  const interval = meaning === null ? [] : [[say("interval.term"), meaning] as const];
  const written = data.glossary.terms.map(({ term, meaning }) => [text(term), text(meaning)] as const);
  const known = new Set(written.map(([term]) => term.toLowerCase()));
  const statistics = explainedStatistics(data)
    .map((statistic) => [say(`statistic.${statistic}`), say(`statistic.meaning.${statistic}`)] as const)
    .filter(([term]) => !known.has(term.toLowerCase()));
  const terms = written.filter(([term]) => interval.every(([own]) => own.toLowerCase() !== term.toLowerCase()));
  const unwritten = unwrittenIn(writing);
  const abbreviations = abbreviationsIn(data, writing)
    .filter(({ short }) => !unwritten.has(short))
    .map(({ short, long }) => [short, long] as const)
    .filter(([short]) => !known.has(short.toLowerCase()));
  return [
    {
      kind: "prose",
      markdown: [...interval, ...terms, ...statistics, ...abbreviations]
        .map(([term, meaning]) =>
          say("glossary.item", { term: escapeMarkdown(term), meaning: escapeMarkdown(meaning) }),
        )
        .join("\n"),
    },
  ];
}

/** The abbreviations of the glossary that nobody wrote in this language: no reader meets them. */
function unwrittenIn({ data, language, year, text }: Reported & Speech): ReadonlySet<string> {
  const written = [
    ...data.texts.filter((each) => each.language === language && each.year === year).map(({ markdown }) => markdown),
    ...writtenTexts(data, year)
      .filter((each) => each.language === language && each.at[0] !== "abbreviations")
      .map((each) => each.text),
  ].join("\n");
  const words = new Set(written.match(/[\p{L}\d.]+/gu)?.map((word) => word.replace(/\.$/, "")));
  const shorts = (data.glossary?.abbreviations ?? []).map(({ short }) => text(short));
  return new Set(shorts.filter((short) => !words.has(short) && !written.includes(`${short}.`)));
}
