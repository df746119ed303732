import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/domain/index.ts";
import { checkText, expandText } from "../../src/editors/index.ts";
import { estimatesIn, plain } from "../../src/statements/index.ts";
import { startWriting } from "../../src/statements/writing/writing.ts";
import { aClaim, aFigure, anExample, aText, indexOf, sayIn } from "../documents/anExample.ts";

const published = {
  figures: [aFigure(2023, 7.1, { base: 1234 }), aFigure(2024, 7.2)],
  claims: [aClaim(2022, "about 7")],
};
const data = anExample({ published });
const index = indexOf(data);

function problems(markdown: string): string[] {
  return checkText(aText("nse", markdown), index).map(formatFinding);
}

function printed(markdown: string, language: "nl" | "en" = "en"): string {
  return expandText(aText("nse", markdown, language), startWriting(language, 2024, data, index, sayIn(language)));
}

describe("an editors' text", () => {
  it("prints a number through a helper, in its language, marked with its estimate", () => {
    const words = printed('The grade was {{estimate "nse.wellbeing" wave=2024}}.');
    expect(plain(words)).toBe("The grade was 7.2.");
    expect(estimatesIn(words)).toEqual(["nse.wellbeing/2024/university"]);
    expect(plain(printed('{{estimate "nse.wellbeing" wave=2024}}', "nl"))).toBe("7,2");
  });

  it("takes the newest wave where none is named", () => {
    expect(plain(printed('{{estimate "nse.wellbeing"}}'))).toBe("7.2");
  });

  it("prints a base and a source's words", () => {
    expect(plain(printed('{{base "nse.wellbeing" wave=2023}} said {{claim "claim-2022"}}'))).toBe(
      "1,234 said “about 7”",
    );
    expect(plain(printed('{{base "nse.wellbeing" wave=2023}}', "nl"))).toBe("1.234");
  });

  it("does not escape or touch the rest of the Markdown", () => {
    expect(printed("A & B, *emphasis* and “quotes”")).toBe("A & B, *emphasis* and “quotes”");
  });
});

describe("what can't be printed is a finding with its place", () => {
  it.each([
    [
      "an unknown helper",
      'One\n\n  {{estimat "nse.wellbeing"}}',
      'data/texts/2024/en/nse.md:3:3  unknown helper "estimat"\n    did you mean "estimate"?',
    ],
    [
      "a picture of nothing",
      'See {{figure "nse.wellbeign"}}',
      'data/texts/2024/en/nse.md:1:5  no indicator "nse.wellbeign"\n    a picture is named by an indicator that it shows, or by its anchor ("chart-…"); did you mean "nse.wellbeing"?',
    ],
    [
      "a link within a link",
      'One\n\nThe [grade in {{figure "nse.wellbeing"}}](https://example.org)',
      "data/texts/2024/en/nse.md:3:15  {{figure}} is a link, and stands within another link\n    end the link before it",
    ],
    [
      "an unknown indicator",
      '{{estimate "nse.wellbeign"}}',
      'data/texts/2024/en/nse.md:1:1  no indicator "nse.wellbeign"\n    indicators stand in indicators.yaml; did you mean "nse.wellbeing"?',
    ],
    [
      "a wave without a figure",
      'x {{estimate "nse.wellbeing" wave=2021}}',
      'data/texts/2024/en/nse.md:1:3  no figure for "nse.wellbeing" in 2021\n    there are figures for 2023, 2024',
    ],
    [
      "an indicator without figures",
      '{{estimate "nse.support"}}',
      'data/texts/2024/en/nse.md:1:1  no figure for "nse.support" in any wave\n    nothing is published for it: print the source\'s words with {{claim …}}',
    ],
    [
      "a base that nobody published",
      '{{base "nse.wellbeing" wave=2024}}',
      'data/texts/2024/en/nse.md:1:1  no base was published for "nse.wellbeing" in 2024\n    leave it out: a base that nobody published can\'t be printed',
    ],
    [
      "an unknown claim",
      '{{claim "claim-2020"}}',
      'data/texts/2024/en/nse.md:1:1  no quoted claim "claim-2020"\n    claims stand in published.yaml; did you mean "claim-2022"?',
    ],
    [
      "an unknown option",
      '{{estimate "nse.wellbeing" year=2024}}',
      'data/texts/2024/en/nse.md:1:1  {{estimate}} does not know "year"\n    write {{estimate "nse.wellbeing" wave=2024}}',
    ],
    [
      "a figure of a faculty",
      '{{estimate "nse.wellbeing" domain="faculty:law"}}',
      'data/texts/2024/en/nse.md:1:1  a text can\'t print figures of domain="faculty:law"\n    texts stand in reports of all audiences, so they print figures of the whole only: leave `domain` out, or write domain="university" or domain="national"',
    ],
    [
      "a domain without figures",
      '{{estimate "nse.wellbeing" domain="national"}}',
      'data/texts/2024/en/nse.md:1:1  no figure for "nse.wellbeing" of domain="national" in any wave\n    nothing is published for it: print the source\'s words with {{claim …}}',
    ],
    [
      "a block",
      "{{#if x}}y{{/if}}",
      'data/texts/2024/en/nse.md:1:1  a block ({{#…}}) is not allowed in a text\n    a text holds words, and numbers written as {{estimate "nse.wellbeing" wave=2024}}',
    ],
    [
      "a partial",
      "{{> other}}",
      'data/texts/2024/en/nse.md:1:1  a partial ({{> …}}) is not allowed in a text\n    a text holds words, and numbers written as {{estimate "nse.wellbeing" wave=2024}}',
    ],
  ])("%s", (_, markdown, message) => {
    expect(problems(markdown)).toEqual([message]);
  });

  it("with an example that this university can print", () => {
    const other = indexOf(anExample({ published: { figures: [aFigure(2019, 7.1)] } }));
    const [finding] = checkText(aText("nse", '{{estimate "nse.wellbeing" year=2019}}'), other);
    expect(finding?.hint).toBe('write {{estimate "nse.wellbeing" wave=2019}}');
  });

  it("an unclosed helper, with its line", () => {
    expect(problems('One\n{{estimate "nse.wellbeing"\nTwo')).toEqual([
      expect.stringMatching(/^data\/texts\/2024\/en\/nse\.md:\d {2}this text can't be read: /),
    ]);
  });

  it("reports all of them at once", () => {
    expect(problems('{{claim "x"}} {{foo "y"}} {{estimate "z"}}')).toHaveLength(3);
  });
});
