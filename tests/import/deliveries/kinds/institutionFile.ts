/** A file of a national survey for one institution, of the kind that NSE has, with column names that are invented: short names, all codes numbers, codes in a list apart. */
import { aWorkbook } from "../../../responses/aWorkbook.ts";
import { battery, classed, derived, identifier, item, multiple, numberIn, technical, weight } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, yesNo } from "../scales.ts";
import { valuesOf } from "../writing/codebook.ts";
import { body, csv, names } from "../writing/csv.ts";

const notAsked = [{ code: 999, label: "Vraag niet voorgelegd" }];
const noAnswer = [
  { code: 996, label: "Weet niet/n.v.t." },
  { code: 998, label: "Overgeslagen" },
];
const satisfied = ordinal(
  "ordinal",
  options(["Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden"]),
  2,
  { noAnswer, notAsked },
);
const often = ordinal("frequency", options(["Nooit", "Bijna nooit", "Soms", "Vaak", "(Bijna) altijd"]), 2, {
  noAnswer,
  notAsked,
});
const themes: readonly (readonly [string, readonly string[]])[] = [
  [
    "INH",
    ["het niveau van de opleiding", "de aansluiting op de praktijk", "de samenhang", "uitdaging", "de werkvormen"],
  ],
  [
    "DOC",
    [
      "de inhoudelijke deskundigheid van docenten",
      "de betrokkenheid van docenten",
      "de kwaliteit van feedback",
      "de bereikbaarheid",
    ],
  ],
  [
    "BEG",
    [
      "de begeleiding door de opleiding",
      "de informatie over regels",
      "de studieloopbaanbegeleiding",
      "de doorverwijzing bij persoonlijke problemen",
    ],
  ],
  ["TOE", ["de duidelijkheid van criteria", "de aansluiting van toetsen op de inhoud", "de spreiding van toetsen"]],
  [
    "SFR",
    ["de sfeer", "contact met medestudenten", "je thuis voelen", "sociale veiligheid", "aandacht voor diversiteit"],
  ],
  ["VRZ", ["studieplekken", "digitale leeromgeving", "roosters", "faciliteiten bij een functiebeperking"]],
];
const faculties = options(
  ["Faculteit 1 (Letteren)", "Faculteit 2 (Techniek)", "Faculteit 3 (Zorg)", "Faculteit 4 (Economie)"],
  701,
);

export const columns: readonly Column[] = [
  identifier("RSP_KEY", "Sleutel respondent (koppelbestand apart)", ({ at }) => 900001 + at),
  technical("JR", "Jaar van meting", () => 2025),
  technical("MOD", "Wijze van afname", ({ random }) => random.whole(1, 2), {
    values: options(["Online", "Telefonisch"]),
  }),
  technical("INST", "Instellingscode", () => 9901),
  classed("faculty", "ORG2", "Organisatie-eenheid, niveau 2", faculties),
  classed(
    "programme",
    "OPLC",
    "Opleidingscode",
    options(["B Invoorbeeld", "B Verzonnen kunde", "M Fictiestudies", "M Modelrecht"], 39001),
  ),
  classed("level", "OPLN", "Niveau opleiding", options(["ad", "bachelor", "master"])),
  classed("group:mode", "OPLV", "Opleidingsvorm", options(["voltijd", "deeltijd", "duaal"])),
  classed("group:gender", "GSL", "Geslacht (register)", options(["man", "vrouw"])),
  classed("group:origin", "VOOR", "Vooropleiding", options(["havo", "vwo", "mbo", "buitenlands", "overig"])),
  classed("group:disability", "FB", "Functiebeperking die hindert", options(["ja", "nee"]).concat(noAnswer)),
  classed("stratum", "STR", "Steekproefcel", options(Array.from({ length: 12 }, (_, at) => `cel ${at + 1}`))),
  classed("benchmark flag", "BM1", "Telt mee in landelijke benchmark", [
    { code: 0, label: "nee" },
    { code: 1, label: "ja" },
  ]),
  classed("benchmark flag", "BM2", "Telt mee in sectorbenchmark", [
    { code: 0, label: "nee" },
    { code: 1, label: "ja" },
  ]),
  ...themes.flatMap(([theme, questions]) =>
    battery(
      (n) => `${theme}_${String(n).padStart(2, "0")}`,
      (each) => `Hoe tevreden ben je over ${each}?`,
      questions,
      satisfied,
    ),
  ),
  ...themes.map(([theme, questions]) => {
    const from = questions.map((_, at) => `${theme}_${String(at + 1).padStart(2, "0")}`);
    return derived(`${theme}_GEM`, `Themagemiddelde ${theme}`, from, (person) => {
      const known = from.map((name) => numberIn(person, name)).filter((value) => value > 0 && value < 6);
      return known.length < 2 ? null : Number((known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(2));
    });
  }),
  item("ALG_OORD", "Hoe tevreden ben je over je opleiding in het algemeen?", satisfied),
  item("ALG_AANB", "Zou je je opleiding aanraden? (0–10)", grade([0, 10], [], { noAnswer })),
  ...battery(
    (n) => `WLZ_${n}`,
    (each) => `Hoe vaak voelde je je de afgelopen maand ${each}?`,
    ["gestrest", "eenzaam", "energiek", "uitgeput", "gelukkig", "onder druk"],
    often,
  ),
  // A half of the sample got the block, and no column says which.
  ...battery(
    (n) => `EXT_${n}`,
    (each) => `Extra blok instelling: ${each}`,
    ["welzijnsweek", "buddyproject", "mentorprogramma"],
    satisfied,
    { isKnowable: false, draw: ({ random }) => (random.chance(0.5) ? 999 : random.whole(1, 5)) },
  ),
  item("URN_ST", "Uren studie per week", count([0, 80], { noAnswer })),
  item("URN_WK", "Uren betaald werk per week", count([0, 60], { noAnswer })),
  item("FIN", "Maak je je zorgen over geld?", yesNo({ code: 1, label: "ja" }, { code: 0, label: "nee" }, { noAnswer })),
  item("WOON", "Woonsituatie", nominal(options(["uitwonend", "thuiswonend"]), { noAnswer })),
  ...multiple(
    "HLP",
    (n) => `HLP_${n}`,
    (each) => `Hulp gezocht bij: ${each}`,
    ["decaan", "psycholoog", "huisarts", "niemand"],
    { code: 1, label: "ja" },
    { code: 0, label: "nee" },
  ),
  weight("GEW_I", "Weegfactor instelling"),
  weight("GEW_L", "Weegfactor landelijk (benchmark)", { isKnowable: false }),
];

export const institutionFile: Kind = {
  id: "institution-file",
  language: "nl",
  what: "answers",
  seed: 2708,
  respondents: 560,
  columns,
  dataFile: "INST9901_2025.csv",
  files: (table, manner) => ({
    "INST9901_2025.csv": csv(
      [names(table), ...body(table, manner)],
      { separator: "\t", decimal: ",", quotesAll: false, empty: "" },
      manner.encoding,
    ),
    "codelijst.xlsx": aWorkbook([
      {
        name: "Variabelen",
        rows: [["naam", "omschrijving", "type"], ...table.columns.map(({ name, label }) => [name, label, "num"])],
      },
      {
        name: "Codes",
        rows: [
          ["naam", "code", "betekenis"],
          ...table.columns.flatMap((column) => valuesOf(column).map(({ code, label }) => [column.name, code, label])),
        ],
      },
    ]),
  }),
};
