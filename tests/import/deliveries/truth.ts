/** What a careful analyst knows of each column of a delivered file -> a schema, so that no column is left without a truth. */
import * as z from "zod";

const codeSchema = z.union([z.number(), z.string()]);
const optionSchema = z.strictObject({ code: codeSchema, label: z.string() });

const statisticSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mean") }),
  z.strictObject({ kind: z.literal("median") }),
  z.strictObject({ kind: z.literal("share"), codes: z.array(codeSchema).min(1) }),
  z.strictObject({ kind: z.literal("shares of each") }),
]);

const itemSchema = z.strictObject({
  /** By language: what the file or its codebook says, and no more. Without wording, the file has none. */
  wording: z.record(z.string(), z.string()),
  scale: z.enum(["yes/no", "nominal", "agreement", "frequency", "ordinal", "grade", "count"]),
  codes: z.array(optionSchema).describe("in the order of the file; of a grade, those that have a label"),
  range: z.tuple([z.number(), z.number()]).nullable(),
  noAnswer: z.array(optionSchema),
  notAsked: z.array(optionSchema),
  first: statisticSchema,
  alsoRight: z.array(statisticSchema),
  asked: z.strictObject({ column: z.string(), codes: z.array(codeSchema).min(1) }).nullable(),
});

const roleSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("item") }),
  /** `separator` is what stands between the answers of a set that lies in one column. */
  z.strictObject({ is: z.literal("multiple"), set: z.string(), separator: z.string().nullable() }),
  z.strictObject({ is: z.literal("scale member"), scale: z.string(), isReversed: z.boolean() }),
  z.strictObject({ is: z.literal("group"), of: z.string() }),
  z.strictObject({ is: z.literal("derived"), from: z.array(z.string()) }),
  z.strictObject({
    is: z.enum([
      "faculty",
      "programme",
      "level",
      "weight",
      "stratum",
      "cluster",
      "identifier",
      "technical",
      "free text",
      "personal data",
      "filter",
      "benchmark flag",
      "published figure",
      "published base",
    ]),
  }),
]);

export const columnTruthSchema = z.strictObject({
  column: z.string(),
  role: roleSchema,
  item: itemSchema.nullable(),
  /** Whether a careful person could know all this from the files alone; else it must be asked. */
  knowable: z.boolean(),
});

export const deliveryTruthSchema = z
  .strictObject({
    id: z.string(),
    language: z.string(),
    what: z.enum(["answers", "key file, to be refused", "benchmark"]),
    dataFile: z.string(),
    otherFiles: z.array(z.string()),
    respondents: z.int().nonnegative(),
    columns: z.array(columnTruthSchema).min(1),
  })
  .superRefine(({ columns }, context) => {
    const names = columns.map(({ column }) => column);
    for (const name of names.filter((each, at) => names.indexOf(each) !== at))
      context.addIssue({ code: "custom", message: `${name} has two truths` });
    for (const { column, role, item } of columns) {
      const needsItem = ["item", "multiple", "scale member"].includes(role.is);
      if (needsItem && item === null) context.addIssue({ code: "custom", message: `${column} has no item` });
      const named = [...(role.is === "derived" ? role.from : []), ...(item?.asked ? [item.asked.column] : [])];
      for (const other of named.filter((each) => !names.includes(each)))
        context.addIssue({ code: "custom", message: `${column} names ${other}, which is not there` });
    }
  });

export const changeTruthSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    "wording",
    "spelling",
    "scale",
    "codes",
    "order of options",
    "option added",
    "option removed",
    "options merged",
    "missing codes",
    "population",
    "renamed",
    "dropped",
    "new",
    "weight added",
    "faculty merged",
    "faculty renamed",
    "language of labels",
  ]),
  before: z.array(z.string()),
  after: z.array(z.string()),
  isBreak: z.boolean(),
});

export const trapTruthSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    "order of columns",
    "case of labels",
    "trailing spaces",
    "non-breaking spaces",
    "encoding",
    "codes as text",
    "metadata added",
    "typography",
  ]),
  columns: z.array(z.string()),
});

export const changesTruthSchema = z.strictObject({
  delivery: z.string(),
  changes: z.array(changeTruthSchema),
  traps: z.array(trapTruthSchema),
});

export type Role = z.infer<typeof roleSchema>;
export type ItemTruth = z.infer<typeof itemSchema>;
export type ColumnTruth = z.infer<typeof columnTruthSchema>;
export type DeliveryTruth = z.infer<typeof deliveryTruthSchema>;
export type ChangeTruth = z.infer<typeof changeTruthSchema>;
export type TrapTruth = z.infer<typeof trapTruthSchema>;
export type ChangesTruth = z.infer<typeof changesTruthSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Statistic = z.infer<typeof statisticSchema>;
