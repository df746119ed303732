/** How a survey's response files are read, where it is declared. */
import * as z from "zod";

/** Encodings that a text file can be declared to have: as the Encoding Standard calls them. */
const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "iso-8859-1",
  "iso-8859-2",
  "iso-8859-15",
  "macintosh",
] as const;
export type Encoding = (typeof encodings)[number];

/** How the files are read: what is left out is found from the whole head of each file, and `wellbeing check` says what was taken. */
export const ReadAs = z
  .strictObject({
    separator: z
      .union([
        z.literal("tab"),
        z.string().regex(/^[!#$%&()*+,\-/:;<=>?@[\\\]^`{|}~]$/, { error: 'one sign, such as ";", or the word tab' }),
      ])
      .optional()
      .meta({
        description: "What stands between the fields of a text file; the word tab for a tab.",
        examples: [";"],
      }),
    decimal: z
      .enum([".", ","])
      .optional()
      .meta({
        description: "The decimal sign of numbers. Where it is declared, a number with the other sign is a finding.",
        examples: [","],
      }),
    encoding: z
      .enum(encodings)
      .optional()
      .meta({
        description: "The encoding of a text file. UTF-8, UTF-16 and Windows-1252 are found without it.",
        examples: ["macintosh"],
      }),
    sheet: z
      .string()
      .min(1)
      .optional()
      .meta({
        description:
          "The sheet of a workbook that holds the answers, by its name; needed where several have the columns, or where it is hidden.",
        examples: ["Data"],
      }),
    headRows: z
      .int()
      .min(1)
      .max(10)
      .optional()
      .meta({
        description:
          "How many rows the head has: the first holds the names of the columns, the others say more about them. The three rows of Qualtrics are found without it.",
        examples: [3],
      }),
    skipRows: z
      .int()
      .min(0)
      .max(1000)
      .optional()
      .meta({ description: "How many rows stand above the head, such as a title.", examples: [2] }),
  })
  .meta({
    description:
      "How the files are read. What is left out is found from the whole head of each file; `wellbeing check` says what was taken.",
    examples: [{ separator: ";", decimal: "," }],
  });
export type ReadAs = Readonly<z.infer<typeof ReadAs>>;
