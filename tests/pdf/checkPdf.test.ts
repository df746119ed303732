import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { filesOfPdf } from "../../src/audit/index.ts";
import { contentOf, contentsOfPage, pagesOf } from "../../src/pdf/finish/pageContent.ts";
import { isStream, type PdfFile, pack, readPdf, writePdf } from "../../src/pdf/finish/pdfFile.ts";
import { type Dict, Name, Ref, Text } from "../../src/pdf/finish/pdfValue.ts";
import { checkPdf, describeHtml, finishPdf } from "../../src/pdf/index.ts";
import { pacChecks } from "../../src/pdf/pacChecks.ts";
import { readFinished } from "../../src/pdf/rules/fileReading.ts";
import { notes } from "../../src/pdf/rules/notes.ts";

/** `tests/fixtures/pdf/make.ts` prints it. */
const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../fixtures/pdf/${name}`, import.meta.url)));
let raw: Uint8Array;
let finished: Uint8Array;
beforeAll(async () => {
  raw = await fixture("raw.pdf");
  const html = Buffer.from(await fixture("raw.html")).toString("utf8");
  const about = { title: "Welzijn", author: "Universiteit", language: "nl" as const, date: new Date(0) };
  const content = new TextEncoder().encode("a,b\r\n1,2\r\n");
  const attachments = [{ name: "a.csv", description: "Cijfers", mediaType: "text/csv" as const, content, chart: null }];
  finished = finishPdf(raw, { about, html: describeHtml(html), attachments }).bytes;
});

const broken = (bytes: Uint8Array) => checkPdf(bytes).filter(({ problems }) => problems.length > 0);

/** Of equal length, so that the table of offsets stays true. */
function damaged(from: string, to: string, file = finished): Uint8Array {
  const text = Buffer.from(file).toString("latin1");
  if (!text.includes(from) || from.length !== to.length) throw new Error(`${from} is not in the file`);
  return Buffer.from(
    text.replaceAll(from, () => to),
    "latin1",
  );
}

describe("the check of a finished file", () => {
  it("finds nothing, and looked at something for every rule", () => {
    expect(broken(finished)).toEqual([]);
    expect(checkPdf(finished).filter(({ checked }) => checked === 0)).toEqual([]);
  });

  it("finds in what Chromium prints what the finisher mends", () => {
    expect(broken(raw).map(({ rule }) => rule)).toEqual([
      "identified",
      "titled",
      "language",
      "tagged",
      "captions",
      "lists",
      "links",
      "names",
      "colours",
      "closed",
    ]);
  });

  it.each([
    ["titled", "/DisplayDocTitle true", "/DisplayDocTytle true"],
    ["language", "/Lang (nl)", "/Lung (nl)"],
    ["tagged", "/Marked true", "/Murked true"],
    ["roles", "/S /H2", "/S /Hx"],
    ["headings", "/S /H2", "/S /H4"],
    ["pictures", "/Alt (", "/Olt ("],
    ["tables", "/Scope /Column", "/Scape /Column"],
    ["lists", "/S /LBody", "/S /Quote"],
    ["links", "/Contents (", "/Cantents ("],
    ["links", "/F 4", "/F 2"],
    ["fonts", "/ToUnicode ", "/ToUnacode "],
    ["colours", "/DestOutputProfile ", "/DastOutputProfile "],
    ["data", "/AFRelationship ", "/AFRolationship "],
    ["names", "/Contents (the monitor)", "/Contents (Een)        "],
    ["captions", "/S /Caption", "/S /Formula"],
    ["closed", "/ID [", "/Id ["],
  ])("finds what breaks the rule %s", (rule, from, to) => {
    expect(broken(damaged(from, to)).map((check) => check.rule)).toContain(rule);
  });
});

describe("what lies upon a page and is not printed", () => {
  it("is read in a file that somebody may have changed since", async () => {
    const changed = damaged("/F 4", "/F 2", damaged("/Contents (the monitor)", "/Contents (37 monitors)"));
    expect(JSON.stringify(await filesOfPdf(changed, "a.pdf"))).toContain("37 monitors");
    expect(JSON.stringify(await filesOfPdf(finished, "a.pdf"))).not.toContain("37 monitors");
  });
});

describe("each of the seventeen quality checks of PAC 2024", () => {
  /** How a file comes to break each of them, by its number in PAC's order. */
  const faults: Readonly<Record<number, (file: PdfFile, elements: Elements) => void>> = {
    1: (file) => {
      const metadata = file.dict(file.root, "the catalog").get("Metadata");
      const stream = file.get(metadata);
      if (!isStream(stream) || !(metadata instanceof Ref)) throw new Error("no metadata");
      const text = Buffer.from(stream.bytes).toString("utf8").replace(">Welzijn<", ">C:\\\\welzijn.docx<");
      file.set(metadata, {
        dict: new Map(stream.dict).set("Length", Buffer.byteLength(text)),
        bytes: Buffer.from(text),
      });
    },
    2: (_, { first }) => first("BlockQuote").set("Lang", new Text("(engels)")),
    3: (file) => repaint(file, (content) => content.replace(sentence, "/Artifact <</Type /Layout>> BDC")),
    // Of all letters the space is left.
    4: (file) => repaint(file, (content) => content.replace(/<[0-9A-F]{4}> Tj/g, "<0001> Tj")),
    5: (file) => repaint(file, (content) => content.replace(/(?<=MCID 2 >>BDC\n.*\n.*\n1 0 0 -1 )9 /, "9000 ")),
    6: (_, { all }) => {
      for (const heading of [...all("H1"), ...all("H2")]) heading.set("S", new Name("P"));
    },
    7: (file) => file.dict(file.root, "the catalog").delete("Outlines"),
    8: (_, { first }) => first("TOCI").set("K", []),
    9: (_, { first }) => first("TOCI").delete("Ref"),
    10: (_, { first }) => first("Figure").set("Alt", new Text("(grafiek.png)")),
    11: (_, { first }) => first("P").set("Alt", new Text("(een alinea)")),
    12: (_, { first }) => first("Link").delete("K"),
    13: (_, { first }) => first("LI").set("K", []),
    14: (_, { all }) => all("TR").at(-1)?.set("K", []),
    15: (_, { first }) => first("Lbl").set("S", new Name("Span")),
    16: (_, { all }) => {
      for (const reference of all("Reference")) reference.delete("Ref");
    },
    17: (file, { all }) => {
      for (const note of all("Note")) file.dict(note.get("P"), "a paragraph").set("S", new Name("Div"));
    },
  };

  it.each(pacChecks.map((each, place) => ({ number: place + 1, ...each })))(
    "$number, $check: a fault is found by the rule $rule",
    ({ number, rule }) => {
      const file = readPdf(finished);
      faults[number]?.(file, elementsOf(file));
      const changed = writePdf(file, file.add(new Map()), "1.7", () => "0".repeat(32));
      expect(broken(changed).map((check) => check.rule)).toContain(rule);
    },
  );

  it("the sixteenth finds a sign of a note that is mere words", () => {
    const reading = readFinished(readPdf(finished));
    const problemsOf = (words: string) => notes({ ...reading, elements: [], words: () => words }).problems;
    expect(problemsOf("NSE 2024, studenten ¹ in heel Nederland")).toHaveLength(1);
    expect(problemsOf("een zaal van 40 m² met 5 km² groen")).toEqual([]);
  });

  it("are all there, and each says how much of it PAC has published", () => {
    expect(pacChecks).toHaveLength(17);
    expect(new Set(pacChecks.map(({ check }) => check)).size).toBe(17);
  });
});

interface Elements {
  readonly all: (role: string) => readonly Dict[];
  readonly first: (role: string) => Dict;
}

function elementsOf(file: PdfFile): Elements {
  const all = (role: string) =>
    [...file.objects.values()].flatMap((each) => {
      const own = each instanceof Map ? each.get("S") : undefined;
      return each instanceof Map && each.has("P") && own instanceof Name && own.text === role ? [each] : [];
    });
  return {
    all,
    first: (role) => {
      const [found] = all(role);
      if (found === undefined) throw new Error(`no ${role}`);
      return found;
    },
  };
}

/** Where the first sentence of the second page begins. */
const sentence = "/NonStruct <</MCID 2 >>BDC";

/** Changes what the second page paints. */
function repaint(file: PdfFile, change: (content: string) => string): void {
  const page = file.dict(new Ref(pagesOf(file)[1] ?? 0), "a page");
  const contents = contentsOfPage(page);
  file.set(contents, pack(Buffer.from(change(contentOf(file, contents)), "latin1")));
}
