/** The publication ledger of a year, `data/released/<year>.json`: the figures that its editions printed, as they were printed, and the names of those that they hid. It holds nothing that readers did not get. */
import * as z from "zod";
import { Day } from "./day.ts";
import { FacultyId, IndicatorId, ProgrammeId, SurveyId, Year } from "./ids.ts";

/** Who a cell counts: all respondents of these programmes or faculties (of all where absent) in this category of a group. */
export const CellComposition = z.strictObject({
  programmes: z.array(ProgrammeId).optional(),
  faculties: z.array(FacultyId).optional(),
  group: z.strictObject({ id: z.string(), category: z.string() }).optional(),
});
export type CellComposition = Readonly<z.infer<typeof CellComposition>>;

/** A cell as editions before rounding recorded it: its figures were printed exactly. */
export const ExactLedgerCell = z.strictObject({
  survey: SurveyId,
  wave: Year,
  /** Key of its domain, as estimate ids have it. */
  cell: z.string(),
  of: CellComposition,
  status: z.enum(["printed", "hidden"]),
});
export type ExactLedgerCell = Readonly<z.infer<typeof ExactLedgerCell>>;

/** A figure as it was printed, as data files have it. */
export const RecordedFigure = z.strictObject({
  indicator: IndicatorId,
  value: z.number(),
  value_step: z.number().positive(),
  bound: z.enum(["at_most", "at_least"]).nullable(),
  base: z.int().positive(),
  base_step: z.int().positive(),
});
export type RecordedFigure = Readonly<z.infer<typeof RecordedFigure>>;

export const LedgerCell = z.strictObject({
  survey: SurveyId,
  wave: Year,
  /** Key of its domain, as estimate ids have it. */
  cell: z.string(),
  of: CellComposition,
  answers: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable()
    .describe("which answers the wave had then; null of editions before figures were rounded"),
  minimum_base: z.int().positive().describe("fewer were not printed"),
  printed: z
    .union([z.literal("exactly"), z.array(RecordedFigure)])
    .describe(
      "exactly: by an edition before figures were rounded, of which today's figures are known to the last digit",
    ),
  hidden: z.array(IndicatorId),
});
export type LedgerCell = Readonly<z.infer<typeof LedgerCell>>;

/** An embargo that was not over when the release left the house all the same: who decided so, and why. */
export const PassedEmbargo = z.strictObject({
  what: z.string(),
  until: Day,
  /** The day on which it was passed. */
  on: Day,
  by: z.string(),
  why: z.string(),
});
export type PassedEmbargo = Readonly<z.infer<typeof PassedEmbargo>>;

const OldLedger = z.strictObject({ schema: z.literal(1), year: Year, cells: z.array(ExactLedgerCell) });
const NewLedger = z.strictObject({
  schema: z.literal(2),
  year: Year,
  cells: z.array(LedgerCell),
  passed: z.array(PassedEmbargo).optional(),
});

/** Whoever publishes or hands out writes the newest; older ones are read. */
export const Ledger = z.discriminatedUnion("schema", [OldLedger, NewLedger]);
export type Ledger = Readonly<z.infer<typeof Ledger>>;
