/** The page that explains the open data: each column of `estimates.csv` and each code in it, in the words of its metadata, with the files to take home. */
import { codesPath, type Figure, metadataPath } from "../../domain/index.ts";
import { noFigure, type Speech, type Writing } from "../../statements/index.ts";
import type { Table } from "../blocks.ts";
import { codeColumns, codesOf } from "../openDataCodes.ts";
import { openDataColumns } from "../openDataMetadata.ts";
import { bare, figureDownloads, section } from "./pageParts.ts";
import type { SitePage } from "./sitePage.ts";

export function dataPagePath(year: number): string {
  return `${year}/data`;
}

/** `figures`: all that everybody has as data. */
export function dataPage(figures: readonly Figure[], writing: Writing): SitePage {
  const { say, year } = writing;
  const title = say("openData.page");
  return {
    ...bare(dataPagePath(year), title, writing),
    item: "figures",
    lead: say("openData.about"),
    sections: [
      section("columns", title, [columnsTable(writing)]),
      section("codes", say("openData.codes"), codeTables(figures, writing)),
    ],
    downloads: [
      ...figureDownloads(writing),
      { file: metadataPath("public"), label: say("openData.metadata") },
      { file: codesPath("public"), label: say("openData.codesFile") },
    ],
  };
}

function columnsTable({ say }: Speech): Table {
  return {
    kind: "table",
    id: "columns-table",
    caption: say("openData.columns"),
    columns: [
      { label: say("openData.name"), align: "start" },
      { label: say("openData.called"), align: "start" },
      { label: say("openData.means"), align: "start" },
    ],
    rows: openDataColumns.map((name) => [
      noFigure("name", name),
      noFigure("name", say(`openData.column.${name}`)),
      noFigure("name", say(`openData.meaning.${name}`)),
    ]),
    note: null,
    dense: false,
  };
}

/** A table for each column that has codes. */
function codeTables(figures: readonly Figure[], writing: Writing): readonly Table[] {
  const { say } = writing;
  const codes = codesOf(figures, writing);
  return codeColumns.map((column) => ({
    kind: "table",
    id: `codes-${column}`,
    caption: say("openData.codesOf", { column: say(`openData.column.${column}`), name: column }),
    columns: [
      { label: say("openData.codeHead"), align: "start" },
      { label: say("openData.labelHead"), align: "start" },
    ],
    rows: codes
      .filter((each) => each.column === column)
      .map(({ code, label }) => [
        noFigure("name", code === "" ? say("openData.emptyCode") : code),
        noFigure("name", label),
      ]),
    note: null,
    dense: true,
  }));
}
