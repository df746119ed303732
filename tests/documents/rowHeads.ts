/** A report -> heads of rows that are more than a name: a screen reader says the head again with each cell of its row. */
import type { Report } from "../../src/documents/index.ts";
import { type Language, type UniversityData, writtenTexts } from "../../src/domain/index.ts";
import { plain } from "../../src/statements/index.ts";

const mostWords = 12;

/** Where names of the university's own are longer, no more stands beside them than how they go together: "the university without". */
const mostBesides = 4;

export function longRowHeads({ chapters }: Pick<Report, "chapters">, names: readonly string[]): readonly string[] {
  const heads = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "asked") return block.decisions.map(({ title }) => title);
      if (block.kind === "actions") return block.actions.map(({ title }) => title);
      const table = block.kind === "table" ? block : block.kind === "chart" ? block.table : null;
      return table?.rows.map(([head = ""]) => plain(head)) ?? [];
    }),
  );
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return heads.filter((head) => {
    const besides = longestFirst.reduce((rest, name) => (name === "" ? rest : rest.replaceAll(name, " ")), head);
    return wordsIn(head) > mostWords && wordsIn(besides) > mostBesides;
  });
}

export function namesOf(data: UniversityData, language: Language): readonly string[] {
  return writtenTexts(data, 2024)
    .filter((each) => each.language === language && (each.tone === "label" || each.tone === "aim"))
    .map(({ text }) => text);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
