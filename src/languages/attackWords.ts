/** What the attacker of finished files must know of a language to see what its texts tell of hidden groups. */

export interface AttackWords {
  readonly counting: CountingWords;
  readonly ranking: RankingWords;
}

/** Words that count people or tell shares, and what a number stands before that counts nobody. */
export interface CountingWords {
  /** Words that count, whatever stands behind them; compounds of them too. */
  readonly words: readonly string[];
  /** What compounds are made of besides, and what joins them: "twaalftal", "drieëntwintig". */
  readonly within: readonly string[];
  /** Shares, everybody, nobody, and one where it counts somebody. */
  readonly phrases: RegExp;
  /** Who is counted or measured by a number is no person: hours, money, rooms, staff. Beginnings of words. */
  readonly things: readonly string[];
  /** Words that number something: "week 12", "room 3". */
  readonly numbered: readonly string[];
  readonly months: readonly string[];
  /** Words that begin another clause. */
  readonly joins: readonly string[];
  /** Behind a time of the day. */
  readonly hours: readonly string[];
  /** Of what is halved: "the first half of the year". */
  readonly shares: readonly string[];
  /** Between a share and what it is a share of. */
  readonly partOf: readonly string[];
  /** Words behind which no other belongs to the number: whoever is counted, and what begins another part of the sentence. Beginnings of words, or whole ones with a $. */
  readonly ends: readonly string[];
  /** Of `joins`, those that do not set a clause apart from the next: "and". */
  readonly coordinating: readonly string[];
  /** Of `joins`, those behind which stands what something else is compared with: "than", "unlike". */
  readonly comparing: readonly string[];
}

/** Words that rank: they say something of what is hidden, though they hold no number. */
export interface RankingWords {
  readonly superlative: RegExp;
  /** What the ranked cells are called, by the kind in their keys. */
  readonly kinds: Readonly<Record<string, RegExp>>;
}
