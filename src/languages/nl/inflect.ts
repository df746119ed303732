/** Dutch verbs and adjectives -> their forms, by the rules of spelling. */

export interface VerbForms {
  /** Told as having happened: "steeg", "gestegen". */
  readonly told: readonly string[];
  /** "stijgt", "stijgen": what an aim or a possibility has too. */
  readonly open: readonly string[];
}

/** Between a verb and what is parted from it: "nam dit jaar fors toe". */
const gap = "(?: [\\p{L}\\p{N}'-]+){0,8}? ";

/** `verb`: "dalen", a strong one as "stijgen/steeg/stegen/gestegen", with what is parted from it before a plus: "toe+nemen/nam/namen/genomen", "de kop op+steken/…". */
export function verbForms(verb: string): VerbForms {
  const [apart, simple] = verb.includes("+") ? (verb.split("+") as [string, string]) : [null, verb];
  const [infinitive = "", ...strong] = simple.split("/");
  const [past, pasts, participle] = strong.length === 3 ? (strong as [string, string, string]) : weak(infinitive);
  const present = [thirdPerson(infinitive), infinitive + unlessActivity];
  if (apart === null) return { told: [past, pasts, participle], open: present };
  const isWord = /^\p{L}+$/u.test(apart);
  const glued = isWord ? apart : `(?:${apart}) `;
  const behind = (forms: readonly string[]) => `(?:${forms.join("|")})${gap}(?:${apart})`;
  return {
    told: [behind([past, pasts]), glued + participle, glued + past, glued + pasts],
    open: [behind(present), ...present.map((form) => glued + form), `(?:${apart}) te ${infinitive}`],
  };
}

/** One particle or idiom with each of several verbs. */
export function apart(particle: string, verbs: readonly string[]): readonly string[] {
  return verbs.map((verb) => `${particle}+${verb}`);
}

export function formsOf(verbs: readonly string[]): VerbForms {
  const all = verbs.map(verbForms);
  return { told: all.flatMap(({ told }) => told), open: all.flatMap(({ open }) => open) };
}

/** "dalen" -> "daalde", "daalden", "gedaald"; voiceless before -en: -te. */
function weak(infinitive: string): [string, string, string] {
  const isVoiceless = /(?:[tkfsp]|ch)en$/.test(infinitive);
  const ending = isVoiceless ? "te" : "de";
  const stem = stemOf(infinitive);
  const closed = stem.endsWith(ending.charAt(0)) ? stem : stem + ending.charAt(0);
  const prefix = /^(?:ver|be|ont|her|ge)(?=[^aeiou]*[aeiou].*en$)/.test(infinitive)
    ? ""
    : infinitive.startsWith("e")
      ? "geë"
      : "ge";
  const participle = prefix.endsWith("ë") ? prefix + closed.slice(1) : prefix + closed;
  return [stem + ending, `${stem + ending}n`, participle];
}

/** "Herstellen van een burn-out kost tijd" tells of nothing that happened. */
const unlessActivity = "(?! (?:van|is|kost|vergt|vraagt|begint|lukt|duurt)(?= ))";

function thirdPerson(infinitive: string): string {
  if (/(?:aan|doen|zien)$/.test(infinitive)) return infinitive.replace(/n$/, "t");
  if (infinitive.endsWith("komen")) return infinitive.replace(/komen$/, "komt");
  const stem = stemOf(infinitive);
  return stem.endsWith("t") ? stem : `${stem}t`;
}

/** "zakken" -> "zak", "dalen" -> "daal", "verbeteren" -> "verbeter", "stabiliseren" -> "stabiliseer", "leven" -> "leef". */
function stemOf(infinitive: string): string {
  const base = infinitive.replace(/en$/, "");
  const single = base.replace(/([bdfgklmnprst])\1$/, "$1");
  const isOpen = single === base && /(?:^|[^aeiou])[aeou][bdfgklmnprstvz]$/.test(base);
  const long = isOpen && !isUnstressed(base) ? single.replace(/([aeou])(.)$/, "$1$1$2") : single;
  return long.replace(/v$/, "f").replace(/z$/, "s");
}

/** The last syllable of "verbeter", "wakker" and "duikel", but not of "stabiliseer". */
function isUnstressed(base: string): boolean {
  const bare = base.replace(/^(?:ver|be|ont|her)(?=[^aeiou]*[aeiou].*e.$|[aeiou][^aeiou]+e)/, "");
  if (!/[aeiouy].*e[lrn]$/.test(bare)) return false;
  return /e[ln]$/.test(bare) || bare !== base || native.has(base);
}

/** Verbs in -eren of Dutch stock; all others have a long e. */
const native = new Set([
  "wakker",
  "kelder",
  "klauter",
  "kenter",
  "pieker",
  "flikker",
  "vorder",
  "luister",
  "hinder",
  "sluimer",
]);

/** "eenzaam" -> "eenzamer", with "meer" and "minder" beside it. */
export function comparatives(adjectives: readonly string[]): readonly string[] {
  return [
    ...adjectives.map((each) => `${bent(each)}${each.endsWith("r") ? "der" : "er"}e?`),
    `(?:meer|minder) (?:${adjectives.map(withE).join("|")})`,
  ];
}

export function superlatives(adjectives: readonly string[]): readonly string[] {
  return [
    ...adjectives.map((each) => `${each}${each.endsWith("s") ? "t" : "st"}e?`),
    `(?:meest|minst) (?:${adjectives.map(withE).join("|")})`,
  ];
}

function withE(adjective: string): string {
  return `${adjective}|${bent(adjective)}e`;
}

/** Before an ending: "eenzaam" -> "eenzam", "laag" -> "lag", "fit" -> "fitt", "positief" -> "positiev". */
function bent(adjective: string): string {
  const voiced = adjective.replace(/(ie|oe|ij|e|o)f$/, "$1v").replace(/(oo|ie|ij|oe|ui|eu|aa)s$/, "$1z");
  const short = voiced.replace(/([aeou])\1([^aeiou])$/, "$1$2");
  return short === voiced && /^(?:[^aeiou]*|on|ge\p{L}*)[aeiou][kltpmns]$/u.test(voiced)
    ? voiced + voiced.slice(-1)
    : short;
}
