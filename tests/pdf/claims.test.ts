/** What the page on accessibility claims of a release's PDFs, recounted by other programs (pdf-lib, pdf.js). */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { alternativeLength } from "../../src/documents/alternativeText.ts";
import { readDesign } from "../../src/sources/index.ts";
import { createMessages } from "../../src/wording/index.ts";
import { smallRelease } from "../smallRelease.ts";
import { spokenText } from "./spokenText.ts";

interface Tagged {
  readonly role: string;
  readonly alt: string | null;
}

const rules = {
  headings: ({ role }: Tagged) => /^H[1-6]$/.test(role),
  pictures: ({ role }: Tagged) => role === "Figure",
  tables: ({ role }: Tagged) => role === "Table",
  lists: ({ role }: Tagged) => role === "L",
} as const;

let release: string;
let files: readonly string[];
let elements: readonly Tagged[];
beforeAll(async () => {
  const { out } = await smallRelease();
  const year = (await readdir(out)).find((name) => /^\d{4}$/.test(name)) ?? "";
  release = path.join(out, year);
  files = (await readdir(path.join(release, "reports"))).filter((name) => name.endsWith(".pdf"));
  elements = (await Promise.all(files.map(async (file) => await taggedIn(path.join(release, "reports", file))))).flat();
});

/** Every element of the structure tree. */
async function taggedIn(file: string): Promise<readonly Tagged[]> {
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const { context, catalog } = document;
  const found: Tagged[] = [];
  const visit = (value: unknown): void => {
    const node = value instanceof PDFRef ? context.lookup(value) : value;
    if (node instanceof PDFArray) for (const each of node.asArray()) visit(each);
    if (!(node instanceof PDFDict)) return;
    const role = node.get(PDFName.of("S"));
    const alt = node.lookup(PDFName.of("Alt"));
    const isText = alt instanceof PDFString || alt instanceof PDFHexString;
    if (role instanceof PDFName) found.push({ role: role.decodeText(), alt: isText ? alt.decodeText() : null });
    visit(node.get(PDFName.of("K")));
  };
  visit(catalog.get(PDFName.of("StructTreeRoot")));
  return found;
}

describe("the page on accessibility", () => {
  it("counts the headings, pictures, tables and lists that another reader finds", async () => {
    const { design } = await readDesign(path.resolve(import.meta.dirname, "../.."));
    const pages = (await readdir(release)).filter((name) => /^accessibility\..*\.html$/.test(name));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const language = page.split(".")[1] === "nl" ? "nl" : "en";
      const say = createMessages(language, design.messages[language]);
      const document = parseDocument(await readFile(path.join(release, page), "utf8"));
      const rows = DomUtils.findAll(({ name }) => name === "tr", document.children).map((row) =>
        DomUtils.findAll(({ name }) => name === "td" || name === "th", row.children).map(DomUtils.textContent),
      );
      for (const [rule, isOne] of Object.entries(rules)) {
        const told = rows.find(([head]) => head?.trim() === say(`evidence.rule.${rule as keyof typeof rules}`));
        const count = Number(told?.[2]?.replaceAll(/\D/g, ""));
        expect([page, rule, count]).toEqual([page, rule, elements.filter(isOne).length]);
        expect(count).toBeGreaterThan(0);
      }
    }
  });

  it("says truly that alternative texts are not empty, not long and repeat nothing that is read beside them", async () => {
    const alternatives = elements.filter(rules.pictures).map(({ alt }) => alt?.trim() ?? "");
    expect(alternatives.filter((each) => each === "" || each.length > alternativeLength)).toEqual([]);
    const repeated: string[] = [];
    for (const file of files) {
      const spoken = await spokenText(await readFile(path.join(release, "reports", file)));
      const texts = spoken.filter(({ role }) => role !== "Figure");
      for (const { text: alternative, page } of spoken.filter(({ role }) => role === "Figure"))
        repeated.push(
          ...texts
            .filter((each) => each.page === page && repeats(alternative, each.text))
            .map(({ text }) => `${file}, page ${page}: “${alternative}” has “${text}”`),
        );
    }
    expect(repeated).toEqual([]);
  });
});

/** A name or two may stand in both. */
const fewWords = 4;

function repeats(alternative: string, text: string): boolean {
  const own = squeezed(text);
  return own.split(" ").length > fewWords && ` ${squeezed(alternative)} `.includes(` ${own} `);
}

const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
