/** What the reports of a year say of themselves: their day, and whether the board has adopted them.
 *
 * Printed words, and so part of the release. That exactly this release was adopted is recorded apart from it (`adoption.ts`). */
import * as z from "zod";
import { Day } from "./day.ts";
import { Year } from "./ids.ts";

export const Publication = z
  .strictObject({
    year: Year,
    /** The day that the reports bear: on the cover, at the head of pages and in the files. */
    date: Day,
    /** The day on which the board adopted them; a draft has none. */
    adopted: Day.optional(),
  })
  .refine(({ date, adopted }) => adopted === undefined || adopted <= date, {
    error: "the reports were adopted after the day that they bear",
    path: ["adopted"],
    params: { hint: "a report that says that it was adopted bears that day or a later one" },
  });
export type Publication = Readonly<z.infer<typeof Publication>>;
