/** What a made-up university is: its files, and the truth that they were written from. */

export interface Localized {
  readonly nl: string;
  readonly en: string;
}

export type Level = "bachelor" | "master";

/** Students of one programme, or of one level of a faculty that has no programmes. */
export interface Unit {
  readonly faculty: string;
  readonly programme: string | null;
  readonly level: Level;
  /** In an ordinary year. */
  readonly students: number;
  /** Of a faculty that is meant to be tiny. */
  readonly isTiny: boolean;
}

/** One who answered, as the estimates see them. */
export interface Respondent {
  readonly faculty: string;
  readonly programme: string | null;
  readonly level: Level;
  /** Category by group; null: unknown. */
  readonly groups: Readonly<Record<string, string | null>>;
  /** Above zero, as it stands in the file. */
  readonly weight: number;
  /** By item, on its scale, a share as 0 and 1; null: no answer. */
  readonly answers: Readonly<Record<string, number | null>>;
}

/** A margin that weights are raked to. */
export interface Margin {
  readonly by: "faculty" | "programme" | "level";
  readonly totals: Readonly<Record<string, number>>;
}

/** The answers to one wave of one survey, before anybody wrote them down. */
export interface TrueWave {
  readonly survey: string;
  readonly wave: number;
  readonly respondents: readonly Respondent[];
  readonly margins: readonly Margin[];
  /** Students invited, by the units. */
  readonly invited: readonly { readonly unit: Unit; readonly students: number }[];
  readonly privacy: {
    readonly minimumBase: number;
    readonly minimumPopulation?: number;
    readonly minimumNonrespondents?: number;
  };
  /** What each figure's base may be rounded to. */
  readonly roundCountsTo: number;
  /** Items of which it must stay possible that nobody of a few people said so. */
  readonly sensitive: readonly string[];
  /** Items that are columns of its file, or made of such. */
  readonly items: readonly string[];
  /** Whether its file says to which faculty somebody belongs. */
  readonly tellsFaculties: boolean;
}

export interface TrueIndicator {
  readonly id: string;
  readonly survey: string;
  readonly item: string;
  readonly unit: "grade" | "percent";
  readonly decimals: number;
  /** Least and greatest answer to its question; 0 and 1 of a share. */
  readonly scale: readonly [number, number];
  /** The answers that it counts. */
  readonly answers: { readonly from: number; readonly to: number } | null;
}

/** Of a file of the data folder: a text, or a table that is written as Parquet. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly csv: string };

/** What was drawn, so that results can be told by kind: "surveys" -> "2". */
export type Kind = Readonly<Record<string, string>>;

export interface MadeUniversity {
  readonly seed: number;
  readonly kind: Kind;
  readonly year: number;
  readonly languages: readonly ("nl" | "en")[];
  readonly faculties: readonly string[];
  /** On its site: then everybody has their figures. */
  readonly showsFaculties: boolean;
  readonly programmes: readonly { readonly id: string; readonly faculty: string }[];
  /** By path below the data folder. */
  readonly files: ReadonlyMap<string, Content>;
  readonly waves: readonly TrueWave[];
  readonly indicators: readonly TrueIndicator[];
}
