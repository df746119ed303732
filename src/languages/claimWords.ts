/** What a language needs so that claims in its texts can be found: the shape of `en/claimWords.ts`. */

/** up, down, same: a change has that verdict. change: up or down, whichever is the better. double, half, many: one figure is so many times another. majority, minority, nearly-all, hardly-any: a share. vague: many or few, a share that is not told. top: the highest or lowest of several. number: people counted, a part of them, or a grade. */
export type ClaimKind =
  | "up"
  | "down"
  | "change"
  | "same"
  | "significant"
  | "double"
  | "half"
  | "many"
  | "top"
  | "majority"
  | "minority"
  | "nearly-all"
  | "hardly-any"
  | "vague"
  | "number";

/** How a rule decides that its words speak of students or an indicator.
 * theme: by what the clause is about. after: by what follows. sentence: by what the sentence names, or where it names nothing that is known. named: by what the sentence names. itself: the pattern names it. */
export type SpeaksBy = "theme" | "after" | "sentence" | "named" | "itself";

/** fact: told as having happened; only a condition or a denial takes it back. open: a form that an aim or a possibility has too ("to reduce stress"). number: a wish takes it back, a possibility does not. */
export type Form = "fact" | "open" | "number";

export interface ClaimRule {
  readonly kind: ClaimKind;
  readonly form: Form;
  readonly by: SpeaksBy;
  /** Alternatives, as regular expressions of whole words with `{…}` for the lists below and {n}, {part}, {ratio}, {topic}. */
  readonly patterns: readonly string[];
}

/** All lists hold regular expressions of whole words, in lower case; a space stands for any white space. */
export interface ClaimWords {
  /** Respondents and students. */
  readonly person: readonly string[];
  /** Whoever may be counted in a share: "participants", "of them". */
  readonly anyone: readonly string[];
  /** Signs within a word that are read over, as one expression: "Student:innen" is found as "Studentinnen"; null where the language has none. */
  readonly readOver: RegExp | null;
  /** What surveys of well-being ask about. The data's own names come on top. */
  readonly topic: readonly string[];
  /** What is not measured by a survey and may rise or be counted: staff, workshops, attention, time. */
  readonly other: readonly string[];
  /** What universities are made of, whose own word for it comes on top: {faculty} in the rules and in `aim`. */
  readonly faculty: readonly string[];
  /** Those who are no students and may be stressed too. */
  readonly staff: readonly string[];
  /** Between what is asked and whose it is: "the workload of lecturers". */
  readonly whose: readonly string[];
  readonly time: readonly string[];
  /** "the number of", "the share of": before people, or before anything. */
  readonly quantity: readonly string[];
  /** Words of indicators' names that are too common to know an indicator by. */
  readonly common: readonly string[];
  readonly preposition: readonly string[];
  /** The prepositions that say what something is on or for: "posters about stress" are no stress. */
  readonly aboutPreposition: readonly string[];
  /** Words between a number and what it counts are none of these. */
  readonly link: readonly string[];
  /** Where a new statement begins within a sentence. */
  readonly breaks: readonly string[];
  /** "we want", "so that", "in order to". */
  readonly aim: readonly string[];
  /** Until when something is to be so: a goal. */
  readonly future: readonly string[];
  /** "can", "may": nothing is told as having happened. */
  readonly modal: readonly string[];
  /** "to", "against": right before an open form, or with one word between. */
  readonly infinitive: readonly string[];
  /** "if", "whether": takes back what follows in its clause. */
  readonly condition: readonly string[];
  /** "when", "where": takes back open forms only, since "when stress rose" says that it did. */
  readonly occasion: readonly string[];
  /** "that", "how": where what is said of a clause begins anew. */
  readonly subclause: readonly string[];
  /** "this does not say that". */
  readonly denial: readonly string[];
  /** What the report does with small numbers: "answers of fewer than ten are not shown" counts nobody. */
  readonly method: readonly string[];
  readonly month: readonly string[];
  /** Before a number that is the name of one of several: "article 7.34". */
  readonly numbered: readonly string[];
  /** Behind the digits of an ordinal: "3rd". */
  readonly ordinal: readonly string[];
  /** Before a telephone number. */
  readonly call: readonly string[];
  /** After a time: "10.30 uur". */
  readonly clock: readonly string[];
  /** Never one: it is an article, or a pronoun, too. */
  readonly cardinal: Readonly<Record<string, number>>;
  readonly part: Readonly<Record<string, number>>;
  /** Between the two numbers of "three in four". */
  readonly ratioLink: readonly string[];
  /** One, where it begins a ratio: "one in". */
  readonly oneIn: readonly string[];
  /** "more than", "nearly" before a number. */
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  /** "more than", "less than" before a half: of them those that say nothing of how near it is. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly rules: readonly ClaimRule[];
}
