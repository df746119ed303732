/** A column that a survey names: by its name alone, or with the codes in it that say no more than an empty field. */
import * as z from "zod";
import { columnName } from "./code.ts";
import { MissingCodes } from "./missingCodes.ts";

export const Column = z.string().min(1).overwrite(columnName);

/** The same codes as those of questions. Such a column asks nobody anything: whatever their kind, they are read as an empty field. */
export const EmptyCodes = MissingCodes.meta({
  description:
    'Codes that are no answer, each with its reason: they are read as an empty field is. What SPSS files declare so is, too. "" declares that a field may be empty, where it may.',
  examples: [{ "99": "unknown" }],
});

export const NamedColumn = z.union([
  Column.transform((column) => ({ column, missing: {} as MissingCodes })),
  z.strictObject({ column: Column, missing: EmptyCodes }),
]);
export type NamedColumn = Readonly<z.infer<typeof NamedColumn>>;
