/** Fragments in a CMS: what is left of them where it keeps what WordPress lets an editor post. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sanitizeHtml from "sanitize-html";
import { beforeAll, describe, expect, it } from "vitest";
import { siteOfTwoYears } from "./siteOfTwoYears.ts";

/** `_wp_add_global_attributes()` and `$allowedposttags` in WordPress's `wp-includes/kses.php`, as far as fragments go. */
const everywhere = ["aria-*", "class", "data-*", "dir", "hidden", "id", "lang", "role", "style", "title"];
const postTags =
  "address a abbr article aside b blockquote br button caption cite code dd del details dfn div dl dt em fieldset figure figcaption footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main mark nav ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var".split(
    " ",
  );
const cell = ["abbr", "align", "colspan", "headers", "rowspan", "scope", "width"];
const kept: sanitizeHtml.IOptions = {
  allowedTags: postTags,
  allowedAttributes: {
    "*": everywhere,
    a: ["href", "rel", "target", "download"],
    img: ["alt", "height", "src", "width"],
    ol: ["start", "type", "reversed"],
    li: ["value"],
    details: ["open"],
    td: cell,
    th: cell,
  },
  // Of `wp_allowed_protocols()`, those that fragments have.
  allowedSchemes: ["http", "https", "mailto", "tel"],
};

let fragments: ReadonlyMap<string, string>;
beforeAll(async () => {
  const folder = path.join((await siteOfTwoYears()).site, "fragments");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html"));
  fragments = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), "utf8")] as const)),
  );
});

const wordsOf = (html: string) =>
  sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).replace(/\s+/g, " ").trim();
const tagsOf = (html: string) =>
  [
    "h1",
    "h2",
    "h3",
    "table",
    "caption",
    'th scope="col"',
    'th scope="row"',
    "td",
    "li",
    "a",
    "figure",
    "details",
    "img",
  ].map((tag) => [tag, html.match(new RegExp(`<${tag}[ >]`, "g"))?.length ?? 0] as const);
/** Pages that are a form are no text to paste. */
const isForm = (file: string) => /(^|\/)(search|explorer)\.html$/.test(file);

describe("a fragment that a CMS has sanitised as WordPress does", () => {
  it("keeps its text, headings, tables with their heads, lists, links and pictures with their alternatives", () => {
    const texts = [...fragments].filter(([file]) => !isForm(file));
    expect(texts.length).toBeGreaterThan(50);
    for (const [file, html] of texts) {
      const left = sanitizeHtml(html, kept);
      expect(wordsOf(left), file).toBe(wordsOf(html));
      expect(tagsOf(left), file).toEqual(tagsOf(html));
      const alternatives = (from: string) => [...from.matchAll(/ alt="([^"]*)"/g)].length;
      expect(alternatives(left), file).toBe(alternatives(html));
      // The small signs of priorities hold their picture themselves, which WordPress allows nobody.
      const addresses = (from: string) => [...from.matchAll(/ (?:href|id|src)="(?!data:)/g)].length;
      expect(addresses(left), file).toBe(addresses(html));
    }
  });

  it("loses its fields where it is a form, and keeps the table of the explorer", () => {
    const html = fragments.get("en/2024/explorer.html") ?? "";
    const left = sanitizeHtml(html, kept);
    expect(html).toContain("<form");
    expect(left).not.toMatch(/<form|<select/);
    expect(left.match(/<th scope="row"/g)?.length).toBe(html.match(/<th scope="row"/g)?.length);
  });
});
