/** A German system file as panels on the web give it: v_101 and c_0001 as names, -77 for what was not shown, -9 and -99 for no answer, 0 for "not named". */
import { battery, classed, freeText, identifier, item, multiple, technical, weight } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, yesNo } from "../scales.ts";
import { agreementDe, belongingDe, pressureDe } from "../words.ts";
import { savFile } from "../writing/savFile.ts";

const beside = {
  noAnswer: [
    { code: -9, label: "weiß nicht" },
    { code: -99, label: "keine Angabe" },
  ],
  notAsked: [{ code: -77, label: "nicht gezeigt" }],
};
const agreement = ordinal("agreement", agreementDe, 2, beside);
/** School marks: 1 is the best. */
const mark = grade(
  [1, 6],
  [
    { code: 1, label: "sehr gut" },
    { code: 6, label: "ungenügend" },
  ],
  beside,
);
const yes = { code: 1, label: "ja" };
const v = (first: number) => (n: number) => `v_${first + n - 1}`;

export const columns: readonly Column[] = [
  identifier("VPN", "Versuchspersonennummer", ({ at }) => at + 1),
  technical("lfdn", "Laufende Nummer", ({ at }) => at + 4000),
  technical("dispcode", "Disposition-Code", ({ random }) => random.pick([31, 31, 31, 22]), {
    values: [
      { code: 22, label: "Unterbrochen" },
      { code: 31, label: "Beendet" },
    ],
  }),
  technical("duration", "Bearbeitungszeit in Sekunden", ({ random }) => random.whole(-1, 3000)),
  classed(
    "faculty",
    "v_1",
    "Fachbereich",
    options([
      "FB 01 Rechtswissenschaft",
      "FB 02 Wirtschaft",
      "FB 05 Philosophie",
      "FB 08 Physik & Mathematik",
      "FB 10 Biologie",
    ]),
  ),
  classed("level", "v_2", "Angestrebter Abschluss", options(["Bachelor", "Master", "Staatsexamen", "Lehramt"])),
  classed(
    "programme",
    "v_3",
    "Studienfach (Destatis-Schlüssel)",
    options(["Mathematik", "Physik", "Rechtswissenschaft"], 105),
  ),
  classed("group:gender", "v_4", "Geschlecht", options(["weiblich", "männlich", "divers"]).concat(beside.noAnswer)),
  classed("group:migration", "v_5", "Migrationshintergrund", options(["ja", "nein"], 1).concat(beside.noAnswer)),
  classed("group:semester", "v_6", "Fachsemester", [], { draw: ({ random }) => random.whole(1, 15) }),
  ...battery(v(101), (each) => each, belongingDe, agreement),
  ...battery(v(121), (each) => each, pressureDe, agreement),
  ...battery(
    v(141),
    (each) => `Note (Schulnoten) für: ${each}`,
    ["Lehre", "Betreuung", "Räume", "Mensa", "Prüfungsorganisation"],
    mark,
  ),
  ...battery(
    v(161),
    (each) => `Wie häufig: ${each}`,
    ["Kopfschmerzen", "Schlafstörungen", "Grübeln", "Erschöpfung", "Reizbarkeit", "Konzentrationsprobleme"],
    ordinal("frequency", options(["nie", "selten", "manchmal", "oft", "sehr oft"]), 2, beside),
  ),
  classed("filter", "v_180", "Haben Sie Kinder?", options(["ja", "nein"], 1), {
    scale: yesNo(yes, { code: 2, label: "nein" }),
  }),
  ...battery(v(181), (each) => `Vereinbarkeit: ${each}`, ["Prüfungen", "Seminare", "Kita-Zeiten"], agreement, {
    asked: { column: "v_180", codes: [1] },
  }),
  ...multiple(
    "Beratung",
    v(201),
    (each) => `Genutzt: ${each}`,
    ["Studienberatung", "Psychologische Beratung", "Schreibzentrum", "Gleichstellungsbüro", "nichts davon"],
    { code: 1, label: "genannt" },
    { code: 0, label: "nicht genannt" },
  ),
  item("v_220", "Erwerbstätigkeit, Stunden pro Woche", count([0, 50], beside)),
  item("v_221", "Wohnform", nominal(options(["Wohnheim", "WG", "Eltern", "eigene Wohnung"]), beside)),
  item(
    "v_222",
    "Lebenszufriedenheit (1–7)",
    grade(
      [1, 7],
      [
        { code: 1, label: "sehr unzufrieden" },
        { code: 7, label: "sehr zufrieden" },
      ],
      beside,
    ),
  ),
  // A label that the questionnaire's tool made, and nobody replaced.
  ...battery(v(301), (each) => `Neue Variable ${each}`, ["1", "2", "3"], agreement, { isKnowable: false }),
  freeText("v_400", "Anmerkungen", ["keine", "Weniger Prüfungen, bitte!", "Straße zu laut"]),
  weight("gew", "Gewicht (Redressement)"),
];

export const germanPanel: Kind = {
  id: "german-panel",
  language: "de",
  what: "answers",
  seed: 2709,
  respondents: 330,
  columns,
  dataFile: "export_befragung.sav",
  files: (table) => ({
    "export_befragung.sav": savFile(
      table,
      { fileLabel: "Befragung zum Wohlbefinden", weightedBy: null },
      "windows-1252",
    ),
  }),
};
