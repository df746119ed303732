import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { markArtifacts } from "../../src/pdf/finish/contentMarks.ts";
import { setNumbers } from "../../src/pdf/finish/contentsNumbers.ts";
import { type Attachment, describeHtml, finishPdf, PdfError } from "../../src/pdf/finish/index.ts";
import { readPdf, writePdf } from "../../src/pdf/finish/pdfFile.ts";
import { Name, type Ref, type Value } from "../../src/pdf/finish/pdfValue.ts";
import { readStructure } from "../../src/pdf/finish/readStructure.ts";
import { type Element, isElement } from "../../src/pdf/finish/structureTree.ts";
import { isFull } from "../skips.ts";

/** `tests/fixtures/pdf/make.ts` prints them: a page with everything that is mended, and one without tags. */
const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../fixtures/pdf/${name}`, import.meta.url)));
const about = { title: "Welzijn & meer", author: "Universiteit", language: "nl" as const, date: new Date(0) };
let raw: Uint8Array;
let html: string;
beforeAll(async () => {
  raw = await fixture("raw.pdf");
  html = Buffer.from(await fixture("raw.html")).toString("utf8");
});

function finish(bytes: Uint8Array, attachments: readonly Attachment[] = [], source = html): Uint8Array {
  return finishPdf(bytes, { about, html: describeHtml(source), attachments }).bytes;
}

/** The roles of the finished tree, indented; neighbours with the same roles (rows of a table) once. */
function rolesOf(bytes: Uint8Array): string {
  const rolesIn = (element: Element): string => {
    const within = element.kids.filter(isElement).map((kid) => rolesIn(kid).replace(/^/gm, "  "));
    return [element.role, ...within.filter((roles, at) => roles !== within[at - 1])].join("\n");
  };
  return rolesIn(readStructure(readPdf(bytes)));
}

describe("a finished file", () => {
  it("has sections, contents, lists with bodies, tables with heads, and nothing without a meaning", () => {
    expect(rolesOf(finish(raw))).toMatchInlineSnapshot(`
      "Document
        Sect
          H1
          TOC
            TOCI
              Reference
                Link
                Span
        Sect
          H2
          P
            Strong
            Em
            Link
            Span
            Reference
              Link
          L
            LI
              LBody
          BlockQuote
            P
          Div
            Caption
              P
            Figure
          P
            Note
              Lbl
              Link
        Sect
          H2
          P
            Link
            Reference
              Link
          Table
            Caption
            THead
              TR
                TH
            TBody
              TR
                TH
                TD
          P
            Note
              Lbl
              Link"
    `);
  });

  it("has equal bytes for equal input, whatever its elements and objects were called", () => {
    expect(finish(raw)).toEqual(finish(raw));
    const renamed = Buffer.from(
      Buffer.from(raw)
        .toString("latin1")
        .replace(
          /\(node0*(\d+)\)/g,
          (whole, id: string) => `(node${String(Number(id) + 500).padStart(whole.length - 6, "0")})`,
        ),
      "latin1",
    );
    expect(Buffer.compare(finish(new Uint8Array(renamed)), finish(raw))).toBe(0);
  });

  it("says what it is in XMP and in the document information alike", () => {
    const text = Buffer.from(finish(raw)).toString("latin1");
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>");
    expect(text).toContain("Welzijn &#38; meer");
    expect(text).toContain("/Title (Welzijn & meer)");
    expect(text).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
  });

  it("carries data for the whole and for a chart", () => {
    const content = new TextEncoder().encode("a,b\r\n1,2\r\n");
    const attachment = (name: string, chart: string | null): Attachment => ({
      name,
      description: "Cijfers",
      mediaType: "text/csv",
      content,
      chart,
    });
    const text = Buffer.from(
      finish(raw, [attachment("estimates.csv", null), attachment("chart.csv", "chart")]),
    ).toString("latin1");
    expect(text.match(/\/AFRelationship \/Data/g)).toHaveLength(2);
    expect(text).toMatch(/\/S \/Figure[^\n]*\/AF \[\d+ 0 R\]/);
    expect(text).toContain("/Subtype /text#2Fcsv");
  });

  it("names where each link leads, and refuses HTML that has others", () => {
    expect(Buffer.from(finish(raw)).toString("latin1")).toContain("/Contents (the monitor)");
    const other = html.replace("https://example.org/monitor", "https://example.org/other");
    expect(() => finish(raw, [], other)).toThrow(
      "leads to https://example.org/monitor, in the HTML to https://example.org/other",
    );
    expect(() => finish(raw, [], "<body>")).toThrow(/the file has \d+ links where the HTML has 0/);
  });
});

describe("a file that is broken or meant to harm", () => {
  it("without tags is refused", async () => {
    const untagged = await fixture("untagged.pdf");
    expect(() => finish(untagged)).toThrow("the file has no structure tree: was it printed without tags?");
  });

  it("is refused wherever it is cut off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: raw.length - 8 }), (length) => {
        expect(() => finish(raw.slice(0, length))).toThrow(PdfError);
      }),
      { numRuns: isFull ? 2000 : 60 },
    );
  });

  it("with changed bytes is refused or finished, and never hangs or fails otherwise", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: raw.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const changed = raw.slice();
        changed[at] = byte;
        try {
          finish(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(PdfError);
        }
      }),
      { numRuns: isFull ? 3000 : 100 },
    );
  });

  /** The file with its structure tree replaced. */
  function withTree(build: (add: (value: Value) => Ref) => Ref): Uint8Array {
    const file = readPdf(raw);
    const tree = file.dict(file.dict(file.root, "the catalog").get("StructTreeRoot"), "the tree");
    tree.set(
      "K",
      build((value) => file.add(value)),
    );
    return writePdf(file, file.add(new Map()), "1.7", () => "0".repeat(32));
  }
  const element = (role: string, more: readonly (readonly [string, Value])[]): Value =>
    new Map<string, Value>([["Type", new Name("StructElem")], ["S", new Name(role)], ...more]);

  it("whose structure is circular, too deep or unknown is refused", () => {
    const circular = withTree((add) => {
      const kids: Value[] = [];
      const root = add(element("Document", [["K", kids]]));
      kids.push(root);
      return root;
    });
    // The trailer of `withTree` is no more Chromium's: only the tree is read.
    expect(() => readStructure(readPdf(circular))).toThrow("the structure tree is circular");
    const deep = withTree((add) => {
      let inner = add(element("P", []));
      for (let depth = 0; depth < 300; depth += 1) inner = add(element("Div", [["K", [inner]]]));
      return inner;
    });
    expect(() => readStructure(readPdf(deep))).toThrow("nested too deep");
  });

  it("of 100,000 elements is finished as well", () => {
    const many = withTree((add) =>
      add(
        element("Document", [
          ["K", Array.from({ length: 100_000 }, () => add(element("P", [["K", [add(element("NonStruct", []))]]])))],
        ]),
      ),
    );
    expect(() => finish(many, [], "<body>")).not.toThrow(RangeError);
  });
});

describe("the content of a page", () => {
  const marks = {
    isRepeated: () => false,
    isPicture: (mcid: number) => mcid === 9,
    isTagged: () => false,
    replaced: new Map(),
  };
  const mark = (...lines: readonly string[]) => markArtifacts(lines.join("\n"), marks);
  const words = ["BT", "/F4 10 Tf", "1 0 0 -1 0 0 Tm", "<0001> Tj", "ET"];

  it("has running heads as pagination and everything that is only drawn as layout", () => {
    const { content } = mark("0 0 10 10 re", "f", ...words);
    expect(content).toBe(
      [
        "/Artifact <</Type /Layout>> BDC",
        "0 0 10 10 re",
        "f",
        "EMC",
        "/Artifact <</Type /Pagination>> BDC",
        ...words,
        "EMC",
      ].join("\n"),
    );
  });

  it("takes borders out of what is read, and drops what holds nothing else", () => {
    const { content, real } = mark(
      "/P <</MCID 0 >>BDC",
      "0 0 9 1 re",
      "f",
      ...words,
      "EMC",
      "/Table <</MCID 1 >>BDC",
      "0 0 9 1 re",
      "f",
      "EMC",
    );
    expect([...real]).toEqual([0]);
    expect(content.indexOf("EMC")).toBeLessThan(content.indexOf("/P <</MCID 0 >>BDC"));
    expect(content).not.toContain("MCID 1");
  });

  it("keeps all of a picture", () => {
    const { content, real } = mark("/Figure <</MCID 9 >>BDC", "0 0 9 1 re", "f", "EMC");
    expect([...real]).toEqual([9]);
    expect(content).toBe("/Figure <</MCID 9 >>BDC\n0 0 9 1 re\nf\nEMC\n".trimEnd());
  });

  it("puts no clip into an artifact", () => {
    const { content } = mark("0 0 9 9 re", "W* n", "0 0 1 1 re", "f");
    expect(content.startsWith("0 0 9 9 re\nW* n\n/Artifact")).toBe(true);
  });

  it("joins a word that could have been broken, and keeps the hyphen where it was", () => {
    const hidden = ["/Span<</ActualText <FEFF00AD> >> BDC", "7.2 0 Td <0001> Tj", "EMC", "0 0 Td <0020> Tj"];
    const seen = ["/Span<</ActualText <FEFF00AD> >> BDC", "7.2 0 Td <0009> Tj", "EMC"];
    const { content } = mark("/P <</MCID 0 >>BDC", "BT", "<0001> Tj", ...hidden, ...seen, "ET", "EMC");
    expect(content).toContain("<0001> Tj\n7.2 0 Td <0020> Tj\n/Span");
    expect(content).toContain(seen.join("\n"));
  });
});

describe("page numbers in the contents", () => {
  const drawn = (x: number, first: string, second: string) => [
    "BT",
    "/F6 13 Tf",
    `1 0 0 -1 ${x} 50 Tm`,
    `<${first}> Tj`,
    `5 0 Td <${second}> Tj`,
    "ET",
  ];
  const entries = (pages: readonly number[]) =>
    ["01", "23", "45", "67", "89"].map((placeholder, place) => ({
      placeholder,
      page: pages[place] ?? 1,
      lines: drawn(100, `000${placeholder[0]}`, `000${placeholder[1]}`),
      widthOf: () => 0,
    }));

  it("are drawn with the digits of the placeholders, and end where those ended", () => {
    const [one, two, three] = setNumbers(entries([7, 42, 108, 1, 1]));
    expect(one).toEqual(["BT", "/F6 13 Tf", "1 0 0 -1 105 50 Tm", "<0007> Tj", "ET"]);
    expect(two).toEqual(["BT", "/F6 13 Tf", "1 0 0 -1 100 50 Tm", "<0004> Tj", "5 0 Td <0002> Tj", "ET"]);
    expect(three?.slice(2, 6)).toEqual(["1 0 0 -1 95 50 Tm", "<0001> Tj", "5 0 Td <0000> Tj", "5 0 Td <0008> Tj"]);
  });

  it("take the font's widths where it draws all digits at once", () => {
    const [first] = setNumbers([
      {
        placeholder: "0123456789",
        page: 42,
        lines: [
          "BT",
          "/F6 20 Tf",
          "1 0 0 -1 100 50 Tm",
          `<${[..."0123456789"].map((digit) => `000${digit}`).join("")}> Tj`,
          "ET",
        ],
        widthOf: (font, code) => (font === "F6" && code === 0 ? 500 : 0),
      },
    ]);
    expect(first).toEqual(["BT", "/F6 20 Tf", "1 0 0 -1 180 50 Tm", "<0004> Tj", "10 0 Td <0002> Tj", "ET"]);
  });

  it("are refused where a digit is not to be had", () => {
    expect(() => setNumbers(entries([7, 42, 108, 1, 1]).slice(0, 2))).toThrow("no placeholder has the digit 7");
  });
});
