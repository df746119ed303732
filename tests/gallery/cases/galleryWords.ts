/** The made-up words and values of gallery cases, in each language. */

import type { Chart } from "../../../src/documents/index.ts";
import type { EstimateId, Language } from "../../../src/domain/index.ts";
import { languages } from "../../../src/languages/index.ts";

export const estimate = "x" as EstimateId;

const words = {
  nl: {
    grade: "Cijfer voor algemeen welzijn",
    second: "Sfeer op de opleiding",
    long: "Faculteit der Gedragswetenschappen, Onderwijs en Samenlevingsvraagstukken",
    unbroken: "Arbeidsongeschiktheidsverzekeringsmaatschappijpersoneel",
    faculty: "Faculteit",
    hidden: "te weinig respondenten",
    example: "Synthetische gegevens",
    claim: "meer dan de helft",
    break: "Niet vergelijkbaar",
    parts: ["Geeft een 5 of lager", "Geeft een 6 of 7", "Geeft een 8 of hoger"],
    respondents: "Respondenten",
    others: "Bij geen van deze thema’s",
    shade: "de prioriteit draagt bij aan dit thema",
    today: "dit rapport, 3 maart 2025",
    later: "vertraagd, na het beloofde einde",
    action: "Actie",
    longAction: "Spreekuur zonder afspraak bij de studentenpsycholoog, in alle gebouwen en in beide talen",
    themes: [
      "Erbij horen en praktische hulpmiddelen",
      "Preventie",
      "Kennis en deskundigheid",
      "Samenwerking met de zorgketen",
    ],
    states: {
      done: "afgerond",
      running: "op schema",
      delayed: "vertraagd",
      planned: "nog niet begonnen",
      stopped: "gestopt",
    },
  },
  en: {
    grade: "Grade for general well-being",
    second: "Atmosphere on the programme",
    long: "Faculty of Behavioural Sciences, Education and the Study of Society",
    unbroken: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    faculty: "Faculty",
    hidden: "too few respondents",
    example: "Synthetic data",
    claim: "more than half",
    break: "Not comparable",
    parts: ["Gives a 5 or lower", "Gives a 6 or 7", "Gives an 8 or higher"],
    respondents: "Respondents",
    others: "In none of these themes",
    shade: "the priority serves this theme",
    today: "this report, 3 March 2025",
    later: "delayed, beyond the end that was promised",
    action: "Action",
    longAction: "Drop-in hour with the student psychologist, in all buildings and in both languages",
    themes: [
      "Belonging and practical tools",
      "Prevention",
      "Knowledge and expertise",
      "Cooperation with the care chain",
    ],
    states: { done: "done", running: "on schedule", delayed: "delayed", planned: "not yet begun", stopped: "stopped" },
  },
  de: {
    grade: "Note für das allgemeine Wohlbefinden",
    second: "Stimmung im Studiengang",
    long: "Fakultät für Verhaltenswissenschaften, Erziehung und Gesellschaftsforschung",
    unbroken: "Studienfinanzierungsangelegenheitenberatungsstellenleitung",
    faculty: "Fakultät",
    hidden: "zu wenige Befragte",
    example: "Synthetische Daten",
    claim: "mehr als die Hälfte",
    break: "Nicht vergleichbar",
    parts: ["Vergibt eine 5 oder weniger", "Vergibt eine 6 oder 7", "Vergibt eine 8 oder mehr"],
    respondents: "Befragte",
    others: "In keinem dieser Themen",
    shade: "die Priorität dient diesem Thema",
    today: "dieser Bericht, 3. März 2025",
    later: "verzögert, nach dem zugesagten Ende",
    action: "Maßnahme",
    longAction: "Offene Sprechstunde der psychologischen Beratung, in allen Gebäuden und in beiden Sprachen",
    themes: [
      "Zugehörigkeit und praktische Hilfsmittel",
      "Vorbeugung",
      "Wissen und Sachkunde",
      "Zusammenarbeit mit der Versorgungskette",
    ],
    states: {
      done: "abgeschlossen",
      running: "im Zeitplan",
      delayed: "verzögert",
      planned: "noch nicht begonnen",
      stopped: "eingestellt",
    },
  },
} as const satisfies Record<Language, object>;

export interface GalleryWords {
  readonly say: (typeof words)[Language];
  readonly number: (value: number) => string;
  /** Rows of which the first cell is the head -> what every chart says, whatever its shape. */
  readonly anatomy: (name: string, rows: readonly (readonly string[])[]) => Anatomy;
}

type Anatomy = Pick<
  Chart,
  | "kind"
  | "id"
  | "headline"
  | "subtitle"
  | "alternative"
  | "sources"
  | "notes"
  | "example"
  | "tableInPrint"
  | "table"
  | "reading"
>;

/** At most as long as any alternative text. */
const longest = 250;

export function galleryWords(language: Language): GalleryWords {
  const say = words[language];
  return {
    say,
    number: (value) =>
      value.toLocaleString(languages[language].locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    anatomy: (name, rows) => ({
      kind: "chart",
      id: "chart",
      headline: name,
      subtitle: "",
      alternative: `${name}: ${rows.map((row) => row.join(" ")).join("; ")}`.slice(0, longest),
      sources: [],
      notes: [],
      example: say.example,
      tableInPrint: false,
      // Readings are judged in whole documents, whose figures they tell.
      reading: [{ words: name, shownAs: null, items: [] }],
      table: {
        kind: "table",
        id: "table",
        caption: name,
        columns: Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, () => ({
          label: "",
          align: "start",
        })),
        rows,
        note: null,
        dense: true,
      },
    }),
  };
}

export const faculties = ({ say }: GalleryWords, count: number) =>
  Array.from({ length: count }, (_, place) => `${say.faculty} ${place + 1}`);
export const hardNames = ({ say }: GalleryWords) => [say.long, say.unbroken, `${say.faculty} C`];
/** Of faculty after faculty: no two neighbours alike. */
export const madeUp = (place: number) => 6.4 + ((place * 7) % 11) / 10;

/** Which rows of a case are hidden. */
export const hidden = {
  none: () => false,
  some: (place: number) => place % 3 === 1,
  all: () => true,
};
