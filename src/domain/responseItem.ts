/** How an item is read from a response file: its column, and what its codes mean. */
import * as z from "zod";
import { ambiguous } from "./ambiguousCodes.ts";
import { Code } from "./code.ts";
import { ItemId, Year } from "./ids.ts";
import { MissingCodes } from "./missingCodes.ts";
import { Column } from "./namedColumn.ts";

export const ResponseItem = z
  .strictObject({
    item: ItemId,
    column: Column,
    /** The waves whose files are read so; all where absent. */
    waves: z
      .array(Year)
      .min(1)
      .optional()
      .describe(
        "The waves whose files are read so, where other waves do not have the column or have other codes in it; all where absent. An item may have an entry for some waves and another for others.",
      ),
    /** For an item whose scale is a share: the codes that count, out of these and `no`. */
    yes: z.array(Code).min(1).optional(),
    no: z.array(Code).min(1).optional(),
    /** For an item whose scale is a range, where the file has words or other codes instead of its points. */
    points: z
      .record(z.string(), z.number())
      .optional()
      .describe(
        "For an item whose scale is a range, where the file holds words or other codes instead of numbers: the point that each stands for.",
      ),
    /** An option of a question with several answers, which has one column an option. A respondent who left this one empty and ticked another did not choose it. */
    among: z.array(Column).min(2).optional(),
    /** An option of a question with several answers that are listed in one column, between separators. */
    chosen: z.strictObject({ code: Code, separator: z.string().min(1) }).optional(),
    missing: MissingCodes,
  })
  .superRefine((item, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (item.no !== undefined && item.yes === undefined) wrong("no", "`no` needs `yes` beside it");
    if (item.yes !== undefined && item.no === undefined && item.among === undefined)
      wrong("yes", "`yes` needs `no`, or `among` for an option of a question with several answers");
    if (item.chosen !== undefined && (item.yes ?? item.no ?? item.among) !== undefined)
      wrong("chosen", "`chosen` reads a list of answers: it does not go with `yes`, `no` or `among`");
    if (item.points !== undefined && (item.yes ?? item.among ?? item.chosen) !== undefined)
      wrong("points", "`points` are those of a range: they do not go with `yes`, `among` or `chosen`");
    if (item.among !== undefined && !item.among.includes(item.column))
      wrong("among", "`among` lists all options of the question, with this column");
    if (item.among !== undefined && item.yes === undefined) wrong("among", "`among` needs `yes`: the code of a tick");
    if (item.among !== undefined && Object.hasOwn(item.missing, ""))
      wrong("missing", "an empty field is what `among` reads: who ticked another option did not choose this one");
    const codes = [
      ...(item.yes ?? []).map((code) => [code, "`yes`"] as const),
      ...(item.no ?? []).map((code) => [code, "`no`"] as const),
      ...Object.keys(item.points ?? {}).map((code) => [code, "`points`"] as const),
      ...Object.keys(item.missing).map((code) => [code, "`missing`"] as const),
    ];
    for (const issue of ambiguous(codes)) context.addIssue({ ...issue, path: ["missing"] });
  });
export type ResponseItem = Readonly<z.infer<typeof ResponseItem>>;

/** The questions of one wave's file. */
export function itemsOfWave(
  { items }: { readonly items: readonly ResponseItem[] },
  wave: Year,
): readonly ResponseItem[] {
  return items.filter(({ waves }) => waves === undefined || waves.includes(wave));
}

/** Entries by which a question is read twice of the file of one wave: its answers would count twice. Paths below the list. */
export function askedTwice(items: readonly ResponseItem[]) {
  return items.flatMap(({ item, waves }, place) => {
    const before = items.slice(0, place).filter((each) => each.item === item);
    if (before.length === 0) return [];
    const taken = waves?.filter((wave) => before.some((each) => each.waves?.includes(wave) ?? true)) ?? null;
    if (taken?.length === 0) return [];
    return [
      {
        code: "custom" as const,
        path: [place, ...(taken === null ? ["item"] : ["waves"])],
        message: `"${item}" has another entry above${taken === null ? "" : `, for ${taken.join(", ")} too`}: it would be read twice`,
        params: {
          hint: "an item has one entry a wave: say under `waves` of each which waves it is for, or take one out",
        },
      },
    ];
  });
}
