/** `npm run pages:measure`: a table of what is measured of each printed document of a release, and where to look. Reads the newest release in `out/`.
 *
 * `-- --release out/2024` another one, `--data data` what it was made from, `--only board.en,faculty-law.nl` some documents, `--where` every place. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { goals } from "./goals.ts";
import { type MeasuredDocument, measureRelease } from "./measures/measureRelease.ts";
import { placesOf } from "./measures/placesOf.ts";

const project = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    release: { type: "string" },
    data: { type: "string", default: path.join(project, "data") },
    only: { type: "string" },
    where: { type: "boolean", default: false },
  },
});

const measured = await measureRelease({
  folder: values.release ?? (await newestRelease()),
  data: values.data,
  ...(values.only === undefined ? {} : { only: values.only.split(",") }),
});
process.stdout.write(`${tableOf(measured)}\n`);
if (values.where)
  for (const { name, measures } of measured) process.stdout.write(`\n${name}\n${placesOf(measures).join("\n")}\n`);

async function newestRelease(): Promise<string> {
  const out = path.join(project, "out");
  const year = (await readdir(out))
    .filter((name) => /^\d{4}$/.test(name))
    .sort()
    .at(-1);
  if (year === undefined) throw new Error("there is no release in out/: npx wellbeing report makes one");
  return path.join(out, year);
}

/** A row a measure, a column a document; goals in the last columns. */
function tableOf(documents: readonly MeasuredDocument[]): string {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const rows = goals.map((goal) => [
    goal.name,
    ...documents.map(({ measures }) => shown(goal.measure(measures))),
    ...kinds.map((kind) => {
      const bound = goal.bounds[kind];
      return bound === undefined ? "" : `${goal.is} ${bound.goal}`;
    }),
  ]);
  const head = ["", ...documents.map(({ name }) => name), ...kinds.map((kind) => `goal: ${kind}`)];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shown(value: number | null): string {
  return value === null ? "–" : String(Math.round(value * 100) / 100);
}
