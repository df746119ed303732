import { describe, expect, it } from "vitest";
import { type Artefact, type Content, Sha256 } from "../../../src/domain/index.ts";
import { documentChanges } from "../../../src/release/editions/documentChanges.ts";

function aFile(contents: readonly Content[] | undefined, more: Partial<Artefact> = {}): Artefact {
  return {
    id: "board.en.pdf",
    kind: "report",
    title: "Board",
    audience: "board",
    language: "en",
    format: "pdf",
    path: "reports/board.en.pdf",
    bytes: 1,
    sha256: Sha256.parse("0".repeat(64)),
    estimates: ["hcs.grade/2024/university", "hcs.stress/2024/university"],
    ...(contents === undefined ? {} : { contents: [...contents] }),
    ...more,
  };
}

const piece = (kind: Content["kind"], name: string, says: string): Content => ({ kind, name, id: `own/${name}`, says });
const nothing = { figures: new Set<string>(), rounded: new Set<string>() };
const quiet = { figures: 0, rounded: 0, actions: [], decisions: [], texts: [], charts: [], unknown: false };
const before = [piece("actions", "Buddies", "a"), piece("texts", "Own figures", "b"), piece("decisions", "Desk", "c")];

describe("what a reader finds different in a document", () => {
  it("is nothing where only the file is another one", () => {
    expect(documentChanges([{ before: aFile(before), after: aFile(before) }], nothing)).toEqual([]);
  });

  it("is told by kind, what is new and what is gone too, and once for all formats", () => {
    const after = [
      piece("actions", "Buddies", "z"),
      piece("texts", "Own figures", "b"),
      piece("charts", "Stress", "d"),
    ];
    const pdf = { before: aFile(before), after: aFile(after) };
    const page = { id: "board.en.html", format: "html" } as const;
    const html = { before: aFile(before, page), after: aFile(after, page) };
    expect(documentChanges([pdf, html], nothing)).toEqual([
      { ...quiet, document: "board.en", actions: ["Buddies"], decisions: ["Desk"], charts: ["Stress"] },
    ]);
  });

  it("has the figures that it prints, and no others", () => {
    const figures = new Set(["hcs.grade/2024/university", "hcs.grade/2024/faculty:law"]);
    const found = documentChanges([{ before: aFile(before), after: aFile(before) }], { figures, rounded: new Set() });
    expect(found).toEqual([{ ...quiet, document: "board.en", figures: 1 }]);
  });

  it("is not known of a release that does not say what its documents hold, except of data", () => {
    const [change] = documentChanges([{ before: aFile(undefined), after: aFile(before) }], nothing);
    expect(change?.unknown).toBe(true);
    const data = { id: "estimates.board.csv", kind: "data", format: "csv", language: null } as const;
    const pair = { before: aFile(undefined, data), after: aFile(undefined, data) };
    expect(documentChanges([pair], nothing)).toEqual([]);
  });
});
