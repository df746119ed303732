/** When and how the students of a wave were asked. */
import * as z from "zod";
import { Localized } from "./language.ts";

/** A month or a day that the calendar has. */
const MonthOrDay = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a day is written as "2024-03-15", a month as "2024-03"' })
  .refine(
    (date) => {
      const day = date.length === 7 ? `${date}-01` : date;
      const read = new Date(`${day}T00:00:00Z`);
      return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
    },
    { error: "the calendar has no such day" },
  );

/** No survey is in the field for longer without being two waves. */
const longestMonths = 12;

export const Fieldwork = z
  .strictObject({
    from: MonthOrDay.optional().describe('the first day of the fieldwork, "2024-03-15", or its month, "2024-03"'),
    until: MonthOrDay.optional().describe("the last day of the fieldwork, or its month"),
    words: Localized.optional().describe(
      'where no dates are known, what is: "in the spring of 2023" (it follows "asked")',
    ),
  })
  .superRefine(({ from, until, words }, context) => {
    const wrong = (path: string[], message: string, hint: string) =>
      context.addIssue({ code: "custom", path, message, params: { hint } });
    if (from === undefined && until === undefined) {
      if (words === undefined)
        wrong([], "fieldwork without dates", "give `from` and `until`, or `words` where no dates are known");
      return;
    }
    if (words !== undefined) wrong(["words"], "dates and words", "give `from` and `until`, or `words`, not both");
    if (from === undefined || until === undefined) {
      wrong([], "fieldwork with one date", "give both `from` and `until`");
      return;
    }
    // A month ends after each of its days.
    if (`${until}-99` < from)
      wrong(["until"], `the fieldwork ends (${until}) before it begins (${from})`, "is one of the two years wrong?");
    else if (months(until) - months(from) > longestMonths)
      wrong(
        ["until"],
        `fieldwork of ${months(until) - months(from)} months`,
        "is one of the two years wrong, or are these two waves?",
      );
  });
export type Fieldwork = Readonly<z.infer<typeof Fieldwork>>;

function months(date: string): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
}

/** How students were asked. */
export const Mode = z
  .enum(["online", "paper", "telephone", "face-to-face", "mixed"])
  .describe("how students were asked; mixed: in more ways than one");
export type Mode = z.infer<typeof Mode>;
