/** What stands in a delivered file, before anybody has said what it means: its columns with their labels, codes and values. Nobody's answers: which values there are, not who gave them. */

export interface DescribedFile {
  /** As people name it. */
  readonly shown: string;
  readonly rows: number;
  /** How it was read, in words. */
  readonly taken: string;
  /** The column that the file says its rows are weighted by. */
  readonly weightedBy: string | null;
  /** The sheet that was read, of a workbook with several. */
  readonly sheet: string | null;
  /** Rows above the head, such as a title. */
  readonly skipRows: number;
  readonly columns: readonly DescribedColumn[];
}

export interface DescribedColumn {
  readonly name: string;
  /** What the file or its codebook says of it, in each language in which it says so; "" where nobody says which language it is. */
  readonly labels: readonly WordsOf[];
  /** Its codes with their labels, in the order in which they were declared. */
  readonly codes: readonly CodeLabel[];
  /** Whether nobody declared them: they were seen in rows, and one that nobody chose is lacking. */
  readonly areCodesSeen: boolean;
  /** Codes that are declared to be no answer. */
  readonly missing: readonly string[];
  readonly missingRanges: readonly { readonly low: number; readonly high: number }[];
  /** The ends of its scale, where the codebook says so. */
  readonly range: { readonly min: number; readonly max: number } | null;
  /** What the codebook says that it is: "Likert", "open". */
  readonly type: string | null;
  /** The part of the questionnaire, as the codebook calls it. */
  readonly section: string | null;
  /** Rows in which something stands. */
  readonly filled: number;
  /** How many different values there are; counted up to `mostValues`. */
  readonly distinct: number;
  /** The most frequent ones with how often they stand there, for what is worked out from them: counts are never shown. */
  readonly values: readonly ValueCount[];
  /** Of a column of numbers only. */
  readonly numbers: NumbersOf | null;
  /** Letters of an average value. */
  readonly length: number;
  /** What it tells of a person, by its name or by what stands in it; null where nothing is known. */
  readonly personal: string | null;
}

export interface WordsOf {
  /** "nl"; "" where nobody says. */
  readonly language: string;
  readonly words: string;
}

export interface CodeLabel {
  readonly code: string;
  readonly label: string;
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export interface NumbersOf {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly areWhole: boolean;
}

/** More different values are not told apart. */
export const mostValues = 5000;
/** So many values of a column are kept. */
export const keptValues = 400;

/** What statistical programs write where there is nothing. */
export const signOfNothing = /^(na|n\/a|#n\/a|nan|null|#null!|\.)$/i;
