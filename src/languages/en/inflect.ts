/** English verbs and adjectives -> their forms, by the rules of spelling. */

export interface VerbForms {
  /** Told as having happened: "rose", "risen". */
  readonly told: readonly string[];
  /** "rise", "rises", "rising": what an aim or a possibility has too. */
  readonly open: readonly string[];
}

/** `verb`: "ease", or an irregular one as "rise/rose/risen"; a particle behind it: "creep/crept up". */
export function verbForms(verb: string): VerbForms {
  const [written = "", ...particles] = verb.split(" ");
  const [base = "", past, participle] = written.split("/");
  const behind = particles.length === 0 ? "" : `(?: [\\p{L}]+)? ${particles.join(" ")}`;
  const told = past === undefined ? [regularPast(base)] : [past, participle ?? past];
  return {
    told: [...new Set(told)].map((form) => form + behind),
    open: [base, thirdPerson(base), `${unlessFirst}${ing(base)}`].map((form) => form + behind),
  };
}

/** "Improving the atmosphere is a task" tells of nothing that happened. */
const unlessFirst = "(?<!^[ -]*(?=[\\p{L}]))";

export function formsOf(verbs: readonly string[]): VerbForms {
  const all = verbs.map(verbForms);
  return { told: all.flatMap(({ told }) => told), open: all.flatMap(({ open }) => open) };
}

/** "ease", "drop", "carry" -> "eased", "dropped", "carried". */
function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, "ied");
  return `${doubled(base)}ed`;
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o|go)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? base.replace(/y$/, "ies") : `${base}s`;
}

function ing(base: string): string {
  if (/ie$/.test(base)) return base.replace(/ie$/, "ying");
  return /[^e]e$/.test(base) ? base.replace(/e$/, "ing") : `${doubled(base)}ing`;
}

/** A short word's last consonant is doubled: "drop" -> "dropp". */
function doubled(base: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base) ? base + base.slice(-1) : base;
}

/** "lonely" -> "lonelier"; longer words have "more" and "less" only. */
export function comparatives(adjectives: readonly string[]): readonly string[] {
  const short = adjectives.filter((each) => isShort(each)).map((each) => withEnding(each, "er"));
  return [...short, `(?:more|less) (?:${adjectives.join("|")})`];
}

export function superlatives(adjectives: readonly string[]): readonly string[] {
  const short = adjectives.filter((each) => isShort(each)).map((each) => withEnding(each, "est"));
  return [...short, `(?:most|least) (?:${adjectives.join("|")})`];
}

/** One syllable, or two of which the last is -y. */
function isShort(adjective: string): boolean {
  return /^[^aeiouy]*[aeiouy]{1,2}[^aeiouy]*e?$/.test(adjective) || /y$/.test(adjective);
}

function withEnding(adjective: string, ending: string): string {
  if (adjective.endsWith("e")) return adjective + ending.slice(1);
  if (/[^aeiou]y$/.test(adjective)) return adjective.replace(/y$/, `i${ending}`);
  return doubled(adjective) + ending;
}
