/** Attributes, styles and frames planted in every text that people write, and what becomes of them in every page that is handed out. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, parseDocument as parseYaml, type Scalar } from "yaml";
import { PlainText, type WrittenFile, writtenFields, writtenFiles } from "../../src/domain/index.ts";
import { readFonts } from "../../src/fonts/index.ts";
import { renderHandover, renderMail } from "../../src/html/index.ts";
import { findBrowser, launchBrowser } from "../../src/pdf/index.ts";
import { textLetters } from "../../src/sources/checkLetters.ts";
import { checkMarkdown } from "../../src/sources/checkMarkdown.ts";
import { readDesign } from "../../src/sources/index.ts";
import { isFull } from "../skips.ts";
import { wellbeingHere } from "./run.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
/** It may stand in a text: it holds no tag. */
const planted = ` x" onmouseover="document.title='PWNED'" style="position:fixed" srcdoc="y" data-planted='z' \` =`;

/** Where a text has room for no more. */
const plantedShort = `x" onmouseover="y" srcdoc='z' \` =`;

/** What no text may hold. */
const refused = {
  "an attribute of an element": '<p onmouseover="document.title=1">x</p>',
  "a style": "<style>body { display: none }</style>",
  "a style that is not closed": "<style",
  "a frame": '<iframe srcdoc="<script>x</script>">',
  "a drawing": "<svg onload=alert(1)>",
  "a drawing within one": "<svg><script>alert(1)</script></svg>",
  "a link": '<a href="javascript:alert(1)">x</a>',
  "a script": "<script>alert(1)</script>",
  "a comment": "<!-- x -->",
  "characters of marks": "\uE000x#y\uE0017\uE002",
  "characters of marks as references": "&#xE000;x#y&#xE001;&#55;&#xE002;",
  "half of a pair as a reference": "&#xD800;",
  "what lies beyond Unicode as a reference": "&#x110000;",
};

/** Fields of which the example has none. */
const absent = [
  "decisions taken.*.reason",
  "survey items.*.asked",
  "survey waves.*.weighting",
  "survey responses.exclude.*.reason",
  "corrections editions.*.reason",
  "corrections withdrawn.reason",
  "survey items.*.madeOf.source",
];

/** The example stands beside nobody. */
const benchmark = `sources:
  - { id: yearbook, title: { nl: Jaarboek, en: Yearbook }, publisher: { nl: Bureau, en: Office }, date: "2024-11", note: { nl: Gedrukt., en: In print. }, quotedIn: [{ title: { nl: Nieuws, en: News }, publisher: { nl: Krant, en: Paper } }] }
groups:
  - id: like-ours
    name: { nl: Zoals wij, en: Like us }
    members: [{ name: { nl: A, en: A } }, { name: { nl: B, en: B } }, { name: { nl: C, en: C } }]
    figures:
      - { indicator: nse.wellbeing, wave: 2024, value: 6.8, margin: 0.1, source: yearbook, obtained: primary, note: { nl: Bladzijde., en: Page. } }
`;

let root: string;
let data: string;
const seen = new Set<string>();
const pages = new Map<string, string>();

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-planted-"));
  data = path.join(root, "data");
  await cp(path.join(project, "data"), data, { recursive: true });
  await mkdir(path.join(data, "adoption"));
  await writeFile(
    path.join(data, "adoption/2024.yaml"),
    `year: 2024\nstate: checked\nby: Board\nchecked: { by: Analyst, on: "2025-02-04", manifest: ${"a".repeat(64)} }\n`,
  );
  await writeFile(
    path.join(data, "texts/2024/messages.yaml"),
    `headline: { nl: Een kop., en: A headline. }
rewrite: [{ id: "change:nse.wellbeing", words: { nl: Een zin van ons., en: A sentence of ours. } }]
`,
  );
  await writeFile(path.join(data, "surveys/nse/benchmark.yaml"), benchmark);
  const university = path.join(data, "university.yaml");
  await writeFile(
    university,
    `${await readFile(university, "utf8")}\nrap: { reviewed: Read by analysts }\nfacultyNoun:\n  one: { nl: faculteit, en: faculty }\n  many: { nl: faculteiten, en: faculties }\n  article: { nl: de, en: a }\n  compound: { nl: faculteits, en: faculty }\n`,
  );
  for (const file of Object.keys(writtenFields) as WrittenFile[]) await plantIn(file);
  await plantInTexts(path.join(data, "texts/2024"));
  const asked = isFull ? [["html"], ["site"]] : [["html", "--only", "board,faculty-law", "--lang", "nl"]];
  for (const [format = "", ...words] of asked) {
    const { status, stderr } = await wellbeingHere([
      ...["report", "--data", data, "--out", path.join(root, "out"), "--format", format],
      ...words,
    ]);
    if (status !== 0) throw new Error(stderr);
  }
  for (const file of await readdir(path.join(root, "out/2024.partial"), { recursive: true }))
    if (file.endsWith(".html")) pages.set(file, await readFile(path.join(root, "out/2024.partial", file), "utf8"));
  const { design } = await readDesign(project);
  const letter = { language: "en" as const, subject: planted, markdown: planted, footer: planted, accent: "#001158" };
  pages.set("mail", (await renderMail(letter, design)).html);
  const files = [{ href: `a.pdf${planted}`, label: planted, detail: planted }];
  pages.set("folder", renderHandover({ ...letter, university: planted, filesTitle: planted, files }, design));
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

