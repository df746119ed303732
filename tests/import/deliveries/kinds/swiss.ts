/** A French-Swiss CSV in Windows-1252, with its codebook as a CSV beside: domains in place of faculties, marks from 1 to 6, apostrophes and inclusive writing. */
import { battery, classed, freeText, identifier, item, multiple, technical, weight } from "../builders.ts";
import type { Column } from "../column.ts";
import type { Kind } from "../delivery.ts";
import { count, grade, nominal, options, ordinal, yesNo } from "../scales.ts";
import { belongingFr, frequencyFr } from "../words.ts";
import { rowAVariable } from "../writing/codebook.ts";
import { body, csv, names } from "../writing/csv.ts";

const noAnswer = [
  { code: 88, label: "Ne sait pas" },
  { code: 99, label: "Sans réponse" },
];
const agreement = ordinal(
  "agreement",
  options(["Pas du tout d’accord", "Plutôt pas d’accord", "Plutôt d’accord", "Tout à fait d’accord"]),
  2,
  { noAnswer },
);
const frequency = ordinal("frequency", frequencyFr, 2, { noAnswer });
const yes = { code: 1, label: "Oui" };
const no = { code: 2, label: "Non" };

export const columns: readonly Column[] = [
  identifier("no_quest", "Numéro du questionnaire", ({ at }) => at + 1),
  technical("vague", "Vague", () => "P25"),
  technical("lang", "Langue du questionnaire", ({ random }) => random.pick(["fr", "fr", "de"])),
  classed(
    "faculty",
    "domaine",
    "Domaine",
    options([
      "Économie et services",
      "Ingénierie et architecture",
      "Santé",
      "Travail social",
      "Arts visuels",
      "Musique",
    ]),
  ),
  classed(
    "programme",
    "filiere",
    "Filière",
    options([
      "Soins infirmiers",
      "Physiothérapie",
      "Informatique",
      "Architecture",
      "Travail social",
      "Économie d’entreprise",
    ]),
  ),
  classed("level", "cycle", "Cycle", options(["Bachelor", "Master", "Année préparatoire"])),
  classed(
    "group:gender",
    "genre",
    "Vous êtes…",
    options(["une femme", "un homme", "une personne non binaire"]).concat(noAnswer),
  ),
  classed(
    "group:canton",
    "canton",
    "Canton de domicile avant les études",
    options(["Genève", "Vaud", "Valais", "Fribourg", "Neuchâtel", "Jura", "autre", "étranger"]),
  ),
  classed("group:mode", "forme", "Forme d’études", options(["plein temps", "temps partiel", "en emploi"])),
  ...battery(
    (n) => `a${n}`,
    (each) => each,
    belongingFr,
    agreement,
  ),
  ...battery(
    (n) => `b${n}`,
    (each) => `À quelle fréquence ressentez-vous : ${each} ?`,
    ["du stress", "de la fatigue", "de l’anxiété", "de la joie", "de l’isolement", "de la fierté"],
    frequency,
  ),
  ...battery(
    (n) => `c${n}`,
    (each) => `Note (1 à 6) pour ${each}`,
    ["l’encadrement", "les locaux", "l’information", "la cafétéria", "les horaires"],
    grade(
      [1, 6],
      [
        { code: 1, label: "très mauvais" },
        { code: 6, label: "excellent" },
      ],
      { noAnswer },
    ),
  ),
  classed("filter", "d0", "Exercez-vous une activité rémunérée ?", [yes, no], { scale: yesNo(yes, no) }),
  item("d1", "Combien d’heures par semaine ? (si activité rémunérée)", count([0, 50], { noAnswer }), {
    asked: { column: "d0", codes: [1] },
  }),
  item("d2", "Cette activité gêne mes études (si activité rémunérée)", agreement, {
    asked: { column: "d0", codes: [1] },
  }),
  ...multiple(
    "e",
    (n) => `e_${n}`,
    (each) => `Ressources connues : ${each}`,
    ["service psychologique", "service social", "aumônerie", "association d’étudiant·e·s", "médecin-conseil"],
    { code: 1, label: "coché" },
    { code: 0, label: "non coché" },
  ),
  item("f1", "Votre logement", nominal(options(["chez les parents", "colocation", "foyer", "seul·e"]), { noAnswer })),
  item("f2", "Avez-vous renoncé à des soins pour raisons financières ?", yesNo(yes, no, { noAnswer })),
  item("f3", "Satisfaction de la vie (0 à 10)", grade([0, 10], [], { noAnswer })),
  ...battery(
    (n) => `g${n}`,
    (each) => `J’ai été témoin ou victime de ${each}`,
    ["sexisme", "racisme", "harcèlement", "discrimination"],
    yesNo(yes, no, { noAnswer }),
  ),
  // "Échelle 4" is all that the codebook says.
  item("ech4", "Échelle 4", agreement, { isKnowable: false }),
  freeText("rem", "Remarques", ["Rien à signaler", "L’horaire ; surtout le lundi", "n’hésitez pas…"]),
  weight("pond", "Pondération"),
];

export const swiss: Kind = {
  id: "swiss-french",
  language: "fr",
  what: "answers",
  seed: 2710,
  respondents: 240,
  columns,
  dataFile: "donnees_bienetre.csv",
  files: (table, manner) => ({
    "donnees_bienetre.csv": csv(
      [names(table), ...body(table, manner)],
      { separator: ";", decimal: ".", quotesAll: false, empty: "." },
      "windows-1252",
    ),
    "dictionnaire.csv": csv(
      rowAVariable(table, ["No", "Variable", "Libellé", "Modalités", "Manquants", "Filtre"]),
      { separator: ";", decimal: ",", quotesAll: false, empty: "" },
      "windows-1252",
    ),
  }),
};
