import british from "hyphen/en-gb/index.js";
import type { LanguageRecord } from "../language.ts";
import { list } from "../list.ts";
import { attackWords } from "./attackWords.ts";
import { claimWords } from "./claimWords.ts";

export const en: LanguageRecord = {
  locale: "en-GB",
  name: "English",
  english: "English",
  quotes: ["“", "”"],
  nouns: {
    articles: ["a", "an"],
    articlesAre: "an English noun has a or an",
    capitals: null,
    behindPreposition: (name) => name,
    takesArticle: (name, noun) => new RegExp(`^${noun}\\s`, "iu").test(name),
  },
  hyphenateHtml: (html, options) => british.hyphenateHTMLSync(html, options),
  risks: {
    suicide: /suicid|weary of life|end(ing)? (their|one.s) (own )?li[fv]e/i,
    addiction: /addict|substance use|drinkers|cannabis|vaping|alcohol|drugs/i,
    complaints:
      /(psychological|mental) (health )?(symptom|complaint|problem|distress)|\bstress|burn-?out|exhaust|depress|anxi(ety|ous)|low mood|performance pressure/i,
    loneliness: /lonel|isolated/i,
    support:
      /psychologist|psychological (support|intervention)|(need|want)s? (more |no )?support|support needs?\b|(seek|look for|ask for|find)(s|ing)? help/i,
  },
  abbreviations: list("e\\.g i\\.e etc dr prof mr ms mrs st no ca vs incl jr p"),
  behindOrdinalPoint: null,
  numbers: {
    percent: ["per ?cent", "percentage"],
    to: ["to", "until"],
    and: ["and"],
    or: ["or"],
    hour: ["[ap]\\.?m\\.?", "o['’]clock"],
    ranks: ["top", "bottom", "under", "over"],
    number: ["no", "number"],
  },
  claims: claimWords,
  attack: attackWords,
};
