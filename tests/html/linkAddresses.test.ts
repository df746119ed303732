import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { linkAddresses } from "../../src/html/linkAddresses.ts";
import { printedAddresses } from "../../src/html/printedAddresses.ts";

const link = (to: string, scheme = "https://") => `<a href="${scheme}${to}">${to}</a>`;

describe("addresses that are written out", () => {
  it("lead there, without the full stop of their sentence", () => {
    expect(linkAddresses("Chat at https://www.113.nl. Mail a@b.org.")).toBe(
      `Chat at ${link("https://www.113.nl", "")}. Mail ${link("a@b.org", "mailto:")}.`,
    );
  });

  it("are links without https:// too, where their end is one of an address", () => {
    for (const to of ["www.example.io/x", "example.nl", "stud.uni-bonn.de/hilfe", "example.org/a-b?c=1"])
      expect(linkAddresses(`See ${to}, and`)).toBe(`See ${link(to)}, and`);
    const words = "estimates.csv, e.g. this; node.js 7.2, Ende.Die http://x.nl/y";
    expect(linkAddresses(words)).toBe(words);
  });

  it("stay as they are in a link", () => {
    const html = '<a href="https://x.nl/a">https://x.nl/a</a>';
    expect(linkAddresses(html)).toBe(html);
  });

  const addresses = [
    ["https://x.nl/a", ""],
    ["https://x.nl", ""],
    ["https://x.nl/?a=b&c=d", ""],
    ["https://x.nl/?q=", ""],
    ["www.x.nl/a", "https://"],
    ["x.nl/a/", "https://"],
    ["a@x.nl", "mailto:"],
  ] as const;
  const around = ['"…"', "'…'", "`…`", "<…>", "“…”", "‘…’", "„…“", "‚…‘", "»…«", "«…»", "‹…›", '("…")', '"…",', "“…”."];

  for (const pair of around)
    it(`end before the sign that closes what they stand in: ${pair}`, () => {
      for (const [to, scheme] of addresses) {
        const [before = "", after = ""] = pair.split("…").map((each) => Handlebars.escapeExpression(each));
        const own = link(Handlebars.escapeExpression(to), scheme);
        const linked = linkAddresses(`See ${before}${Handlebars.escapeExpression(to)}${after} and`);
        expect(linked).toBe(`See ${before}${own}${after} and`);
        expect(printedAddresses(linked)).toBe(linked);
        // As an editor's text has it, whose quotation marks stay signs.
        if (/^[“”‘’„‚»«‹›"'().,]*$/.test(pair.replace("…", "")))
          expect(linkAddresses(`${pair.replace("…", "www.x.nl/a")} and`)).toBe(
            `${pair.replace("…", link("www.x.nl/a"))} and`,
          );
      }
    });
});

describe("the address of a source on paper", () => {
  it("stands behind its title, short, and breaks between its parts without a hyphen", () => {
    expect(printedAddresses('<a href="https://www.example.org/a-b/c.html">Title</a>.')).toBe(
      '<a href="https://www.example.org/a-b/c.html">Title</a> <span class="address" data-kind="name">example.org/<wbr>a-b/<wbr>c<wbr>.html</span>.',
    );
  });

  it("is not said again where the words are the address", () => {
    const html =
      '<a href="https://example.org">example.org</a> <a href="mailto:a@example.org">Mail</a> <a href="#x">x</a>';
    expect(printedAddresses(html)).toBe(html);
  });
});
