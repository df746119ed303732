import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPdf, describeHtml, finishPdf } from "../../src/pdf/index.ts";

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
function damaged(from: string, to: string): Uint8Array {
  const text = Buffer.from(finished).toString("latin1");
  if (!text.includes(from) || from.length !== to.length) throw new Error(`${from} is not in the file`);
  return Buffer.from(
    text.replace(from, () => to),
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
      "tagged",
      "lists",
      "links",
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
    ["fonts", "/ToUnicode ", "/ToUnacode "],
    ["colours", "/DestOutputProfile ", "/DastOutputProfile "],
    ["data", "/AFRelationship ", "/AFRolationship "],
    ["closed", "/ID [", "/Id ["],
  ])("finds what breaks the rule %s", (rule, from, to) => {
    expect(broken(damaged(from, to)).map((check) => check.rule)).toContain(rule);
  });
});
