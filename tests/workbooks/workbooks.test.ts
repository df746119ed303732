/** Workbooks of universities, read back by LibreOffice: every cell is what was meant, nothing has to be repaired, and the checklist for accessible spreadsheets holds. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsOfCsv } from "../../src/audit/index.ts";
import { openData, reportKeys, type Sheet, type SheetCell, type Workbook } from "../../src/documents/index.ts";
import { type Figure, workbookFormats } from "../../src/domain/index.ts";
import { composedWorkbook } from "../../src/release/building/composing/composedWorkbook.ts";
import { dataAudiences } from "../../src/release/building/planArtefacts.ts";
import { type Checked, checkRelease } from "../../src/release/index.ts";
import { writeWorkbook } from "../../src/workbooks/index.ts";
import { copyCollege } from "../goldenText/aCollegeIn.ts";
import { aWorkbook } from "../responses/aWorkbook.ts";
import { isFull, isLong } from "../skips.ts";
import { makeUniversity } from "../universities/makeUniversity.ts";
import { writeUniversity } from "../universities/writeUniversity.ts";
import { bodyOf, problemsOf } from "./checklist.ts";
import { noLibreOffice, type ReadFile, readByLibreOffice } from "./libreOffice.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

interface Written {
  readonly workbook: Workbook;
  readonly figures: readonly Figure[];
  readonly checked: Checked;
}

/** Ways to fill a folder with a university's data. */
const universities: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  "the example": async (folder) => await cp(path.join(projectFolder, "data"), folder, { recursive: true }),
  "Hill College in German": async (folder) => await copyCollege("de", folder),
  ...Object.fromEntries(
    (isLong ? [3, 5, 8, 13, 21, 34] : isFull ? [3, 8] : [3]).map((seed) => [
      `university ${seed}`,
      async (folder: string) => await writeUniversity(makeUniversity(seed), folder),
    ]),
  ),
};

