/** What editors write, and what the data explains -> hints about words in capitals. */
import { describe, expect, it } from "vitest";
import { formatFinding, Glossary } from "../../src/domain/index.ts";
import { unexplainedAbbreviations } from "../../src/editors/index.ts";
import { anAction, anExample, aText } from "../documents/anExample.ts";

function hints(markdown: string, abbreviations: readonly object[] = []) {
  const data = anExample({ texts: [aText("nse", markdown)] });
  return unexplainedAbbreviations({ ...data, glossary: Glossary.parse({ abbreviations }) }, 2024).map(
    (each) => formatFinding(each).split("\n")[0],
  );
}

describe("a word in capitals", () => {
  it("that nothing explains is a hint, once, with its place", () => {
    expect(hints("Students asked.\n\nThe OPUS fund and ESN helped; ESN does.")).toEqual([
      'data/texts/2024/en/nse.md:3:5  nothing says what "OPUS" is short for (en)',
      'data/texts/2024/en/nse.md:3:19  nothing says what "ESN" is short for (en)',
    ]);
  });

  it.each([
    ["of the glossary", "The ESN helped."],
    ["of a survey's name", "The NSE of 2024."],
    ["that the text explains", "The Dutch Union of Students (DUS) helped. DUS does."],
    ["that the text explains behind it", "The DUS (Dutch Union of Students) helped."],
    ["that is a Roman number", "Part II, Louis XIV and MMXX."],
    ["among capitals", "READ THIS NOW\n\nPlease."],
    ["that all know", "A PDF about COVID-19 in the EU."],
    ["of an address or a code", "See WWW.EXAMPLE.ORG, A@B.NL and B2.04."],
    ["within a word", "eHRM, iPad, NSEs"],
    ["of a call", '{{plain "XYZ"}} did.'],
  ])("%s is none", (_, markdown) => {
    const both = (words: string) => ({ nl: words, en: words });
    expect(hints(markdown, [{ short: both("ESN"), long: both("Erasmus Student Network") }])).toEqual([]);
  });

  it("of an action is a hint as well, and of a name none", () => {
    const both = (words: string) => ({ nl: words, en: words });
    const actions = [
      anAction("a1", { goal: both("Staff know the CRM"), owner: { unit: "university", role: both("SEA") } }),
    ];
    const found = unexplainedAbbreviations(anExample({ actions }), 2024).map(
      ({ file, message }) => `${file} ${message}`,
    );
    expect(found).toEqual([
      'data/actions/2024.yaml nothing says what "CRM" is short for (nl)',
      'data/actions/2024.yaml nothing says what "CRM" is short for (en)',
    ]);
  });
});
