import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { expandAbbreviations } from "../../src/html/expandAbbreviations.ts";

const nse = { short: "NSE", long: 'Survey of "Students"' };
const page = (body: string) => `<head><title>NSE</title></head><body>${body}</body>`;

const seen = { isMarked: false, isVisible: true };

describe("abbreviations of a page", () => {
  it("say what they are short for at their first use in running words, and only there", () => {
    const html = page('<h2>The NSE</h2><p>In the NSE <a href="#x">NSE</a>; the NSE again.</p>');
    expect(expandAbbreviations(html, [nse], seen)).toBe(
      page('<h2>The NSE</h2><p>In the NSE (Survey of &quot;Students&quot;) <a href="#x">NSE</a>; the NSE again.</p>'),
    );
  });

  it("say so to those who ask where they are used before, or where there is no room", () => {
    const abbr = '<abbr title="Survey of &quot;Students&quot;">NSE</abbr>';
    const cell = "<table><tr><td><p>NSE 2024</p></td></tr></table>";
    const html = page(`${cell}<p>In the NSE.</p>`);
    const told = cell.replace("NSE", abbr);
    expect(expandAbbreviations(html, [nse], seen)).toBe(
      page(`${told}<p>In the NSE (Survey of &quot;Students&quot;).</p>`),
    );
    expect(expandAbbreviations(html, [nse], { ...seen, isVisible: false })).toBe(page(`${told}<p>In the NSE.</p>`));
  });

  it("are not explained again where the text does so, nor within a word, brackets or a quotation", () => {
    const short = { short: "UN", long: "United Nations" };
    for (const said of ["the United Nations (UN) said", "the UN (United Nations) said"])
      expect(expandAbbreviations(page(`<p>${said}; the UN</p>`), [short], seen)).toBe(page(`<p>${said}; the UN</p>`));
    for (const within of ["UN-figures", "the act (UN 1948)", "they said “the UN act”"])
      expect(expandAbbreviations(page(`<p>${within}. The UN</p>`), [short], seen)).toMatch(
        /<abbr title="United Nations">UN<\/abbr>.*\. The UN \(United Nations\)<\/p>/,
      );
    expect(expandAbbreviations(page("<blockquote><p>The UN</p></blockquote>"), [short], seen)).toContain("<abbr");
  });

  it("are not explained again where their long form has a sign that HTML escapes", () => {
    for (const [short, long] of [
      ["R&D", "Research & Development"],
      ["NSE", 'Survey of "Students"'],
      ["NSE", "Students' Survey"],
    ] as const)
      for (const words of [`the ${long} (${short}) said`, `the ${short} (${long}) said`]) {
        const html = page(`<p>${Handlebars.escapeExpression(words)}</p>`);
        expect(expandAbbreviations(html, [{ short, long }], seen)).toBe(html);
        // As an editor's text has it.
        const text = page(`<p>${words.replaceAll("&", "&amp;")}</p>`);
        expect(expandAbbreviations(text, [{ short, long }], seen)).toBe(text);
      }
  });

  it("are no parts of words, addresses or attributes", () => {
    const html = page('<p title="NSE">NSES, XNSE and NSE2</p>');
    expect(expandAbbreviations(html, [nse], seen)).toBe(html);
  });

  it("may hold any sign, and are no names of signs in HTML", () => {
    for (const short of ["COVID-19", "R&D", "a.b", "(x)", "$^*+?{}|[]\\/", "C/D", "it's"]) {
      const said = Handlebars.escapeExpression(short);
      expect(expandAbbreviations(page(`<p>The ${said} of</p>`), [{ short, long: "long" }], seen)).toBe(
        page(`<p>The ${said} (long) of</p>`),
      );
    }
    const html = page("<p>This &amp; that&#x27;s</p>");
    for (const short of ["amp", "x27"]) expect(expandAbbreviations(html, [{ short, long: "long" }], seen)).toBe(html);
  });

  it("are marked for print, each with its number", () => {
    const two = [nse, { short: "HBO", long: "universities of applied sciences" }];
    const html = expandAbbreviations(page("<p>HBO and NSE</p>"), two, { isMarked: true, isVisible: false });
    expect(html).toContain('<abbr title="universities of applied sciences" lang="x-abbr-0">HBO</abbr>');
    expect(html).toContain('lang="x-abbr-1">NSE</abbr>');
  });
});
