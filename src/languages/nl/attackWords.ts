/** Dutch: how a text counts people, tells shares of them and ranks groups, for whoever attacks it. */
import type { AttackWords } from "../attackWords.ts";
import { list } from "../list.ts";

export const attackWords: AttackWords = {
  counting: {
    words: list(
      "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd honderden duizend tientallen dozijn handvol helft niemand",
    ),
    within: list("een één en ën tal derde vijfde tiende kwart"),
    phrases:
      /(?<!\p{L})(?:driekwart|een (?:derde|kwart|vijfde|tiende)|geen (?:van|enkele?|(?:student|respondent)\p{L}*)|iedereen(?! (?:is welkom|kan|mag|die))|allemaal|één|een enkele (?:student|respondent|persoon))(?!\p{L})/giu,
    things: list(
      "seconde minuut minuten uur uren dag week weken weekend maand semester blok jaar jaren euro punt procentpunt bijeenkomst sessie workshop training cursus college les zaal zalen plek plaats gebouw verdieping locatie pagina hoofdstuk stap actie maatregel doel plan project vraag onderwerp thema deel manier reden studieadviseur adviseur psycholo mentor coach tutor docent hoogleraar collega medewerker aanspreekpunt contactpersoon coördinator decaan commissie team faculteit opleiding campus pilot onderzoek keer",
    ),
    numbered: list(
      "week semester blok periode jaar zaal verdieping gebouw hoofdstuk pagina tabel figuur paragraaf artikel bijlage fase ronde lijn versie stap actie maatregel niveau deel vraag punt nummer nr",
    ),
    months: list("januari februari maart april mei juni juli augustus september oktober november december"),
    joins: list("terwijl maar hoewel en dan"),
    hours: [],
    shares: list("helft derde kwart"),
    partOf: list("van de het"),
    ends: list(
      "student respondent person vrouw mannen mensen in$ is$ was$ per$ van$ bij$ op$ aan$ om$ die$ met$ uit$ voor$ dit$ deze$ vorig volgend elk zijn$ waren$ hebben$ de$ het$",
    ),
    coordinating: list("en"),
    comparing: list("dan"),
  },
  ranking: {
    superlative: /\b(?:laagste|hoogste|meeste|(?<!ten )minste|beste|slechtste|bovenaan|onderaan)\b/i,
    kinds: { programme: /\bopleiding(?:en)?\b/i, faculty: /\bfaculteit(?:en)?\b/i },
  },
};
