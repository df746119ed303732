/** How a response file is read: which column holds what. */
import { z } from "zod";
import { ItemId, Year } from "./ids.ts";
import { Localized } from "./language.ts";

const Column = z.string().min(1);
const Code = z.union([z.number(), z.string()]);

/** A column that says to which group a respondent belongs; `codes` where the file does not use our ids. */
const GroupColumn = z.strictObject({ column: Column, codes: z.record(z.string(), z.string()).optional() });

export const ResponseItem = z.strictObject({
  item: ItemId,
  column: Column,
  /** For an item whose scale is a share: the codes that count, out of these and `no`. */
  yes: z.array(Code).min(1).optional(),
  no: z.array(Code).min(1).optional(),
  /** Codes that are no answer, with the reason. */
  missing: z.record(z.string(), z.string()).default({}),
});
export type ResponseItem = Readonly<z.infer<typeof ResponseItem>>;

export const ResponseMapping = z.strictObject({
  /** File by wave, in `responses/` beside the survey file. */
  files: z.record(
    z.string().regex(/^\d{4}$/),
    z.string().regex(/^[\w.-]+\.(csv|parquet|xlsx)$/i, {
      error: "a file name that ends in .csv, .parquet or .xlsx, without folders",
    }),
  ),
  /** A column that holds the wave: rows of another one are a finding, since a file is about one wave. */
  wave: Column.optional(),
  /** Rows that are left out, by a rule that is declared, counted and printed. */
  exclude: z.array(z.strictObject({ column: Column, codes: z.array(Code).min(1), reason: Localized })).default([]),
  /** Absent: every respondent counts as one. */
  weight: Column.optional(),
  /** A column that is different for each respondent: finds those who are there twice. Never printed. */
  respondent: Column.optional(),
  faculty: GroupColumn,
  programme: GroupColumn.optional(),
  level: GroupColumn.optional(),
  /** Columns whose combinations are the strata of the design; none: one stratum. */
  strata: z.array(Column).default([]),
  /** Populations that the weights are raked to, by wave and group, with our ids; one margin is post-stratification. */
  margins: z
    .array(
      z.strictObject({
        by: z.enum(["faculty", "programme", "level"]),
        counts: z.record(z.string().regex(/^\d{4}$/), z.record(z.string(), z.int().positive())),
      }),
    )
    .default([]),
  items: z.array(ResponseItem).min(1),
});
export type ResponseMapping = Readonly<z.infer<typeof ResponseMapping>>;

/** The wave of a file in a mapping. */
export function waveOf(key: string): Year {
  return Year.parse(Number(key));
}