/** What a file of it is for: the board, the public and one faculty, which has programmes and parts. */
async function writtenOf(
  name: string,
  fill: (folder: string) => Promise<unknown>,
  place: number,
): Promise<readonly [string, Written][]> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-workbooks-"));
  try {
    await fill(path.join(folder, "data"));
    const inputs = { dataFolder: path.join(folder, "data"), responsesFolder: null, projectFolder, year: null };
    const checked = await checkRelease(inputs);
    if (checked.kind === "findings") throw new Error(JSON.stringify(checked.findings.slice(0, 3)));
    const audiences = dataAudiences(reportKeys(checked.data));
    const faculty = audiences.filter((each) => each.startsWith("faculty:"));
    const some = (["board", ...faculty.slice(0, 1), "public"] as const).filter((each) => audiences.includes(each));
    // One of each university, each of another kind; the long run takes all three.
    const asked = isFull ? some : some.slice(place % some.length, (place % some.length) + 1);
    return asked.map((audience): [string, Written] => {
      const { languages } = checked.data.university;
      const language = languages[place % languages.length];
      if (language === undefined) throw new Error(`${name} speaks no language`);
      const written = { ...composedWorkbook(checked, audience, language), checked };
      return [`${name}, ${audience}, ${language}`, written];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const written = new Map<string, Written>();
let read: ReadonlyMap<string, ReadFile> = new Map();

/** Each format of each workbook. */
function each(look: (file: ReadFile, written: Written, name: string) => void): void {
  expect(read.size).toBe(written.size * workbookFormats.length);
  for (const [name, one] of written)
    for (const format of workbookFormats) {
      const file = read.get(`${name}.${format}`);
      if (file === undefined) throw new Error(`${name}.${format} was not read`);
      look(file, one, `${name}.${format}`);
    }
}

function meant({ title, lines, table }: Sheet): readonly (readonly (string | number)[])[] {
  const value = (cell: SheetCell) => (cell.kind === "number" ? cell.value : cell.text);
  return [
    [title],
    ...lines.map(({ text }) => [text]),
    ...(table === null ? [] : [table.head, ...table.rows.map((cells) => cells.map(value))]),
  ];
}

describe.skipIf(noLibreOffice)("a workbook, read by LibreOffice", () => {
  beforeAll(async () => {
    for (const [place, [name, fill]] of Object.entries(universities).entries())
      for (const [file, one] of await writtenOf(name, fill, place + 1)) written.set(file, one);
    read = await readByLibreOffice(
      new Map(
        [...written].flatMap(([name, { workbook }]) =>
          workbookFormats.map((format) => [`${name}.${format}`, writeWorkbook(workbook, format)] as const),
        ),
      ),
    );
  });

  it("has every cell as it was meant, on every sheet", () => {
    each(({ sheets }, { workbook }) => {
      expect(sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
      for (const [place, sheet] of workbook.sheets.entries())
        expect(sheets[place]?.rows.map((cells) => cells.map(({ value }) => value))).toEqual(meant(sheet));
    });
  });

  it("has every link, title, author and language, and every table by its name", () => {
    each(({ sheets, tables, ...file }, { workbook }, name) => {
      expect(file.title).toBe(workbook.title);
      expect(file.author).toBe(workbook.author);
      expect(file.language.slice(0, 2)).toBe(workbook.language);
      // Excel's format says it of the file only.
      if (name.endsWith(".ods")) expect(file.cellLanguage).toBe(file.language);
      expect(tables.map((table) => table.name).sort()).toEqual(
        workbook.sheets.flatMap(({ table }) => (table === null ? [] : [table.name])).sort(),
      );
      const links = sheets.flatMap(({ rows }) => rows.flat().flatMap(({ link }) => link ?? []));
      const given = workbook.sheets.flatMap(({ lines, table }) =>
        [...lines, ...(table?.rows.flat().filter((cell) => cell.kind === "text") ?? [])].flatMap(({ link }) =>
          link === null ? [] : ["sheet" in link ? link.sheet : link.address],
        ),
      );
      expect(links.map((link) => /^#\$?'?(.*?)'?[.!]A1$/.exec(link)?.[1] ?? link)).toEqual(given);
    });
  });

  it("has exactly the figures of the audience's CSV, number for number", () => {
    each((file, { figures, checked }) => {
      const number = (text = "") => (text === "" ? null : Number(text));
      const inCsv = rowsOfCsv(openData(figures, checked.data)).map((row) => [
        `${row.indicator}/${row.wave}/${row.domain}`,
        ...[row.wave, row.value, row.lower, row.upper, row.base, row.value_step, row.base_step].map(number),
      ]);
      const inSheets = file.tables
        .filter(({ name }) => name.startsWith("figures_"))
        .flatMap((table) => bodyOf(table, file))
        .map((cells) => {
          const values = cells.map(({ value }) => value);
          return [
            values[11],
            ...[1, 2, 4, 5, 6, 7, 8].map((at) => (typeof values[at] === "number" ? values[at] : null)),
          ];
        });
      const sorted = (rows: readonly unknown[][]) => rows.map((row) => row.join(" ")).sort();
      expect(sorted(inSheets)).toEqual(sorted(inCsv));
    });
  });

  it("keeps every rule of the checklist", () => {
    each((file, _, name) => expect([name, ...problemsOf(file)]).toEqual([name]));
  });
});

/** Without it LibreOffice opens nothing. */
const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

describe.skipIf(noLibreOffice)("the checklist", () => {
  it("says what is wrong with a workbook that somebody made by hand", async () => {
    const content = aWorkbook(
      [
        {
          name: "Figures",
          rows: [
            ["Figures", null],
            [null, null],
            ["Law", "6.9"],
          ],
          merged: ["A1:B1"],
        },
        { name: "Secret", state: "hidden", rows: [["Law"]] },
      ],
      { "[Content_Types].xml": contentTypes },
    );
    const file = (await readByLibreOffice(new Map([["by hand.xlsx", content]]))).get("by hand.xlsx");
    const found = file === undefined ? [] : problemsOf(file).map((each) => /^not so: (.*) \(/.exec(each)?.[1]);
    expect(found).toEqual(
      expect.arrayContaining([
        "the file has a title, an author and a language",
        "begins with sheets that introduce the others, which have a table each",
        "nothing is hidden",
        "no cells are merged",
        "the first cell is the sheet's title, a heading",
        "no row is empty",
        "letters are large, without serifs",
      ]),
    );
  });
});
