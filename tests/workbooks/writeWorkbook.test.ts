/** What a file must be that LibreOffice alone doesn't tell: its bytes, and texts that the formats write otherwise. */
import { describe, expect, it, vi } from "vitest";
import { readWorkbook } from "../../src/audit/index.ts";
import type { SheetCell, Workbook } from "../../src/documents/index.ts";
import { workbookFormats } from "../../src/domain/index.ts";
import { writeWorkbook } from "../../src/workbooks/index.ts";

const text = (words: string): SheetCell => ({ kind: "text", text: words, link: null, align: "start" });

function aWorkbookOf(cells: readonly SheetCell[]): Workbook {
  const table = { name: "figures", head: cells.map((_, at) => `Column ${at}`), rows: [cells] };
  const sheet = { name: "Figures", title: "Figures", lines: [], table, widths: [20] as [number], isText: false };
  return { language: "en", title: "Figures", author: "Hill College", sheets: [sheet] };
}

describe.each(workbookFormats)("a workbook as %s", (format) => {
  it("has the same bytes on any day", () => {
    const bytesOn = (day: string) => {
      vi.useFakeTimers({ now: new Date(day) });
      const bytes = writeWorkbook(aWorkbookOf([text("Law")]), format);
      vi.useRealTimers();
      return bytes;
    };
    expect(bytesOn("2031-07-01T12:00:00Z")).toEqual(bytesOn("2025-01-01T00:00:00Z"));
  });

  it("has texts as they are: signs of XML, spaces, what looks like a formula or like a letter by its number", () => {
    const words = ['<a> & "b"', "two  spaces", "=1+1", "_x0041_", "Zoë 😀"];
    const { sheets } = readWorkbook(writeWorkbook(aWorkbookOf(words.map(text)), format));
    expect(sheets[0]?.rows.at(-1)?.map((cell) => cell.text)).toEqual(words);
  });

  it("leaves out what no XML can hold", () => {
    const { sheets } = readWorkbook(writeWorkbook(aWorkbookOf([text("a\u0000b\uD800c")]), format));
    expect(sheets[0]?.rows.at(-1)?.map((cell) => cell.text)).toEqual(["ab\uFFFDc"]);
  });
});
