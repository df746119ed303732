/** The folder of a release -> the rows of its open data, read here anew. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A row by column; a column that the release does not have is empty. */
export interface OpenFigure {
  /** "board", "public" or "faculty-law". */
  readonly audience: string;
  readonly indicator: string;
  readonly wave: number;
  readonly domain: string;
  readonly status: string;
  readonly cells: Readonly<Record<string, string>>;
}

export async function openFigures(release: string): Promise<readonly OpenFigure[]> {
  const folder = path.join(release, "data");
  const names = (await readdir(folder)).filter((name) => /^estimates\..+\.csv$/.test(name)).sort();
  const files = names.map(async (name) => {
    const audience = name.replace(/^estimates\./, "").replace(/\.csv$/, "");
    const [head = [], ...rows] = csvRows(await readFile(path.join(folder, name), "utf8"));
    return rows.map((row): OpenFigure => {
      const cells = Object.fromEntries(head.map((column, place) => [column, row[place] ?? ""]));
      const { indicator = "", wave = "", domain = "", status = "" } = cells;
      return { audience, indicator, wave: Number(wave), domain, status, cells };
    });
  });
  return (await Promise.all(files)).flat();
}

/** RFC 4180, in UTF-8. */
function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
