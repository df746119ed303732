import { describe, expect, it } from "vitest";
import { expandAbbreviations } from "../../src/html/expandAbbreviations.ts";
import { linkAddresses } from "../../src/html/linkAddresses.ts";

const nse = { short: "NSE", long: 'Survey of "Students"' };
const page = (body: string) => `<head><title>NSE</title></head><body>${body}</body>`;

describe("abbreviations of a page", () => {
  it("are explained at their first use in running words, and only there", () => {
    const html = page('<h2>The NSE</h2><p>In the NSE <a href="#x">NSE</a>; the NSE again.</p>');
    expect(expandAbbreviations(html, [nse], false)).toBe(
      page(
        '<h2>The NSE</h2><p>In the <abbr title="Survey of &quot;Students&quot;">NSE</abbr> <a href="#x">NSE</a>; the NSE again.</p>',
      ),
    );
  });

  it("are no parts of words, addresses or attributes", () => {
    const html = page('<p title="NSE">NSES, XNSE and NSE2</p>');
    expect(expandAbbreviations(html, [nse], false)).toBe(html);
  });

  it("are marked for print, each with its number", () => {
    const two = [nse, { short: "HBO", long: "universities of applied sciences" }];
    const html = expandAbbreviations(page("<p>HBO and NSE</p>"), two, true);
    expect(html).toContain('<abbr title="universities of applied sciences" lang="x-abbr-0">HBO</abbr>');
    expect(html).toContain('lang="x-abbr-1">NSE</abbr>');
  });
});

describe("addresses that are written out", () => {
  it("lead there, without the full stop of their sentence", () => {
    expect(linkAddresses("Chat at https://www.113.nl. Mail a@b.org.")).toBe(
      'Chat at <a href="https://www.113.nl">https://www.113.nl</a>. Mail <a href="mailto:a@b.org">a@b.org</a>.',
    );
  });

  it("stay as they are in a link", () => {
    const html = '<a href="https://x.nl/a">https://x.nl/a</a>';
    expect(linkAddresses(html)).toBe(html);
  });
});
