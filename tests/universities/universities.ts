/** `npm run universities -- --count N --from SEED [--whole K]`: random universities through `check` and `report`, and their releases through every check; exits 1 where one fails. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isFailed, outcomeTable } from "./outcomeTable.ts";
import type { Extent, Outcome } from "./runUniversity.ts";
import { UniversityProcesses } from "./universityProcesses.ts";

const help = `usage: npm run universities -- [options]

  --count N     how many universities (default: 1000)
  --from SEED   the first one's seed; the others' follow it (default: 1)
  --whole K     of the first K all reports are made, with a browser; of the others figures, CSV and the site (default: 20)
  --data-only   figures and CSV only, of those that are not made whole
  --figures     only what is decided on figures, and how many are hidden by which rule: many times as fast
  --limit S     seconds after which a university is given up (default: 300)
  --keep DIR    data and releases of those that fail stay there, in a folder by seed
  --json FILE   all outcomes, for scripts
  --table FILE  no run: the table of outcomes that were written before (may be given several times)
`;

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    whole: { type: "string" },
    "data-only": { type: "boolean", default: false },
    figures: { type: "boolean", default: false },
    limit: { type: "string", default: "300" },
    keep: { type: "string" },
    json: { type: "string" },
    table: { type: "string", multiple: true },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(help);
else if (values.table !== undefined) process.stdout.write(`${outcomeTable(await outcomesIn(values.table))}\n`);
else process.exitCode = await runAll();

async function outcomesIn(files: readonly string[]): Promise<readonly Outcome[]> {
  const texts = await Promise.all(files.map(async (file) => await readFile(file, "utf8")));
  return texts.flatMap((text): readonly Outcome[] => JSON.parse(text));
}

async function runAll(): Promise<number> {
  const [count = 0, from = 0, whole = 0, limit = 0] = [
    values.count,
    values.from,
    values.whole ?? (values.figures || values["data-only"] ? 0 : 20),
    values.limit,
  ].map(Number);
  const scratch = await mkdtemp(path.join(tmpdir(), "universities-"));
  const outcomes: Outcome[] = [];
  await using processes = new UniversityProcesses(limit, (text) => process.stderr.write(`${text}\n`));
  try {
    for (let place = 0; place < count; place += 1) {
      const seed = from + place;
      const extent: Extent =
        place < whole ? "whole" : values.figures ? "figures" : values["data-only"] ? "data" : "site";
      const folder = path.join(values.keep === undefined ? scratch : path.resolve(values.keep), String(seed));
      const outcome = await processes.run({ seed, folder, extent });
      outcomes.push(outcome);
      // After each, so that a run that is cut short leaves what it found.
      if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(outcomes, null, 1)}\n`);
      process.stderr.write(`${line(outcome)}\n`);
      if (values.keep === undefined || !isFailed(outcome)) await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  process.stdout.write(`${outcomeTable(outcomes)}\n`);
  return outcomes.some(isFailed) ? 1 : 0;
}

function line({ seed, problems, seconds, hidden }: Outcome): string {
  const times = `check ${seconds.check.toFixed(1)} s, report ${seconds.report.toFixed(1)} s`;
  const [first] = problems;
  if (first !== undefined) return `seed ${seed}: ${first.step}: ${first.kind}; ${times}`;
  return `seed ${seed}: ${values.figures ? "decided" : "released"}; ${hidden?.hidden} of ${hidden?.figures} figures hidden, ${hidden?.small} of them small; ${times}`;
}
