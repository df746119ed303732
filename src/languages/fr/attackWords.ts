/** French: how a text counts people, tells shares of them and ranks groups, for whoever attacks it. */
import type { AttackWords } from "../attackWords.ts";
import { list } from "../list.ts";

export const attackWords: AttackWords = {
  counting: {
    words: list(
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent dizaine douzaine poignée moitié",
    ),
    within: list("et un une"),
    phrases:
      /(?<!\p{L})(?:(?:un|deux|trois) (?:tiers|quarts?)|personne|aucune?|tous|toutes|une? seule?|une? (?:étudiante?|répondante?))(?!\p{L})/giu,
    things: list(
      "seconde minute heure jour semaine mois semestre an année euro point réunion séance atelier formation cours salle place bâtiment étage page chapitre étape action mesure but plan projet question thème partie conseill psycholog mentor tuteur enseignant professeur collègue employé contact coordinat équipe faculté programme fois",
    ),
    numbered: list(
      "semaine semestre période année salle étage bâtiment chapitre page tableau figure section article annexe phase ligne version étape action mesure niveau partie question point numéro",
    ),
    months: list("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    joins: list("tandis mais bien et que"),
    hours: [],
    shares: list("tiers quart moitié"),
    partOf: list("du la le de"),
    ends: list("étudiant répondant person du$ des$ à$ en$ qui$ ont$ sont$ de$"),
    coordinating: list("et"),
    comparing: list("que"),
  },
  ranking: {
    superlative: /(?<!\p{L})(?:(?:le|la|les) (?:plus|moins|meilleure?s?|pires?)|en tête|dernière?s?)(?!\p{L})/iu,
    kinds: { programme: /(?<!\p{L})(?:programmes?|formations?)(?!\p{L})/iu, faculty: /(?<!\p{L})facultés?(?!\p{L})/iu },
  },
};
