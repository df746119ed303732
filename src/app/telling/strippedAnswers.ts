/** What was left out of a copy of a response file -> what its owner must know. */

import { readablePath } from "../folders.ts";
import type { StrippedAnswers } from "../forAnalyst/stripAnswers.ts";

export function strippedAnswers({ file, rows, left, named, texts, emptied, weightedBy }: StrippedAnswers): string {
  const columns = left.map(({ column, what }) => `"${column}" (${what})`).join(", ");
  const lines = [
    `${readablePath(file)}: ${rows} rows, without ${left.length === 0 ? "nothing: no column says who somebody is" : columns}`,
    ...named.map((column) => `survey.yaml names "${column}", which is not in the copy: take it out there`),
    ...texts.map(
      ({ column, what, cells }) => `"${column}" still holds ${cells} answers that look like ${what}: look at them`,
    ),
    ...(emptied ? ["codes that the SPSS file declares to be no answer are empty fields in the copy"] : []),
    ...(weightedBy === null
      ? []
      : [
          `its rows are weighted by "${weightedBy}", which the copy does not say: name it in survey.yaml as \`weight\``,
        ]),
    "remove the file that holds them, and name the copy in survey.yaml",
  ];
  return `${lines.join("\n")}\n`;
}
