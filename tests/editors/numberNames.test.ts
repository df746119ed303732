import { describe, expect, it } from "vitest";
import { proseFindings, verdictsOf } from "../../src/editors/index.ts";
import { startProse } from "../../src/statements/index.ts";
import { aFigure, anExample, aText, indexOf } from "../documents/anExample.ts";

const index = indexOf(anExample({ published: { figures: [aFigure(2024, 7.2)] } }));
const prose = startProse(index, [], verdictsOf(index));
const numbersIn = (markdown: string, language: "nl" | "en") =>
  proseFindings(aText("nse", markdown, language), prose).flatMap(
    ({ message }) => /^the number (.*) is written by hand$/.exec(message)?.[1] ?? [],
  );

describe("numbers that are no figures", () => {
  it.each([
    "After COVID-19 and Covid-19 we went on.",
    "Call 113, or 0800-0113, day and night.",
    "Call 113 or 0800-0113. Ring 112 in an emergency.",
    "Reach us at 071 527 8026, 06-12345678 or +31 (0)6 1234 5678.",
    "Call us: (071) 527 2727, (071) 527 27 27, tel. 5272727 or 1-800-555-0199.",
    "In the years 2021 2022 2023, and in 2022-2023-2024.",
    "The desk is open from 10:30 to 16:00, on Friday until 3 p.m.",
    "Help is there 24/7.",
    "Come to room B2.04, rooms 2.01 and 2.05, or hall 3.",
    "It serves SDG 3, ISO 9001 and the H2O project, on A4, over 5G.",
    "In the academic year 2023/24, in 2023-2024 and in 2023–24.",
    "See article 7.34 of the Act, articles 7.34 and 7.35, § 4.2, chapter 3 and step 2a.",
    "From 3 to 5 March, on 2024-03-12, 12/03/2024 and in week 45.",
    "See www.113.nl, 113.nl, https://113.nl/2 and info2@example.org.",
    "A word.[^1]\n\n[^1]: A note.",
    "## 2. Approach\n\n1. first\n2. second",
    '{{plain "12 steps"}} to take.',
    "On the 3rd floor, in the 21st century.",
  ])("pass in English: %s", (text) => expect(numbersIn(text, "en")).toEqual([]));

  it.each([
    "Na COVID-19 gingen we door.",
    "Bel 113 of 0800-0113, dag en nacht.",
    "Open van 10.30 tot 16.00 uur en om 9:15.",
    "Zaal B2.04, lokaal 2.01 en kamer 3a, op de 3e verdieping.",
    "Artikel 7.34 WHW, art. 7.34, lid 2, hoofdstuk 3, bijlage 1 en SDG 3.",
    "In het studiejaar 2023/24, 24/7, van 3 tot en met 5 maart.",
    "Zie 113.nl en bel 06-12345678.",
  ])("pass in Dutch: %s", (text) => expect(numbersIn(text, "nl")).toEqual([]));

  it.each([
    ["The grade was 7.2.", ["7.2"]],
    ["Of 113 students, 45% are stressed.", ["113", "45%"]],
    ["A week 45 students came.", ["45"]],
    ["The NSE 7.2 says so.", ["7.2"]],
    ["It is a top-10 place with 45K clicks.", ["10", "45"]],
    ["We saw 3/4 of them, 12 of 20.", ["3", "4", "12", "20"]],
    ["They sleep 7.5 hours, from 12 to 14 per cent less.", ["7.5", "12", "14"]],
    ["Call 300 students.", ["300"]],
    ["MBO 45 percent, HBO 62%.", ["45", "62%"]],
    ["An increase of 5-7 points, 1.5-2.5 on average.", ["5", "7", "1.5", "2.5"]],
    ["In group 12 34 56 78 they said so.", ["12 34 56 78"]],
    ["Of (45) students 527 said so.", ["45", "527"]],
    ["In 2023, 12 more than in 2022.", ["12"]],
  ])("are not these: %s", (text, wanted) => expect(numbersIn(text, "en")).toEqual(wanted));
});
