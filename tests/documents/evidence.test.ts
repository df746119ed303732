import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { composeEvidence } from "../../src/documents/evidence/composeEvidence.ts";
import { rapLevel } from "../../src/documents/evidence/reproducible.ts";
import type { Report } from "../../src/documents/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { plain } from "../../src/statements/index.ts";
import { createMessages } from "../../src/wording/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const { design } = await readDesign(project);
const { data } = await readData(`${project}/data`);
if (data === null) throw new Error("no data");

const evidence = {
  documents: [
    {
      id: "board.nl.pdf",
      title: "Rapport",
      language: "nl" as const,
      checks: [
        { rule: "pictures" as const, checked: 12, problems: [] },
        { rule: "links" as const, checked: 3, problems: ["a link does not say where it leads"] },
      ],
    },
  ],
  pages: [{ id: "board.nl.html", title: "Rapport", language: "nl" as const }],
  tools: { program: "1.0.0", verapdf: "2.5.0", axe: "4.0.0", pdfjs: "6.0.0" },
};

const page = (language: "nl" | "en") =>
  composeEvidence(evidence, 2024, language, data, createMessages(language, design.messages[language]));
const rowsOf = ({ chapters }: Report, id: string) =>
  chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table" && block.id === id ? block.rows.map((row) => row.map(plain)) : [],
    ),
  );

describe("the page on accessibility", () => {
  it("says which titles are in another language than its own", () => {
    const titlesOn = (language: "nl" | "en") =>
      page(language).chapters.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "table" ? [block.columns[1]?.languages] : [])),
      )[0];
    expect(titlesOn("en")).toEqual(["nl", "nl"]);
    expect(titlesOn("nl")).toEqual([null, null]);
  });

  it("says of each document which profile it claims and how many checks it passed", () => {
    expect(rowsOf(page("en"), "documents-table")).toEqual([
      ["board.nl.pdf", "Rapport", "Dutch", "PDF/UA-1, PDF/A-3a", "1 of 2 passed"],
      ["board.nl.html", "Rapport", "Dutch", "EN 301 549, WCAG 2.2 AA", "tested by kind of page"],
    ]);
  });

  it("says of each check what was looked at", () => {
    expect(rowsOf(page("nl"), "checks-table")).toEqual([
      [
        "Elke figuur heeft een alternatieve tekst",
        "PDF/UA-1, 7.3; PAC 2024, kwaliteitscontroles 10, 11",
        "12",
        "1 van 1 in orde",
      ],
      [
        "Elke link staat in de structuur en zegt waar die heen leidt",
        "PDF/UA-1, 7.18.5; PAC 2024, kwaliteitscontrole 12",
        "3",
        "0 van 1 in orde",
      ],
    ]);
  });

  it("claims no level of reproducibility that the university has not confirmed", () => {
    expect(rapLevel(undefined)).toBe("none");
    expect(rapLevel({ code: "https://example.org/code" })).toBe("none");
    expect(rapLevel({ code: "https://example.org/code", reviewed: "the analysts, 2025" })).toBe("silver");
  });
});
