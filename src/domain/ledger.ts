/** The publication ledger of a year, `data/released/<year>.json`: which cells its release printed or hid. It holds no value of anybody's answers, and no count of a hidden cell. */
import { z } from "zod";
import { FacultyId, ProgrammeId, SurveyId, Year } from "./ids.ts";

/** Who a cell counts: all respondents of these programmes or faculties (of all where absent) in this category of a group. */
export const CellComposition = z.strictObject({
  programmes: z.array(ProgrammeId).optional(),
  faculties: z.array(FacultyId).optional(),
  group: z.strictObject({ id: z.string(), category: z.string() }).optional(),
});
export type CellComposition = Readonly<z.infer<typeof CellComposition>>;

export const LedgerCell = z.strictObject({
  survey: SurveyId,
  wave: Year,
  /** Key of its domain, as estimate ids have it. */
  cell: z.string(),
  of: CellComposition,
  status: z.enum(["printed", "hidden"]),
});
export type LedgerCell = Readonly<z.infer<typeof LedgerCell>>;

export const Ledger = z.strictObject({ schema: z.literal(1), year: Year, cells: z.array(LedgerCell) });
export type Ledger = Readonly<z.infer<typeof Ledger>>;
