/** R's results of a design as a file, tied to the response file that they were computed from. */
import { createHash } from "node:crypto";
import { readRows } from "./inR.ts";
import type { EstimateRow } from "./pipeline.ts";

export function fixtureText(csv: string, rows: readonly EstimateRow[], versions: string): string {
  const lines = rows.map(({ indicator, domain, numbers }) =>
    [indicator, domain, ...numbers.map((number) => (Number.isNaN(number) ? "NA" : String(number)))].join(","),
  );
  return `# ${versions}; response file ${hashOf(csv)}\n${lines.join("\n")}\n`;
}

/** Throws where it was made of another response file: `npm run reference` makes it anew. */
export function readFixture(text: string, csv: string): readonly EstimateRow[] {
  if (!text.split("\n")[0]?.includes(hashOf(csv)))
    throw new Error("made from another response file: npm run reference");
  return readRows(text);
}

function hashOf(csv: string): string {
  return createHash("sha256").update(csv).digest("hex").slice(0, 16);
}
