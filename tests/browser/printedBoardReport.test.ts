import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wellbeing } from "../cli/run.ts";

/** The text of each page of the shipped example's board report. */
const pages: string[] = [];
let bookmarks: string[] = [];
/** The page that each bookmark leads to. */
const pageOf = new Map<string, number>();
let out: string;

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-printed-"));
  const { status, stderr } = await wellbeing([
    "report",
    "--only",
    "board",
    "--lang",
    "nl",
    "--format",
    "pdf",
    "--out",
    out,
  ]);
  if (status !== 0) throw new Error(stderr);
  const data = new Uint8Array(await readFile(path.join(out, "2024.partial/reports/board.nl.pdf")));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const outline = (await document.getOutline()) ?? [];
  const all = outline.flatMap((each) => [each, ...(each.items as (typeof outline)[number][])]);
  bookmarks = all.map(({ title }) => title);
  for (const { title, dest } of all) {
    const [page] = (typeof dest === "string" ? await document.getDestination(dest) : dest) ?? [];
    pageOf.set(title.replace(/^\d+ /, ""), (await document.getPageIndex(page)) + 1);
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " ")
        .replaceAll("\u00AD", ""),
    );
  }
});
afterAll(async () => await rm(out, { recursive: true, force: true }));

describe("the printed board report", () => {
  // A page with nothing but a chart has its headline, table and notes: some 190 letters.
  it("has no blank page", () => {
    expect(pages.length).toBeGreaterThan(15);
    const body = pages.slice(1).map((text) => text.replace(/Universiteit Leiden · .*? van \d+/, "").length);
    expect(body.filter((letters) => letters < 150)).toEqual([]);
  });

  it("says on each page after the cover which one it is, of how many", () => {
    pages.slice(1).forEach((text, place) => {
      expect(text).toContain(`Pagina ${place + 2} van ${pages.length}`);
    });
    expect(pages[0]).not.toContain("Pagina");
  });

  it("has each chapter on the page that its contents name", () => {
    const contents = pages[1] ?? "";
    const chapters = [
      "Op één pagina",
      "Het kader",
      "Bewustzijn van studentenwelzijn",
      "Nationale Studenten Enquête",
      "Methode en kanttekeningen",
      "Bronnen",
    ];
    for (const chapter of chapters) {
      const number = new RegExp(`${chapter} (\\d+)`).exec(contents)?.[1];
      expect([chapter, pageOf.get(chapter)]).toEqual([chapter, Number(number)]);
      expect([chapter, pages[Number(number) - 1]?.includes(chapter)]).toEqual([chapter, true]);
    }
  });

  it("has each heading as a bookmark, once and with its spaces", () => {
    expect(bookmarks).toEqual(
      expect.arrayContaining([
        "Inhoud",
        "Op één pagina",
        "1 Het kader",
        "5 Professionalisering van docenten en studentbegeleiders",
      ]),
    );
    expect(bookmarks.filter((title) => /^(.{4,})\s*\1$/.test(title))).toEqual([]);
  });

  it("prints the published grades, in Dutch notation", () => {
    expect(pages.join(" ")).toMatch(/7,2 [^.]*in 2024, na 7,1 in 2023 en 6,9 in 2022/);
  });
});
