/** A wide Belgian CSV without labels beside a workbook with one row a variable: semicolons, decimal commas, names in capitals, -1 for what was not asked. */
import { aWorkbook } from "../../../responses/aWorkbook.ts";
import {
  battery,
  classed,
  derived,
  freeText,
  identifier,
  item,
  multiple,
  numberIn,
  scaleMembers,
  technical,
  weight,
} from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, textOptions, yesNo } from "../scales.ts";
import { agreementNl, belongingNl, frequencyNl, pressureNl } from "../words.ts";
import { rowAVariable } from "../writing/codebook.ts";
import { body, csv, names } from "../writing/csv.ts";

const notAsked = [{ code: -1, label: "niet van toepassing (routing)" }];
const noAnswer = [
  { code: 97, label: "wens niet te antwoorden" },
  { code: 98, label: "weet niet" },
];
const agreement = ordinal("agreement", agreementNl, 2, { noAnswer });
const frequency = ordinal(
  "frequency",
  frequencyNl.map(({ code, label }) => ({ code: Number(code) - 1, label })),
  2,
  { noAnswer, notAsked },
);
const services = [
  "Studietrajectbegeleiding",
  "Psychologische dienst",
  "Sociale dienst",
  "Huisvestingsdienst",
  "Sportdienst",
  "Jobdienst",
  "Ombuds",
  "Vertrouwenspersoon",
  "Meldpunt",
  "Studentenarts",
];
const four = options(["Helemaal niet", "Een beetje", "Nogal", "Heel erg"], 0);

const importance = ordinal("ordinal", options(["onbelangrijk", "neutraal", "belangrijk"]), 1, { noAnswer });
const satisfaction = ordinal("ordinal", options(["zeer ontevreden", "ontevreden", "tevreden", "zeer tevreden"]), 2, {
  noAnswer,
  notAsked,
});
const places = [
  "bibliotheek",
  "stille ruimtes",
  "resto",
  "sporthal",
  "wifi",
  "fietsenstalling",
  "aula's",
  "labo's",
  "gebedsruimte",
  "kolfruimte",
  "sanitair",
  "groen",
  "verlichting",
  "parking",
  "signalisatie",
  "printen",
  "leerplatform",
  "roosters",
  "helpdesk",
  "onthaal",
  "koten",
  "infosessies",
];
const habits = [
  "sport",
  "ontbijt",
  "rook",
  "vape",
  "drink",
  "gok",
  "game",
  "blok",
  "pendel",
  "spijbel",
  "vrijwillig",
  "bel naar huis",
];
const reasons = [
  "te zwaar",
  "te licht",
  "geld",
  "ziekte",
  "heimwee",
  "geen klik",
  "verkeerde keuze",
  "werk gevonden",
  "zorg voor familie",
  "pesten",
  "taal",
  "reistijd",
  "andere",
];
const wrongs = [
  "seksisme",
  "racisme",
  "pesten",
  "validisme",
  "homofobie",
  "machtsmisbruik",
  "fysiek geweld",
  "cyberpesten",
  "stalking",
  "uitsluiting",
  "diefstal",
];

