/** A system file of SPSS as a Dutch bureau delivers it: labels cut off, 8 and 9 and 99 as no answer, sets of answers, and codes for "no" that differ. */
import {
  battery,
  classed,
  derived,
  freeText,
  identifier,
  item,
  multiple,
  numberIn,
  technical,
  weight,
} from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, yesNo } from "../scales.ts";
import { agreementNl, belongingNl, frequencyNl, pressureNl } from "../words.ts";
import { savFile } from "../writing/savFile.ts";

const noAnswer = [{ code: 9, label: "Geen antwoord" }];
const doesNotApply = {
  noAnswer: [{ code: 8, label: "Weet ik niet / n.v.t." }, ...noAnswer],
  notAsked: [{ code: 99, label: "Niet gesteld" }],
};
const agreement = ordinal("agreement", agreementNl, 2, { noAnswer: doesNotApply.noAnswer });
const frequency = ordinal("frequency", frequencyNl, 2, { noAnswer });
const yes = { code: 1, label: "Ja" };
const yesOrNo = yesNo(yes, { code: 2, label: "Nee" }, { noAnswer });

const helpers = [
  "Studieadviseur",
  "Studentendecaan",
  "Studentpsycholoog",
  "Huisarts",
  "Docent of tutor",
  "Vrienden",
  "Familie",
  "Een app of website",
  "Iemand anders",
  "Niemand",
];
const worries = [
  "Geld",
  "Huisvesting",
  "Cijfers",
  "Toekomst",
  "Relaties",
  "Lichamelijke gezondheid",
  "Oorlog en klimaat",
  "Anders, namelijk",
];

