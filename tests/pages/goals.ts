/** What printed documents have to be for those who read them, and how far the example's are from it.
 *
 * `goal` is what is wanted. `now` is the worst that a document of the example's release may be today: who makes the
 * documents better moves it towards the goal, and `judge()` says where it is looser than what is measured. */
import { leastFill, type PageFill } from "../../src/audit/index.ts";
import type { DocumentKindName } from "../../src/domain/index.ts";
import type { DocumentMeasures } from "./measures/measureDocument.ts";

export interface Goal {
  readonly name: string;
  readonly is: "at most" | "at least";
  /** Null where a document has nothing to measure. */
  readonly measure: (measures: DocumentMeasures) => number | null;
  readonly bounds: Partial<Readonly<Record<DocumentKindName, Bound>>>;
}

interface Bound {
  readonly goal: number;
  readonly now: number;
}

/** Cover, contents and the last page may be emptier. */
function bodyPages({ fill }: DocumentMeasures): readonly PageFill[] {
  return fill.filter(({ kind }) => kind === "body");
}

export const goals: readonly Goal[] = [
  {
    name: "pages",
    is: "at most",
    measure: ({ pages }) => pages,
    bounds: {
      board: { goal: 24, now: 24 },
      faculty: { goal: 10, now: 10 },
      factsheet: { goal: 1, now: 1 },
      students: { goal: 1, now: 1 },
    },
  },
  {
    name: "words on page one, beside tables",
    is: "at most",
    measure: ({ pageOne }) => pageOne?.words ?? null,
    bounds: { board: { goal: 260, now: 260 }, faculty: { goal: 260, now: 260 } },
  },
  {
    name: "tables on page one",
    is: "at least",
    measure: ({ pageOne }) => pageOne?.tables ?? null,
    bounds: { board: { goal: 1, now: 1 } },
  },
  {
    name: "pages less than 60% filled",
    is: "at most",
    measure: (measures) => bodyPages(measures).filter(({ share }) => share < leastFill).length,
    bounds: { board: { goal: 0, now: 0 }, faculty: { goal: 0, now: 0 } },
  },
  {
    name: "fill of the emptiest page",
    is: "at least",
    measure: (measures) => Math.min(1, ...bodyPages(measures).map(({ share }) => share)),
    bounds: { board: { goal: leastFill, now: leastFill }, faculty: { goal: leastFill, now: leastFill } },
  },
  {
    name: "fill of the emptiest page, the last too",
    is: "at least",
    measure: ({ fill }) => Math.min(1, ...fill.map(({ share }) => share)),
    bounds: { factsheet: { goal: 0.85, now: 0.85 }, students: { goal: 0.85, now: 0.85 } },
  },
  {
    name: "share of words in runs of eight that the board report has too",
    is: "at most",
    measure: ({ shared }) => shared?.share ?? null,
    bounds: { faculty: { goal: 0.15, now: 0.15 }, factsheet: { goal: 0.15, now: 0.19 } },
  },
  {
    name: "headlines that only name what is drawn",
    is: "at most",
    measure: ({ headlines }) => headlines.onlyNames.length,
    bounds: { board: { goal: 0, now: 0 }, faculty: { goal: 0, now: 0 }, factsheet: { goal: 0, now: 0 } },
  },
  {
    name: "headlines that begin with the name and a colon",
    is: "at most",
    measure: ({ headlines }) => headlines.beginWithNames.length,
    bounds: { board: { goal: 0, now: 0 }, faculty: { goal: 0, now: 0 }, factsheet: { goal: 0, now: 0 } },
  },
  {
    name: "phrases three times or more on one page",
    is: "at most",
    measure: ({ repeated }) => repeated.length,
    bounds: {
      board: { goal: 0, now: 17 },
      faculty: { goal: 0, now: 3 },
      factsheet: { goal: 0, now: 0 },
      students: { goal: 0, now: 0 },
    },
  },
  {
    name: "characters in the longest line",
    is: "at most",
    measure: ({ lines }) => lines.longest?.characters ?? null,
    bounds: {
      board: { goal: 80, now: 82 },
      faculty: { goal: 80, now: 82 },
      factsheet: { goal: 80, now: 80 },
      students: { goal: 80, now: 80 },
    },
  },
  {
    name: "characters in a line, on average",
    is: "at most",
    measure: ({ lines }) => (lines.longest === null ? null : lines.mean),
    bounds: {
      board: { goal: 72, now: 72 },
      faculty: { goal: 72, now: 72 },
      factsheet: { goal: 72, now: 72 },
      students: { goal: 72, now: 72 },
    },
  },
  {
    name: "smallest type, in points",
    is: "at least",
    measure: ({ sizes }) => sizes[0]?.sizePt ?? null,
    bounds: {
      board: { goal: 8.5, now: 8.5 },
      faculty: { goal: 8.5, now: 8.5 },
      factsheet: { goal: 8.5, now: 8.5 },
      students: { goal: 8.5, now: 8.5 },
    },
  },
  {
    name: "paragraphs that end in one short word",
    is: "at most",
    measure: ({ shortEnds }) => shortEnds.length,
    bounds: {
      board: { goal: 0, now: 0 },
      faculty: { goal: 0, now: 0 },
      factsheet: { goal: 0, now: 0 },
      students: { goal: 0, now: 0 },
    },
  },
  {
    name: "headings at the foot of a page",
    is: "at most",
    measure: ({ strandedHeads }) => strandedHeads.length,
    bounds: {
      board: { goal: 0, now: 0 },
      faculty: { goal: 0, now: 0 },
      factsheet: { goal: 0, now: 0 },
      students: { goal: 0, now: 0 },
    },
  },
  {
    name: "words for made-up data, beside pictures",
    is: "at most",
    measure: ({ madeUp }) => madeUp.printed,
    bounds: {
      board: { goal: 20, now: 20 },
      faculty: { goal: 20, now: 20 },
      factsheet: { goal: 6, now: 6 },
      students: { goal: 6, now: 6 },
    },
  },
  {
    name: "dates before the newest wave",
    is: "at most",
    measure: ({ dates }) => dates.tooEarly.length,
    bounds: {
      board: { goal: 0, now: 0 },
      faculty: { goal: 0, now: 0 },
      factsheet: { goal: 0, now: 0 },
      students: { goal: 0, now: 0 },
    },
  },
  {
    name: "dates on the cover",
    is: "at least",
    measure: ({ dates }) => dates.onCover.length,
    bounds: { board: { goal: 1, now: 1 }, faculty: { goal: 1, now: 1 } },
  },
];
