/** The page that explains the open data: each column of `estimates.csv`, in the words of its metadata, with the files to take home. */
import { metadataPath } from "../../domain/index.ts";
import { noFigure, type Reported, type Speech } from "../../statements/index.ts";
import type { Table } from "../blocks.ts";
import { openDataColumns } from "../openDataMetadata.ts";
import { bare, figureDownloads, section } from "./pageParts.ts";
import type { SitePage } from "./sitePage.ts";

export function dataPagePath(year: number): string {
  return `${year}/data`;
}

export function dataPage(writing: Reported & Speech): SitePage {
  const { say, year } = writing;
  const title = say("openData.page");
  return {
    ...bare(dataPagePath(year), title, writing),
    item: "figures",
    lead: say("openData.about"),
    sections: [section("columns", title, [columnsTable(writing)])],
    downloads: [...figureDownloads(writing), { file: metadataPath("public"), label: say("openData.metadata") }],
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