export const columns: readonly Column[] = [
  identifier("RespNr", "Volgnummer respondent", ({ at }) => 100001 + at),
  technical("Datum_invul", "Datum afgerond (jjjjmmdd)", ({ random }) => 20250300 + random.whole(3, 28)),
  technical("device", "Apparaat", ({ random }) => random.whole(1, 3), {
    values: options(["Telefoon", "Computer", "Tablet"]),
  }),
  classed("faculty", "FAC", "Faculteit", [
    { code: 10, label: "Geesteswetenschappen" },
    { code: 20, label: "Rechten" },
    { code: 31, label: "Bèta & techniek" },
    { code: 32, label: "Gezondheid, gedrag en maatschappij" },
    { code: 40, label: "Economie en bedrijf" },
  ]),
  classed("programme", "ISAT", "Opleiding (isatcode)", [
    { code: 50801, label: "B Alfakunde" },
    { code: 50802, label: "B Bètakunde" },
    { code: 60901, label: "M Gammakunde" },
    { code: 60902, label: "M Deltarecht" },
  ]),
  classed("level", "nivo", "Bachelor/master", options(["Bachelor", "Pre-master", "Master"])),
  classed(
    "group:year",
    "studiejaar",
    "In welk jaar van je opleiding zit je?",
    options(["1e jaar", "2e jaar", "3e jaar", "4e jaar of hoger"]),
  ),
  classed("group:gender", "gesl", "Ik ben een …", [
    { code: 1, label: "man" },
    { code: 2, label: "vrouw" },
    { code: 3, label: "anders/non-binair" },
    { code: 9, label: "zeg ik liever niet" },
  ]),
  classed("group:origin", "herkomst3", "Herkomst (register)", [
    { code: 0, label: "Nederland" },
    { code: 1, label: "EER" },
    { code: 2, label: "niet-EER" },
  ]),
  classed("stratum", "stratum", "Steekproefstratum", options(["F10 ba", "F10 ma", "overig ba", "overig ma"])),
  item(
    "V1",
    "Welk rapportcijfer geef je je leven op dit moment?",
    grade(
      [1, 10],
      [
        { code: 1, label: "heel slecht" },
        { code: 10, label: "heel goed" },
      ],
      { noAnswer: [{ code: 99, label: "Geen antwoord" }] },
    ),
  ),
  item(
    "V2",
    "Hoe is over het algemeen je gezondheid?",
    ordinal("ordinal", options(["Zeer goed", "Goed", "Gaat wel", "Slecht", "Zeer slecht"]).toReversed(), 2, {
      noAnswer,
    }),
  ),
  ...battery(
    (n) => `V3_${n}`,
    (each) => `${each} - In hoeverre ben je het eens of oneens met de volgende stellingen over jouw`,
    belongingNl,
    agreement,
  ),
  ...battery(
    (n) => `V4_${n}`,
    (each) => `Prestatiedruk: ${each}`,
    pressureNl,
    agreement,
  ),
  ...battery(
    (n) => `V5_${n}`,
    (each) => `Hoe vaak had je de afgelopen 4 weken last van: ${each}`,
    [
      "hoofdpijn",
      "slecht slapen",
      "piekeren",
      "somberheid",
      "angst of paniek",
      "moeite met concentreren",
      "vermoeidheid",
    ],
    frequency,
  ),
  classed("filter", "V6", "Heb je het afgelopen jaar hulp gezocht?", [...yesOrNo.options, ...noAnswer], {
    scale: yesOrNo,
  }),
  item(
    "V7",
    "Hoe tevreden ben je over de hulp? (indien hulp gezocht)",
    ordinal(
      "ordinal",
      options(["Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden"]),
      2,
      doesNotApply,
    ),
    { asked: { column: "V6", codes: [1] } },
  ),
  ...multiple(
    "V8",
    (n) => `V8M${n}`,
    (each) => `Bij wie zocht je hulp? ${each}`,
    helpers,
    { code: 1, label: "Genoemd" },
    { code: 0, label: "Niet genoemd" },
  ),
  freeText("V8_anders", "Bij wie zocht je hulp? Iemand anders, namelijk:", [
    "mijn coach",
    "de imam",
    "pastor",
    "fysio",
  ]),
  ...multiple(
    "V9",
    (n) => `V9M${n}`,
    (each) => `Waarover maak je je zorgen? ${each}`,
    worries,
    "its own text",
    null,
  ),
  item(
    "V10",
    "Hoeveel uur per week besteed je aan betaald werk?",
    count([0, 60], { noAnswer: [{ code: 99, label: "Geen antwoord" }] }),
  ),
  item(
    "V11",
    "Wat is je woonsituatie?",
    nominal(options(["Bij ouders", "Studentenhuis", "Zelfstandig", "Met partner", "Anders"]), { noAnswer }),
  ),
  item("V12", "Ken je de studentpsycholoog?", yesNo(yes, { code: 0, label: "Nee" }, { noAnswer })),
  item("V13", "NPS: hoe waarschijnlijk is het dat je de instelling aanraadt?", grade([0, 10])),
  ...battery(
    (n) => `V14_${n}`,
    (each) => `Cijfer (1-10) voor ${each}`,
    ["studieadvies", "psychologische hulp", "sportvoorzieningen", "studieplekken"],
    grade([1, 10], [], { noAnswer: [{ code: 11, label: "Maak ik geen gebruik van" }] }),
  ),
  freeText("V15", "Wat kan de universiteit doen voor je welzijn?", [
    "Minder toetsen",
    "Meer stopcontacten; en rust",
    'Een "echte" pauze',
    "niks",
  ]),
  derived(
    "cijfer_klasse",
    "V1 in klassen",
    ["V1"],
    (person) => (numberIn(person, "V1") < 6 ? 1 : numberIn(person, "V1") < 8 ? 2 : 3),
    { values: options(["laag", "midden", "hoog"]) },
  ),
  weight("wegings_factor", "Weging naar faculteit x geslacht x niveau"),
  ...[1, 2, 3, 4, 5].map((n) =>
    technical(`filter_${n}`, `V${n} <= 8 (FILTER)`, ({ random }) => random.whole(0, 1), {
      values: [
        { code: 0, label: "Not Selected" },
        { code: 1, label: "Selected" },
      ],
    }),
  ),
];

export const savMonitor: Kind = {
  id: "sav-monitor",
  language: "nl",
  what: "answers",
  seed: 2701,
  respondents: 480,
  columns,
  dataFile: "monitor_def_v3.sav",
  files: (table, { encoding }) => ({
    "monitor_def_v3.sav": savFile(
      table,
      { fileLabel: "Welzijnsmonitor, definitief", weightedBy: "wegings_factor" },
      encoding,
    ),
  }),
};
