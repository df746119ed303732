/** What the attacker of finished files must know of a language to see what its texts tell of hidden groups. */

export interface AttackWords {
  readonly counting: CountingWords;
  readonly ranking: RankingWords;
}

/** Words that count people or tell shares, and words behind a number that counts nobody. */
export interface CountingWords {
  /** Words that count, whatever stands behind them; compounds of them count too. */
  readonly words: readonly string[];
  /** The other parts of compounds, and what joins them: "twaalftal", "drieëntwintig". */
  readonly within: readonly string[];
  /** Words for shares, for everybody and for nobody, and for one where it counts somebody. */
  readonly phrases: RegExp;
  /** Beginnings of words for what a number counts or measures that is no student: hours, money, rooms, staff. */
  readonly things: readonly string[];
  /** Words that number something: "week 12", "room 3". */
  readonly numbered: readonly string[];
  readonly months: readonly string[];
  /** Words that begin another clause. */
  readonly joins: readonly string[];
  /** Words behind a time of the day. */
  readonly hours: readonly string[];
  /** Words for what is halved: "the first half of the year". */
  readonly shares: readonly string[];
  /** Words between a share and what it is a share of. */
  readonly partOf: readonly string[];
  /** Words that end what a number counts: whoever is counted, and what begins another part of the sentence. They are beginnings of words, or whole ones with a $. */
  readonly ends: readonly string[];
  /** The words of `joins` that do not set a clause apart from the next: "and". */
  readonly coordinating: readonly string[];
  /** The words of `joins` before what something is compared with: "than", "unlike". */
  readonly comparing: readonly string[];
}

/** Words that rank: they say something of what is hidden, though they hold no number. */
export interface RankingWords {
  readonly superlative: RegExp;
  /** What the ranked cells are called, by the kind in their keys. */
  readonly kinds: Readonly<Record<string, RegExp>>;
}
