/** Exports of LimeSurvey: codes of questions with their sub-questions, answers as codes and in full, "other" beside, timings at the end. */
import { aMoment, battery, classed, freeText, identifier, item, multiple, personal, technical } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, ordinal, yesNo } from "../scales.ts";
import type { Option } from "../truth.ts";
import { agreementDe, belongingDe, pressureDe } from "../words.ts";
import { body, type CsvForm, csv, names } from "../writing/csv.ts";

const coded = (labels: readonly string[], prefix = "AO"): readonly Option[] =>
  labels.map((label, at) => ({ code: `${prefix}${String(at + 1).padStart(2, "0")}`, label }));
const sub = (question: string) => (n: number) => `${question}[SQ${String(n).padStart(3, "0")}]`;
const yes = { code: "Y", label: "Ja" };
const no = { code: "N", label: "Nein" };
const noAnswer = [{ code: "-oth-", label: "Sonstiges" }];
const agreement = ordinal("agreement", coded(agreementDe.map(({ label }) => label)), 2);
const days = coded(
  ["an keinem Tag", "an einzelnen Tagen", "an mehr als der Hälfte der Tage", "beinahe jeden Tag"],
  "A",
);
const places = ["Psychosoziale Beratung", "Zentrale Studienberatung", "Fachschaft", "Studierendenwerk", "Keine davon"];

export const columns: readonly Column[] = [
  identifier("id", "Antwort-ID", ({ at }) => at * 3 + 11),
  technical("submitdate", "Datum Abgeschickt", (person) => (person.random.chance(0.9) ? aMoment(person, 2025) : null)),
  technical("lastpage", "Letzte Seite", ({ random }) => random.whole(1, 9)),
  technical("startlanguage", "Start-Sprache", ({ random }) => random.pick(["de", "de-informal", "en"])),
  technical("seed", "Zufallsstartwert", ({ random }) => random.whole(10 ** 6, 10 ** 9)),
  technical("startdate", "Datum gestartet", (person) => aMoment(person, 2025)),
  technical("datestamp", "Datum letzte Aktivität", (person) => aMoment(person, 2025)),
  personal("ipaddr", "IP-Adresse", ({ random }) => `198.51.100.${random.whole(1, 254)}`),
  technical("refurl", "Weiterleitungs-URL", () => null),
  classed(
    "faculty",
    "S1",
    "An welcher Fakultät studieren Sie?",
    coded(["Theologie", "Recht", "Medizin", "Philosophie", "Naturwissenschaften"]),
  ),
  freeText("S1[other]", "An welcher Fakultät studieren Sie? [Sonstiges]", ["Sport", "Weiß nicht"]),
  classed(
    "level",
    "S2",
    "Welchen Abschluss streben Sie an?",
    coded(["Bachelor", "Master", "Staatsexamen", "Promotion"]),
  ),
  classed("group:gender", "S3", "Geschlecht", [
    { code: "M", label: "Männlich" },
    { code: "F", label: "Weiblich" },
    { code: "D", label: "Divers" },
  ]),
  ...battery(sub("Z1"), (each) => `Inwieweit stimmen Sie zu? [${each}]`, belongingDe, agreement),
  ...battery(sub("D1"), (each) => `Und zum Druck im Studium: [${each}]`, pressureDe, agreement),
  ...battery(
    sub("P1"),
    (each) => `Wie oft fühlten Sie sich in den letzten 2 Wochen beeinträchtigt durch: [${each}]`,
    ["wenig Interesse", "Niedergeschlagenheit", "Schlafstörungen", "Müdigkeit", "Appetitmangel", "Schuldgefühle"],
    ordinal("frequency", days, 2),
  ),
  classed("filter", "H1", "Haben Sie im letzten Jahr eine Beratung genutzt?", [yes, no], { scale: yesNo(yes, no) }),
  ...multiple("H2", sub("H2"), (each) => `Welche? [${each}]`, places, yes, no).map((column) => ({
    ...column,
    asked: { column: "H1", codes: ["Y"] },
    draw: asksOnly(column),
  })),
  freeText("H2[other]", "Welche? [Sonstiges]", ["Hausarzt", "Telefonseelsorge"]),
  item(
    "H3",
    "Wie zufrieden waren Sie damit?",
    ordinal("ordinal", coded(["sehr unzufrieden", "unzufrieden", "zufrieden", "sehr zufrieden"]), 2),
    { asked: { column: "H1", codes: ["Y"] } },
  ),
  item("L1", "Wie zufrieden sind Sie mit Ihrem Leben? (0 = überhaupt nicht, 10 = völlig)", grade([0, 10])),
  ...battery(
    sub("T1"),
    (each) => `Stunden pro Woche: [${each}]`,
    ["Lehrveranstaltungen", "Selbststudium", "Erwerbsarbeit"],
    count([0, 70]),
  ),
  item("W1", "Wie wohnen Sie?", nominal(coded(["Eltern", "Wohnheim", "WG", "Allein"]), { noAnswer })),
  freeText("W1[other]", "Wie wohnen Sie? [Sonstiges]", ["Wagenplatz", "Kloster"]),
  freeText("E1", "Was möchten Sie uns noch sagen?", ["nichts", "Die Mensa; sie fehlt.", "„Danke“"]),
  technical("interviewtime", "Gesamtzeit", ({ random }) => Number(random.between(60, 3000).toFixed(2))),
  ...[12, 13, 14, 15].map((n) =>
    technical(`groupTime${n}`, `Gruppenzeit: Teil ${n}`, ({ random }) => Number(random.between(5, 400).toFixed(2))),
  ),
  ...["S1", "Z1", "D1", "P1", "L1"].map((question) =>
    technical(`${question}Time`, `Fragenzeit: ${question}`, () => null),
  ),
];

function asksOnly({ draw }: Column): Column["draw"] {
  return (person, column) => (person.given.get("H1") === "Y" ? draw(person, column) : null);
}

const form: CsvForm = { separator: ",", decimal: ".", quotesAll: true, empty: "" };

export const limesurvey: Kind = {
  id: "limesurvey",
  language: "de",
  what: "answers",
  seed: 2706,
  respondents: 260,
  columns,
  dataFile: "results-survey418237.csv",
  files: (table, manner) => ({
    "results-survey418237.csv": csv([names(table), ...body(table, manner)], form, manner.encoding),
    "results-survey418237-full.csv": csv(
      [table.columns.map(({ name, label }) => `${name}. ${label}`), ...body(table, manner, "labels")],
      form,
      manner.encoding,
    ),
  }),
};