export const columns: readonly Column[] = [
  identifier("ID", "Uniek nummer", ({ at }) => `R${String(at * 7 + 13).padStart(5, "0")}`),
  technical("TAAL", "Taal van de vragenlijst", ({ random }) => (random.chance(0.8) ? "NL" : "EN")),
  technical("DUUR_S", "Invulduur in seconden", ({ random }) => random.whole(180, 4200)),
  classed(
    "faculty",
    "FAC_C",
    "Faculteit",
    textOptions(["LET", "REC", "WET", "GEN", "PSW", "IR"]).map(({ code }, at) => ({
      code,
      label:
        [
          "Letteren",
          "Rechten",
          "Wetenschappen",
          "Geneeskunde",
          "Politieke en Sociale Wetenschappen",
          "Ingenieurswetenschappen",
        ][at] ?? "",
    })),
  ),
  classed("programme", "OPL", "Opleidingscode", [], {
    draw: ({ random }) => `O${random.whole(110, 134)}`,
    isKnowable: true,
  }),
  classed("level", "NIV", "Niveau", options(["bachelor", "schakel", "master", "doctoraat"])),
  classed("group:gender", "X1", "Gender", options(["Man", "Vrouw", "X"]).concat(noAnswer)),
  classed(
    "group:international",
    "X2",
    "Diploma secundair onderwijs",
    options(["Vlaanderen", "Brussel of Wallonië", "Andere EU", "Buiten EU"]),
  ),
  classed(
    "group:first generation",
    "X3",
    "Heeft minstens een ouder een diploma hoger onderwijs?",
    options(["ja", "nee"]).concat(noAnswer),
  ),
  classed("cluster", "KOT", "Code residentie (trekking in clusters)", [], {
    draw: ({ random }) => random.whole(1, 40),
  }),
  classed("filter", "A0", "Woon je op kot?", options(["ja", "nee"]), {
    scale: yesNo({ code: 1, label: "ja" }, { code: 2, label: "nee" }),
  }),
  ...battery(
    (n) => `A${n}`,
    (each) => `Hoe vaak stoort je op kot: ${each}?`,
    ["lawaai", "vuil", "onveiligheid", "eenzaamheid", "huisbaas"],
    frequency,
    { asked: { column: "A0", codes: [1] } },
  ),
  ...battery(
    (n) => `B${n}`,
    (each) => each,
    [...belongingNl, ...pressureNl],
    agreement,
  ),
  ...scaleMembers(
    "Stress",
    (n) => `C${n}`,
    (each) => `De voorbije maand: ${each}`,
    [
      "voelde ik me gespannen",
      "-voelde ik me zeker van mezelf",
      "kon ik niet ophouden met piekeren",
      "-liepen de zaken zoals ik wou",
      "stapelden moeilijkheden zich op",
      "was ik kwaad om wat ik niet in de hand had",
      "-kon ik ergernissen de baas",
      "voelde ik me zenuwachtig",
    ],
    frequency,
  ),
  derived(
    "STRESS_SOM",
    "Somscore stress C1–C8 (C2, C4, C7 omgepoold)",
    ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"],
    (person) => [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, n) => sum + numberIn(person, `C${n}`), 0),
  ),
  ...battery(
    (n) => `D${n}`,
    (each) => `In welke mate had je last van ${each}?`,
    [
      "hoofdpijn",
      "rugpijn",
      "buikpijn",
      "duizeligheid",
      "hartkloppingen",
      "vermoeidheid",
      "slapeloosheid",
      "prikkelbaarheid",
    ],
    ordinal("ordinal", four, 2, { noAnswer }),
  ),
  ...multiple(
    "E",
    (n) => `E_${n}`,
    (each) => `Ken je deze dienst? ${each}`,
    services,
    { code: 1, label: "ja" },
    { code: 0, label: "nee" },
  ),
  ...multiple(
    "F",
    (n) => `F_${n}`,
    (each) => `Deed je er een beroep op? ${each}`,
    services,
    { code: 1, label: "ja" },
    { code: 0, label: "nee" },
  ),
  ...battery(
    (n) => `G_${n}`,
    (each) => `Tevredenheid (0-10): ${each}`,
    services,
    grade([0, 10], [], { noAnswer, notAsked }),
  ),
  ...battery(
    (n) => `H${n}`,
    (each) => `Hoeveel uren per week: ${each}`,
    ["les", "zelfstudie", "betaald werk", "sport", "verplaatsing", "mantelzorg"],
    count([0, 80], { noAnswer }),
  ),
  item("I1", "Welk cijfer op 20 geef je je leven?", grade([0, 20])),
  item("I2", "Rook je?", yesNo({ code: 1, label: "ja" }, { code: 2, label: "nee" }, { noAnswer })),
  item("I3", "Hoe kom je naar de les?", nominal(options(["te voet", "fiets", "trein", "bus of tram", "auto"]))),
  item(
    "I4",
    "Ik heb er al aan gedacht te stoppen",
    ordinal("frequency", options(["Nooit", "Eén keer", "Meermaals", "Voortdurend"]), 2),
  ),
  ...battery(
    (n) => `J${n}`,
    (each) => `Belang: ${each}`,
    ["rust", "vrienden", "punten", "vrijheid", "geld", "gezondheid", "familie", "zingeving", "klimaat", "werk later"],
    ordinal("ordinal", options(["niet belangrijk", "weinig belangrijk", "belangrijk", "zeer belangrijk"]), 2, {
      noAnswer,
    }),
  ),
  ...battery(
    (n) => `L1_${n}`,
    (each) => `Belang van: ${each}`,
    places,
    importance,
  ),
  ...battery(
    (n) => `L2_${n}`,
    (each) => `Tevreden over: ${each}`,
    places,
    satisfaction,
  ),
  ...battery(
    (n) => `M${n}`,
    (each) => `Hoe vaak ${each} je?`,
    habits,
    frequency,
  ),
  ...multiple(
    "N",
    (n) => `N_${n}`,
    (each) => `Waarom denk je aan stoppen? ${each}`,
    reasons,
    { code: 1, label: "aangekruist" },
    { code: 0, label: "niet aangekruist" },
  ),
  ...battery(
    (n) => `P${n}`,
    (each) => `Heb je ooit te maken gehad met ${each}?`,
    wrongs,
    yesNo({ code: 1, label: "ja" }, { code: 2, label: "nee" }, { noAnswer }),
  ),
  // Asked, but in no codebook: nobody can know what it says.
  ...battery(
    (n) => `K${n}`,
    () => "",
    ["", "", "", ""],
    agreement,
    { isKnowable: false },
  ),
  freeText("OPM1", "Opmerkingen", ["geen", "te lang; veel te lang", "merci!"]),
  freeText("OPM2", "Wat zou helpen?", ["meer tijd", "minder taken, meer feedback"]),
  weight("W1", "Gewicht faculteit"),
  weight("W2", "Gewicht faculteit x geslacht, getrimd", { isKnowable: false }),
];

export const wideCodebook: Kind = {
  id: "wide-codebook",
  language: "nl",
  what: "answers",
  seed: 2702,
  respondents: 600,
  columns,
  dataFile: "data_2025_final(2).csv",
  files: (table, manner) => {
    const told = { ...table, columns: table.columns.filter(({ name }) => !/^K\d$/.test(name)) };
    const sheets = [
      {
        name: "Toelichting",
        rows: [["Codeboek welzijnsbevraging"], ["versie 4, nog na te lezen"], [null], ["-1 = routing"]],
      },
      {
        name: "Variabelen",
        rows: [
          ["Codeboek"],
          [null],
          ...rowAVariable(told, ["Nr", "Variabele", "Vraagtekst", "Waarden", "Ontbrekend", "Alleen indien"]),
        ],
      },
    ];
    return {
      "data_2025_final(2).csv": csv(
        [names(table), ...body(table, manner)],
        { separator: ";", decimal: ",", quotesAll: false, empty: "" },
        manner.encoding,
      ),
      "codeboek_v4.xlsx": aWorkbook(sheets),
    };
  },
};
