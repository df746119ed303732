/** A finished document -> what is measured of it as something that is read. */
import { type PageFill, type PageOne, type PrintedDocument, pageFill, pageOne } from "../../../src/audit/index.ts";
import { type Dates, datesOf } from "./dates.ts";
import { type Headlines, headlines } from "./headlines.ts";
import { type LineLengths, lineLengths } from "./lineLengths.ts";
import { type MadeUpWords, madeUpWords } from "./madeUpWords.ts";
import type { OnPage } from "./onPage.ts";
import { type Repeated, repeatedPhrases } from "./repeatedPhrases.ts";
import { type SharedWords, sharedWords } from "./sharedWords.ts";
import { shortEnds } from "./shortEnds.ts";
import { type SmallestType, typeSizes } from "./smallestType.ts";
import { strandedHeads } from "./strandedHeads.ts";

export interface DocumentMeasures {
  readonly pages: number;
  readonly pageOne: PageOne | null;
  readonly fill: readonly PageFill[];
  /** Null of the report that others are compared with. */
  readonly shared: SharedWords | null;
  readonly headlines: Headlines;
  readonly repeated: readonly Repeated[];
  readonly lines: LineLengths;
  /** The smallest first. */
  readonly sizes: readonly SmallestType[];
  readonly shortEnds: readonly OnPage[];
  readonly strandedHeads: readonly OnPage[];
  readonly madeUp: MadeUpWords;
  readonly dates: Dates;
}

export interface Known {
  /** The report that it should not say again. */
  readonly board: PrintedDocument | null;
  /** Titles of chapters that may be the same as the board's. */
  readonly leftOut: ReadonlySet<string>;
  /** Of indicators, in its language. */
  readonly names: readonly string[];
  /** The year of the newest wave that it prints. */
  readonly newestWave: number | null;
}

export function measureDocument(document: PrintedDocument, known: Known): DocumentMeasures {
  return {
    pages: document.pages.length,
    pageOne: pageOne(document),
    fill: pageFill(document),
    shared: known.board === null ? null : sharedWords(document, known.board, known.leftOut),
    headlines: headlines(document, known.names),
    repeated: repeatedPhrases(document, known.names),
    lines: lineLengths(document),
    sizes: typeSizes(document),
    shortEnds: shortEnds(document),
    strandedHeads: strandedHeads(document),
    madeUp: madeUpWords(document),
    dates: datesOf(document, known.newestWave),
  };
}