/** Behind every text of the file's fields. */
async function plantIn(file: WrittenFile): Promise<void> {
  const [folder = "", name = ""] = writtenFiles[file].split("*");
  const names = writtenFiles[file].includes("*") ? await readdir(path.join(data, folder)).catch(() => []) : [""];
  const places = names
    .map((each) => (each.endsWith(".yaml") ? `${folder}${each}` : `${folder}${each}${name}`))
    .map((each) => path.join(data, each));
  for (const place of places) {
    const text = await readFile(place, "utf8").catch(() => null);
    if (text === null) continue;
    const document = parseYaml(text);
    for (const field of Object.keys(writtenFields[file]))
      for (const scalar of textsAt(document.contents, field.split("."))) {
        seen.add(`${file} ${field}`);
        scalar.value = file === "decisions" ? plantedShort : `${String(scalar.value)}${planted}`;
        scalar.type = "QUOTE_DOUBLE";
      }
    await writeFile(place, document.toString({ lineWidth: 0 }));
  }
}

function textsAt(node: unknown, [key, ...rest]: readonly string[]): Scalar[] {
  if (key === undefined && isMap(node)) return node.items.flatMap(({ value }) => textsAt(value, []));
  if (key === undefined) return isScalar(node) && typeof node.value === "string" ? [node] : [];
  if (key === "*") return isSeq(node) ? node.items.flatMap((each) => textsAt(each, rest)) : [];
  return isMap(node) ? textsAt(node.get(key, true), rest) : [];
}

async function plantInTexts(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".md")) continue;
    const place = path.join(folder, name);
    const more = `${planted}\n\n[x](https://example.org/"onmouseover="document.title='PWNED')\n\n{{plain "&#x"}}{{plain "E000;"}}`;
    await writeFile(place, `${await readFile(place, "utf8")}\n\n${more}\n`);
  }
}

describe("every text that people write", () => {
  it("is in the list, and is planted here or known to be absent from the example", () => {
    const all = Object.entries(writtenFields).flatMap(([file, fields]) =>
      Object.keys(fields).map((field) => `${file} ${field}`),
    );
    expect(all.filter((each) => !seen.has(each)).sort()).toEqual(absent.toSorted());
  });

  // The list holds texts of this one schema only, which a test of its own sees to.
  it.each(Object.entries(refused))("refuses %s in a line of YAML", (_, text) => {
    expect(PlainText.safeParse(`Words ${text} words`).success).toBe(false);
  });

  // What is not closed is text in Markdown, and escaped.
  it.each(Object.entries(refused).filter(([what]) => what !== "a style that is not closed"))(
    "refuses %s in Markdown, with line and column",
    async (_, text) => {
      const markdown = `Words.\n\nHere ${text} words`;
      const letters = await textLetters("summary.md", markdown, readFonts);
      const [finding] = [...checkMarkdown("summary.md", markdown), ...letters];
      expect(finding).toMatchObject({ file: "summary.md", line: 3, column: 6 });
    },
  );
});

describe("a page that is handed out", () => {
  it("has no attribute, style, frame, drawing or script that somebody else wrote, and leads to pages and mailboxes only", () => {
    expect([...pages.values()].filter((html) => html.includes("onmouseover")).length).toBeGreaterThan(5);
    for (const [file, html] of pages) {
      const elements = DomUtils.findAll(() => true, parseDocument(html).children);
      for (const { name, attribs } of elements) {
        const names = Object.keys(attribs);
        const strange = names.filter((each) => /^on|^srcdoc$|^data-planted$|["'<=`]/.test(each));
        expect([file, name, strange]).toEqual([file, name, []]);
        expect([file, ["iframe", "object", "embed", "base", "svg"].filter((each) => each === name)]).toEqual([
          file,
          [],
        ]);
        if (attribs.style !== undefined)
          expect([file, attribs.style]).toEqual([file, expect.not.stringMatching("fixed")]);
        if (name === "form")
          expect([file, attribs.class, attribs.action]).toEqual([
            file,
            expect.stringMatching(/^(search|explorer)$/),
            undefined,
          ]);
        if (name === "script") expect([file, Object.keys(attribs).sort()]).toEqual([file, ["defer", "src"]]);
        if (name === "a") expect(attribs.href ?? "#").toMatch(/^(https:|mailto:|tel:|#|[^:]*$|a\.pdf)/);
      }
      expect(html).not.toMatch(/[\uE000-\uF8FF]/);
    }
  });

  it("has the content policy before anything that it could load, unless it is a piece for a page of somebody else's", () => {
    for (const [file, html] of pages) {
      if (file.includes("fragments")) continue;
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
      expect([file, policy?.[1]?.replaceAll("&#x27;", "'")]).toEqual([
        file,
        expect.stringMatching(/^default-src 'none'.*base-uri 'none'; form-action 'none'$/),
      ]);
      expect([file, policy?.[1]?.replace("wasm-unsafe-eval", "").includes("unsafe-eval")]).toEqual([file, false]);
      expect(policy?.index).toBeLessThan(html.search(/<(link|script|img|style)\b|<body/));
    }
  });

  it("runs nothing in a reader's browser, wherever the pointer goes", async () => {
    const found = await findBrowser();
    if (found.kind === "missing") throw new Error(found.message);
    const browser: Browser = await launchBrowser(found);
    try {
      const page = await browser.newPage();
      for (const [file, html] of pages) {
        if (file.includes("site/")) continue;
        const place = path.join(root, "page.html");
        await writeFile(place, html);
        await page.goto(pathToFileURL(place).href);
        const title = await page.title();
        const fixed = await page.evaluate(() => {
          const all = [...document.querySelectorAll("*")];
          for (const each of all) each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
          return all.filter((each) => getComputedStyle(each).position === "fixed").length;
        });
        expect([file, fixed, (await page.title()) === title]).toEqual([file, 0, true]);
      }
    } finally {
      await browser.close();
    }
  });
});
