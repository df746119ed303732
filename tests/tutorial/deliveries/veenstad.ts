/** What Universiteit Veenstad gets: a file of SPSS with labels, missing values and a weight. The year after, one question is worded otherwise. */
import { classed, identifier, item, weight } from "../../import/deliveries/builders.ts";
import type { Column } from "../../import/deliveries/column.ts";
import type { Kind } from "../../import/deliveries/delivery.ts";
import { grade, options, ordinal, yesNo } from "../../import/deliveries/scales.ts";
import { agreementNl } from "../../import/deliveries/words.ts";
import { savFile } from "../../import/deliveries/writing/savFile.ts";
import { leaning } from "./leaning.ts";

const noAnswer = [{ code: 99, label: "Weet niet / wil niet zeggen" }];
const agreement = ordinal("agreement", agreementNl, 2, { noAnswer });
const wordings = {
  2024: "Ik voel mij thuis op de opleiding",
  2025: "Ik voel mij thuis bij mijn studiegenoten en docenten",
} as const;

const columns = (year: 2024 | 2025): readonly Column[] => [
  identifier("respnr", "Respondentnummer", ({ at }) => at + 1000),
  classed("faculty", "fac", "Faculteit", options(["Faculteit der Letteren", "Faculteit der Rechten"])),
  classed("group:gender", "gesl", "Wat is je geslacht?", options(["Man", "Vrouw"])),
  leaning(
    item(
      "cijfer",
      "Welk cijfer geef je je welzijn, op een schaal van 1 tot en met 10?",
      grade([1, 10], [], { noAnswer }),
    ),
    year === 2024 ? [1, 1, 2, 3, 4, 8, 12, 8, 3, 1] : [1, 1, 2, 4, 6, 9, 9, 6, 2, 1],
  ),
  leaning(item("thuis", wordings[year], agreement), [1, 2, 4, 8, 5]),
  leaning(item("hulp", "Ik weet bij wie ik terechtkan", agreement), [5, 7, 4, 3, 1]),
  leaning(
    item(
      "gesprek",
      "Heb je met een studieadviseur gesproken?",
      yesNo({ code: 1, label: "Ja" }, { code: 2, label: "Nee" }, { noAnswer }),
    ),
    [3, 7],
  ),
  weight("weegfactor", "Weegfactor"),
];

export const veenstad = (year: 2024 | 2025): Kind => ({
  id: "veenstad",
  language: "nl",
  what: "answers",
  seed: year,
  respondents: 640,
  columns: columns(year),
  dataFile: `welzijn-${year}.sav`,
  files: (table, { encoding }) => ({
    [`welzijn-${year}.sav`]: savFile(table, { fileLabel: `Welzijn ${year}`, weightedBy: "weegfactor" }, encoding),
  }),
});
