/** (the data of a year, whom the workbook is for) -> its cover: what it is, how far it is adopted, what of it is made up, where to go on, whom to ask. */
import { type Audience, dataId, type Figure } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { editionTitle } from "../correctionWords.ts";
import { standingOf } from "../standing.ts";
import { isSynthetic } from "../synthetic.ts";
import { linkLines } from "./linkLines.ts";
import { heading, line, type Sheet, type SheetLine } from "./workbook.ts";

export function coverSheet(title: string, audience: Audience, figures: readonly Figure[], writing: Writing): Sheet {
  const { say, text, data, year } = writing;
  const { university } = data;
  const newest = data.corrections.get(year)?.editions.at(-1);
  const { unit, email } = university.contact;
  const sheet = (name: string) => line(say("workbook.toSheet", { name }), { sheet: name });
  return {
    name: say("workbook.sheet.cover"),
    title,
    lines: [
      line(text(university.name)),
      ...standingOf(writing).lines.map((words) => line(words)),
      ...(newest === undefined ? [] : [line(editionTitle(newest, writing))]),
      ...(university.example === undefined ? [] : [line(text(university.example))]),
      ...(isSynthetic(figures) ? [line(say("madeUp.words"))] : []),
      line(say("workbook.about", { file: dataId(audience) })),
      line(say("workbook.language", { notes: say("workbook.sheet.notes") })),
      line(say("workbook.tables", { count: 0 })),
      heading(say("workbook.placesTitle")),
      sheet(say("workbook.sheet.contents")),
      sheet(say("workbook.sheet.notes")),
      ...sourceLines(figures, writing),
      heading(say("workbook.contactTitle")),
      ...linkLines(say("workbook.mailTo", { unit: text(unit), email }), email, { address: `mailto:${email}` }),
    ],
    table: null,
    widths: [100],
    isText: true,
  };
}

/** What others published, with a link where it has an address. */
function sourceLines(figures: readonly Figure[], { say, text, sourceOf }: Writing): readonly SheetLine[] {
  const ids = new Set(
    figures.flatMap((each) =>
      each.status !== "not-asked" && each.provenance.kind === "published" ? [each.provenance.source] : [],
    ),
  );
  if (ids.size === 0) return [];
  const lines = [...ids].flatMap((id) => {
    const { publisher, title, url } = sourceOf(id);
    const name = say("source.short", { publisher: text(publisher), title: text(title) });
    return url === undefined ? [line(name)] : linkLines(name, text(title), { address: url });
  });
  return [heading(say("workbook.sourcesTitle")), ...lines];
}
