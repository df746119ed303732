/** What a report says, as plain data in one language: decided here, drawn by `charts/`, set by `html/`, printed by `pdf/`. */
import type { Audience, DocumentKindName, DocumentLayout, EstimateId, Help, Language, Year } from "../domain/index.ts";
import type { Words } from "../statements/index.ts";
import type { Abbreviation } from "./abbreviations.ts";
import type {
  Actions,
  AskedTable,
  Context,
  Finding,
  Opener,
  Progress,
  Quotation,
  Strip,
  Table,
  Timeline,
} from "./blocks.ts";
import type { ChapterNotes, NoteMark } from "./chapterNotes.ts";
import type { Chart } from "./charts.ts";
import type { CoverPicture } from "./coverPicture.ts";
import type { Standing } from "./standing.ts";

export interface Report {
  /** `board`, `faculty-<id>`, `factsheet-<id>`, `students` or `accessibility`: also its file name. */
  readonly id: string;
  readonly kind: DocumentKindName | "evidence";
  readonly layout: DocumentLayout;
  readonly audience: Audience;
  readonly language: Language;
  readonly year: Year;
  readonly university: string;
  readonly title: string;
  readonly subtitle: string;
  /** House style, from `university.yaml`. */
  readonly style: {
    readonly accent: string;
    readonly comparison: string;
    /** What it sets differently from `styles/tokens.css`. */
    readonly tokens: Readonly<Record<string, string>>;
    /** SVG for the cover. */
    readonly mark: string | null;
  };
  readonly contact: { readonly unit: string; readonly email: string; readonly url: string | null };
  /** The one picture on the cover; null where there is nothing to draw. */
  readonly cover: CoverPicture | null;
  /** On the cover: that the data is an example, who made it. */
  readonly notices: readonly string[];
  /** Draft or adopted, edition and day; null of a page that is no report. */
  readonly standing: Standing | null;
  /** "Edition 2, corrected on 4 July 2025"; null of a first edition. */
  readonly edition: string | null;
  /** What its abbreviations are short for. */
  readonly abbreviations: readonly Abbreviation[];
  /** In reading order; the first one is the one-page summary. */
  readonly chapters: readonly Chapter[];
  /** Every estimate that it prints, sorted. */
  readonly estimates: readonly EstimateId[];
}

export interface Chapter {
  /** Unique in the report, fit for an address: the anchor of its heading. */
  readonly id: string;
  /** "1", "2", …; null for chapters that are not numbered (summary, annex). */
  readonly number: string | null;
  readonly title: string;
  /** The sign of the priority that it is about, as SVG. */
  readonly sign?: string;
  readonly blocks: readonly Block[];
  /** False of a chapter that only the web has: the printed file carries its figures as an attachment. */
  readonly onPaper?: boolean;
  /** On a sheet: half as wide as the page, so that two of them stand side by side. */
  readonly isHalf?: boolean;
}

export type Block =
  | {
      readonly kind: "heading";
      readonly level: 3 | 4;
      readonly id: string;
      readonly text: string /** What follows is made up. */;
      readonly madeUp?: boolean;
    }
  | {
      readonly kind: "paragraph";
      readonly words: Words;
      readonly madeUp?: boolean;
      /** Where its figures come from: notes of the chapter. */
      readonly sources?: readonly string[];
      readonly marks?: readonly NoteMark[];
      /** It says what another edition had wrong. */
      readonly tells?: "corrections";
    }
  /** Editors' Markdown with the numbers filled in. */
  | {
      readonly kind: "prose";
      readonly markdown: Words;
      /** On paper, each link says where it leads. */
      readonly printsAddresses?: true;
    }
  | {
      readonly kind: "list";
      readonly items: readonly Words[];
      readonly madeUp?: boolean;
      /** Each item is a decision. */
      readonly tells?: "decisions";
    }
  | {
      readonly kind: "notice";
      readonly tone: "example" | "caution" | "help";
      readonly title: string;
      readonly words: Words;
      /** It tells of what is made up. */
      readonly madeUp?: boolean;
      /** Of help: whom it is for. */
      readonly helps?: Help["for"];
    }
  | Quotation
  | Opener
  | Timeline
  | Actions
  /** One sentence that stands for the whole report. */
  | { readonly kind: "headline"; readonly words: Words }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | Context
  | Strip
  | Progress
  | AskedTable
  /** Small print at the foot of a page that stands by itself. */
  | { readonly kind: "foot"; readonly notes: readonly Words[] }
  | Table
  | Chart
  | ChapterNotes;
