import german from "hyphen/de/index.js";
import type { LanguageRecord } from "../language.ts";
import { list } from "../list.ts";
import { attackWords } from "./attackWords.ts";
import { claimWords } from "./claimWords.ts";

export const de: LanguageRecord = {
  locale: "de-DE",
  name: "Deutsch",
  english: "German",
  quotes: ["„", "“"],
  nouns: {
    articles: ["die", "der", "das"],
    articlesAre: "a German noun has die, der or das",
    capitals: null,
    // "der Juristischen Fakultät".
    behindPreposition: (name, noun) => {
      const at = name.toLowerCase().indexOf(noun.toLowerCase());
      return name.slice(0, at).replace(/(?<=\p{L})e[rs]?(?= )/gu, "en") + name.slice(at);
    },
    // "in der Fakultät für Kunst", "in der Juristischen Fakultät".
    takesArticle: (name, noun) =>
      new RegExp(`${noun}(?!\\p{L})`, "iu").test(name) && !/^(?:die|der|das|eine?)\s/i.test(name),
  },
  hyphenateHtml: (html, options) => german.hyphenateHTMLSync(html, options),
  risks: {
    suicide:
      /suizid|selbstmord|selbsttötung|freitod|lebensmüde|todeswunsch|(das|ihr|sein) leben (zu )?(nehmen|beenden)|nicht mehr leben (zu )?(wollen|möchten|will|möchte)/i,
    // With their capitals: "sucht" is "looks for", and Dutch "drogen" is "to dry".
    addiction:
      /(?<!\p{L})Sucht|süchtig|(?:Alkohol|Drogen|Spiel|Medien|Internet|Online|Computer|Kauf|Ess|Mager|Nikotin|Tabletten)sucht|Drogen|Substanz(?:konsum|gebrauch|missbrauch)|[Aa]lkohol|[Cc]annabis|[Kk]iffe|[Vv]apen|(?:Alkohol|Drogen|Medikamenten|Tabletten)abhängig|(?<!\p{L})Rausch(?:mittel|trinken)/u,
    complaints:
      /(?:[Pp]sychische|[Ss]eelische)[nr]? (?:Beschwerden|Probleme|Belastung)|(?<!\p{L})Stress|Burn-?out|[Ee]rschöpf|[Dd]epressi|(?<!\p{L})Angst|[Nn]iedergeschlagen|Leistungsdruck/u,
    loneliness: /[Ee]insam/u,
    support:
      /Psycholog(?:in|e|en)(?!\p{L})|[Pp]sychologische[nr]? (?:Hilfe|Unterstützung|Beratung)|mehr Unterstützung|Unterstützungsbedarf|Bedarf an Unterstützung|Hilfe (?:suchen|brauchen|finden)/u,
  },
  abbreviations: list("etc dr prof st nr bzw ggf usw vgl abs inkl evtl sog tel abb"),
  behindOrdinalPoint:
    /^\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Fach|Studien)?[Ss]emester|Studienjahr|Quartal|Etage|Stock|Woche|Ausgabe|bis)(?!\p{L})/u,
  numbers: {
    percent: [],
    to: ["bis"],
    and: ["und"],
    or: ["oder"],
    hour: ["Uhr"],
    ranks: [],
    number: [],
  },
  claims: claimWords,
  attack: attackWords,
};
