import dutch from "hyphen/nl/index.js";
import type { LanguageRecord } from "../language.ts";
import { list } from "../list.ts";
import { attackWords } from "./attackWords.ts";
import { claimWords } from "./claimWords.ts";

export const nl: LanguageRecord = {
  locale: "nl-NL",
  name: "Nederlands",
  english: "Dutch",
  quotes: ["‘", "’"],
  nouns: {
    articles: ["de", "het"],
    articlesAre: "a Dutch noun has de or het",
    capitals: /^ij/i,
    behindPreposition: (name) => name,
    takesArticle: (name, noun) =>
      new RegExp(`${noun}(?!\\p{L})`, "iu").test(name) && !/^(?:de|het|een|’t|'t)\s/i.test(name),
  },
  hyphenateHtml: (html, options) => dutch.hyphenateHTMLSync(html, options),
  risks: {
    suicide: /su[iï]cid|zelfmoord|zelfdoding|levensmoe|doodswens/i,
    addiction: /verslav|middelengebruik|drinkers|cannabis|vapen|alcohol|drugs/i,
    complaints:
      /(psychische|mentale) (gezondheids)?(klacht|problem)|\bstress|burn-?out|uitputting|uitgeput|depressi|\bangst|somber|prestatiedruk/i,
    loneliness: /eenza(am|me)|isolement/i,
    support:
      /psycholo(og|gen)\b|psychische (hulp|interventie|ondersteuning)|meer ondersteuning|ondersteuning nodig|ondersteuningsbehoefte|hulp (zoek|nodig|vraag|vrag|vind|(te|kunnen) vinden)/i,
  },
  abbreviations: list(
    "etc dr prof mr st nr ca vs bijv bv o\\.a m\\.b\\.t d\\.w\\.z incl resp evt t\\/m jr dhr mw drs ir p",
  ),
  behindOrdinalPoint: null,
  numbers: {
    percent: ["procent", "percentage"],
    to: ["tot en met", "tot", "t/m"],
    and: ["en"],
    or: ["of"],
    hour: [],
    ranks: ["top", "over", "onder", "boven"],
    number: ["nr", "nummer"],
  },
  claims: claimWords,
  attack: attackWords,
};
