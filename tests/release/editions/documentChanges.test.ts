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
const nothing = { printed: new Set<string>(), given: new Set<string>(), rounded: new Set<string>() };
const another = { sha256: Sha256.parse("1".repeat(64)) };
const quiet = { figures: 0, rounded: 0, actions: [], decisions: [], texts: [], charts: [], unknown: false };
const data = { id: "estimates.board.csv", kind: "data", format: "csv", language: null } as const;
const workbook = { id: "estimates.board.en.xlsx", kind: "data", format: "xlsx" } as const;
const before = [piece("actions", "Buddies", "a"), piece("texts", "Own figures", "b"), piece("decisions", "Desk", "c")];

describe("what a reader finds different in a document", () => {
  it("is nothing where only the file is another one", () => {
    expect(documentChanges([aFile(before)], [aFile(before, another)], nothing)).toEqual([]);
  });

  it("is told by kind, what is new and what is gone too, and once for all formats", () => {
    const after = [
      piece("actions", "Buddies", "z"),
      piece("texts", "Own figures", "b"),
      piece("charts", "Stress", "d"),
    ];
    const page = { id: "board.en.html", format: "html" } as const;
    const was = [aFile(before), aFile(before, page)];
    const is = [aFile(after, another), aFile(after, { ...page, ...another })];
    expect(documentChanges(was, is, nothing)).toEqual([
      { ...quiet, document: "board.en", actions: ["Buddies"], decisions: ["Desk"], charts: ["Stress"] },
    ]);
  });

  it("has the figures that it prints, and no others", () => {
    const figures = new Set(["hcs.grade/2024/university", "hcs.grade/2024/faculty:law"]);
    const differing = { printed: figures, given: figures, rounded: new Set<string>() };
    const found = documentChanges([aFile(before)], [aFile(before, another)], differing);
    expect(found).toEqual([{ ...quiet, document: "board.en", figures: 1 }]);
  });

  it("is not known of a release that does not say what its documents hold, except of data", () => {
    const [change] = documentChanges([aFile(undefined)], [aFile(before, another)], nothing);
    expect(change?.unknown).toBe(true);
    expect(documentChanges([aFile(undefined, data)], [aFile(undefined, { ...data, ...another })], nothing)).toEqual([]);
  });

  it("is a figure below the printed digit in data, which gives it in full, and in no report", () => {
    const differing = { ...nothing, given: new Set(["hcs.grade/2024/university"]) };
    const was = [aFile(before), aFile(undefined, data), aFile(undefined, workbook)];
    const is = was.map((each) => ({ ...each, ...another }));
    expect(documentChanges(was, is, differing)).toEqual([
      { ...quiet, document: "estimates.board", figures: 1 },
      { ...quiet, document: "estimates.board.en", figures: 1 },
    ]);
  });

  it("is not known of a document that the edition before has not got: those before that one may have another", () => {
    const page = aFile(before, { id: "board.en.html", format: "html" });
    const beside = aFile(undefined, { id: "codes.board.csv", kind: "data", format: "csv", language: null });
    expect(documentChanges([], [aFile(before), page, beside], nothing)).toEqual([
      { ...quiet, document: "board.en", unknown: true },
    ]);
    // One format more of the same document.
    expect(documentChanges([aFile(before)], [aFile(before), page], nothing)).toEqual([]);
  });
});
