/** Statements and labels, by language, that several deliveries ask in their own way. */
import { options } from "./scales.ts";

export const agreementNl = options([
  "Helemaal mee oneens",
  "Mee oneens",
  "Niet mee eens, niet mee oneens",
  "Mee eens",
  "Helemaal mee eens",
]);
export const frequencyNl = options(["Nooit", "Zelden", "Soms", "Vaak", "Altijd"]);
export const agreementEn = options([
  "Strongly disagree",
  "Disagree",
  "Neither agree nor disagree",
  "Agree",
  "Strongly agree",
]);
export const frequencyEn = options(["Never", "Rarely", "Sometimes", "Often", "Always"]);
export const agreementDe = options([
  "stimme gar nicht zu",
  "stimme eher nicht zu",
  "teils/teils",
  "stimme eher zu",
  "stimme voll zu",
]);
export const frequencyFr = options(["Jamais", "Rarement", "Parfois", "Souvent", "Toujours"]);

export const belongingNl = [
  "Ik voel mij thuis op de opleiding",
  "Ik heb voldoende contact met medestudenten",
  "Ik kan mezelf zijn binnen de opleiding",
  "Ik voel me vaak eenzaam",
  "Docenten kennen mij bij naam",
  "Ik weet bij wie ik terechtkan",
];
export const pressureNl = [
  "Ik ervaar prestatiedruk vanuit mezelf",
  "Ik ervaar prestatiedruk van mijn ouders",
  "Ik ervaar prestatiedruk door sociale media",
  "De studielast is te hoog",
  "Ik heb genoeg tijd om te herstellen",
  "Ik slaap slecht door de studie",
  "Ik kan studie en werk goed combineren",
];
export const belongingEn = [
  "I feel at home at the university",
  "I have enough contact with other students",
  "I can be myself here",
  "I often feel lonely",
  "Staff know me by name",
  "I know whom to turn to for help",
];
export const pressureEn = [
  "I put pressure on myself to achieve",
  "My family expects too much of me",
  "The workload is too high",
  "I have enough time to recover",
  "I sleep badly because of my studies",
  "I can combine study and paid work",
];
export const belongingDe = [
  "Ich fühle mich an der Hochschule zu Hause",
  "Ich habe genügend Kontakt zu Mitstudierenden",
  "Ich kann hier ich selbst sein",
  "Ich fühle mich oft einsam",
  "Ich weiß, an wen ich mich wenden kann",
];
export const pressureDe = [
  "Ich setze mich selbst unter Leistungsdruck",
  "Meine Familie erwartet zu viel von mir",
  "Die Arbeitsbelastung ist zu hoch",
  "Ich habe genug Zeit, mich zu erholen",
  "Ich schlafe schlecht wegen des Studiums",
];
export const belongingFr = [
  "Je me sens chez moi à la haute école",
  "J’ai assez de contacts avec d’autres étudiant·e·s",
  "Je peux être moi-même",
  "Je me sens souvent seul·e",
  "Je sais à qui m’adresser",
];
