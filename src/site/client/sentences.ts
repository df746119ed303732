/** Patterns of sentences, which a page brings in its language -> sentences with their values. No words stand in the scripts. */

/** What the explorer says. */
export const sentenceNames = [
  "groups",
  "span",
  "status",
  "chart",
  "lowest",
  "highest",
  "same",
  "tied",
  "interval",
  "base",
  "since",
  "hidden",
  "notAsked",
  "series",
  "notHere",
  "noIndicator",
  "noDomain",
  "noWave",
  "noCombination",
] as const;
export type SentenceName = (typeof sentenceNames)[number];

/** A form of the sentence for each plural category of the language; "{whom}" where a value stands. */
export type Patterns = Readonly<Record<SentenceName, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

export interface Sayer {
  /** `count`: of what the sentence counts; it stands in it as {number}. */
  readonly say: (name: SentenceName, values: Readonly<Record<string, string>>, count?: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

export function sayer(patterns: Patterns, locale: string): Sayer {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    say: (name, values, count = 0) => {
      const forms = patterns[name];
      const pattern = forms[rules.select(count)] ?? forms.other ?? "";
      const all: Readonly<Record<string, string>> = { ...values, number: numbers.format(count) };
      // In one go: a value may hold braces itself.
      return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => all[key] ?? whole);
    },
    list: (parts) => lists.format(parts),
  };
}
