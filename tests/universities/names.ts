/** Names that universities give their parts, the awkward ones among them: digits, accents, other languages, names within names. */
import type { Localized } from "./university.ts";

export interface NamedFaculty {
  readonly id: string;
  readonly name: Localized;
  readonly short?: Localized;
}

const faculty = (id: string, nl: string, en: string, short?: Localized): NamedFaculty => ({
  id,
  name: { nl, en },
  ...(short === undefined ? {} : { short }),
});

/** Names that give a program no trouble. */
const plainFaculties: readonly NamedFaculty[] = [
  faculty("arts", "Letteren", "Arts"),
  faculty("law", "Rechtsgeleerdheid", "Law", { nl: "Recht", en: "Law" }),
  faculty("medicine", "Geneeskunde", "Medicine"),
  faculty("science", "Natuurwetenschappen", "Science"),
  faculty("theology", "Godgeleerdheid", "Theology"),
  faculty("music", "Muziek", "Music"),
  faculty("social", "Sociale Wetenschappen", "Social Sciences", { nl: "Sociaal", en: "Social" }),
  faculty("education", "Onderwijskunde", "Education"),
  faculty("economics", "Economie", "Economics"),
  faculty("engineering", "Techniek", "Engineering"),
  faculty("agriculture", "Landbouw", "Agriculture"),
  faculty("psychology", "Psychologie", "Psychology"),
  faculty("geography", "Aardrijkskunde", "Geography"),
  faculty("philosophy", "Wijsbegeerte", "Philosophy"),
  faculty("dentistry", "Tandheelkunde", "Dentistry"),
  faculty("design", "Ontwerpen", "Design"),
  faculty("history", "Geschiedenis", "History"),
  faculty("veterinary", "Diergeneeskunde", "Veterinary Care"),
  faculty("pharmacy", "Farmacie", "Pharmacy"),
  faculty("architecture", "Bouwkunde", "Architecture"),
];

const awkwardFaculties: readonly NamedFaculty[] = [
  faculty("arts-law", "Letteren en Recht", "Arts and Law"),
  faculty("axe1", "Axe 1", "Axe 1"),
  faculty("axe2", "Axe 2", "Axe 2"),
  faculty("axe10", "Axe 10", "Axe 10"),
  faculty("lettres", "Faculté des Lettres", "Faculté des Lettres", { nl: "Lettres", en: "Lettres" }),
  faculty("physik", "Fakultät für Physik", "Fakultät für Physik"),
  faculty("health-2025", "Gezondheid 2025", "Health 2025"),
  faculty("science-policy", "Science & Policy", "Science & Policy"),
  faculty("economie", "Économie et gestion", "Économie et gestion"),
  faculty("university-college", "University College", "University College"),
  faculty("a", "A", "A"),
  faculty("b4", "B4-instituut", "Institute B4"),
  faculty("ingenierie", "Génie civil – Ingénierie", "Génie civil – Ingénierie"),
  faculty("primary", "Onderwijs (PABO)", "Education (primary)"),
  faculty("oeuvre", "Études de l’Œuvre", "Études de l’Œuvre"),
  faculty("form", "Ontwerp “Vorm”", "Design “Form”"),
  faculty("strasse", "Straßenbau", "Straßenbau"),
];

/** The names that a university draws its own from. */
export function facultyNames(isAwkward: boolean): readonly NamedFaculty[] {
  return isAwkward ? [...awkwardFaculties, ...plainFaculties.slice(0, 8)] : plainFaculties;
}

/** A programme's name, by the faculty's name and its number in it. */
const awkwardProgrammes: readonly ((of: Localized, number: number) => Localized)[] = [
  (of, number) => ({ nl: `${of.nl} opleiding ${number}`, en: `${of.en} programme ${number}` }),
  (of, number) => ({ nl: `${of.nl}, track ${number}`, en: `${of.en}, track ${number}` }),
  (of, number) => ({ nl: `${of.nl} ${"ABCDEFG"[number] ?? "Z"}`, en: `${of.en} ${"ABCDEFG"[number] ?? "Z"}` }),
  (of, number) =>
    number === 1
      ? { nl: `Master ${of.nl}`, en: `Master of ${of.en}` }
      : { nl: `Master ${of.nl} ${number}`, en: `Master of ${of.en} ${number}` },
];

const subjects: readonly Localized[] = [
  { nl: "Grondslagen", en: "Foundations" },
  { nl: "Praktijk", en: "Practice" },
  { nl: "Theorie", en: "Theory" },
  { nl: "Onderzoek", en: "Research" },
  { nl: "Beleid", en: "Policy" },
  { nl: "Samenleving", en: "Society" },
];

const plainProgramme: (typeof awkwardProgrammes)[number] = (of, number) => {
  const subject = subjects[number - 1] ?? of;
  return { nl: `${subject.nl} (${of.nl})`, en: `${subject.en} (${of.en})` };
};

export function programmeNames(isAwkward: boolean): typeof awkwardProgrammes {
  return isAwkward ? awkwardProgrammes : [plainProgramme];
}

export interface NamedSurvey {
  readonly id: string;
  readonly name: Localized;
  readonly short: Localized;
}

const survey = (id: string, nl: string, en: string): NamedSurvey => ({ id, name: { nl, en }, short: { nl, en } });

export function surveyNames(isAwkward: boolean): readonly NamedSurvey[] {
  const first = survey("sws", "Welzijnsonderzoek", "Well-being survey");
  return isAwkward
    ? [first, survey("axe1-survey", "Enquête Axe 1", "Enquête Axe 1"), survey("monitor5", "Monitor 5", "Monitor 5")]
    : [first, survey("study", "Studieonderzoek", "Study survey"), survey("housing", "Woononderzoek", "Housing survey")];
}

/** What help the options of a question with several answers name. */
export const helpNames: readonly Localized[] = [
  { nl: "Studieadviseur", en: "Study adviser" },
  { nl: "Psycholoog", en: "Psychologist" },
  { nl: "Vrienden", en: "Friends" },
  { nl: "Familie", en: "Family" },
];
