/** German verbs and adjectives -> their forms, by the rules of spelling. */

export interface VerbForms {
  /** Told as having happened: "stieg", "gestiegen". */
  readonly told: readonly string[];
  /** "steigt", "steigen": what an aim or a possibility has too. */
  readonly open: readonly string[];
}

/** Between a verb and what is parted from it: "nahm in diesem Jahr deutlich zu". */
const gap = "(?: [\\p{L}\\p{N}'-]+){0,9}? ";
const auxiliary = "(?:hat|haben|hatte|hatten|ist|sind|war|waren|wurde|wurden|worden)";

/** `verb`: "senken", a strong one as "steigen/steigt/stieg/stiegen/gestiegen", with what is parted from it before a plus: "zu+nehmen/nimmt/nahm/nahmen/genommen", "in die Höhe+gehen/…". */
export function verbForms(verb: string): VerbForms {
  const [apart, simple] = verb.includes("+") ? (verb.split("+") as [string, string]) : [null, verb];
  const [infinitive = "", ...strong] = simple.split("/");
  const [present, past, pasts, participle] =
    strong.length === 4 ? (strong as [string, string, string, string]) : weak(infinitive);
  const now = [present, infinitive + unlessActivity];
  if (apart === null) {
    // "Verbessert" is told only beside "hat" or "wurde": alone it is the present.
    const done =
      participle === present || participle === infinitive
        ? [`${auxiliary}${gap}${participle}`, `${participle}(?: worden)? ${auxiliary}`]
        : [participle];
    return { told: [past, pasts, ...done], open: now };
  }
  const isWord = /^\p{L}+$/u.test(apart);
  const glued = isWord ? apart : `(?:${apart}) `;
  const behind = (forms: readonly string[]) => `(?:${forms.join("|")})${gap}(?:${apart})`;
  return {
    told: [behind([past, pasts]), glued + participle, glued + past, glued + pasts],
    open: [
      behind([present, infinitive]),
      ...now.map((form) => glued + form),
      isWord ? `${apart}zu${infinitive}` : `(?:${apart}) zu ${infinitive}`,
    ],
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

/** "Abklingen von Stress dauert" tells of nothing that happened. */
const unlessActivity = "(?! (?:von|ist|kostet|braucht|dauert|beginnt|gelingt)(?= ))";

/** "senken" -> "senkt", "senkte", "senkten", "gesenkt"; "stabilisieren" and "verbessern" have no ge-. */
function weak(infinitive: string): readonly [string, string, string, string] {
  const stem = infinitive.replace(/e?n$/, "");
  const joined = /(?:[td]|[^aeiouäöülrh][mn])$/.test(stem) ? `${stem}e` : stem;
  const prefix = /^(?:ver|be|ent|er|ge|zer|miss|über)|ieren$/.test(infinitive) ? "" : "ge";
  return [`${joined}t`, `${joined}te`, `${joined}ten`, `${prefix}${joined}t`];
}

/** "einsam", or with another vowel "stark/stärk" -> "einsamer", with "mehr" and "weniger" beside it. */
export function comparatives(adjectives: readonly string[]): readonly string[] {
  return [
    ...adjectives.map((each) => `${bent(each)}er(?:e[nrms]?)?`),
    `(?:mehr|weniger) (?:${adjectives.map(withEndings).join("|")})`,
  ];
}

export function superlatives(adjectives: readonly string[]): readonly string[] {
  return [
    ...adjectives.map((each) => `${bent(each)}e?ste[nrms]?`),
    `am (?:wenigsten|meisten) (?:${adjectives.map(withEndings).join("|")})`,
  ];
}

function withEndings(adjective: string): string {
  const [base = ""] = adjective.split("/");
  return `${base}|${unstressed(base)}e[nrms]?`;
}

/** Before an ending: "stark/stärk" -> "stärk", "sensibel" -> "sensibl". */
function bent(adjective: string): string {
  const [base = "", other] = adjective.split("/");
  return other ?? unstressed(base);
}

function unstressed(base: string): string {
  return base === "hoch" ? "hoh" : base.replace(/el$/, "l");
}
