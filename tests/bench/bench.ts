/** `npm run bench -- [part …] [--json FILE]`: what releases cost, as ratios against a baseline in the same run. `npm run bench -- --help` lists the parts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureChecks } from "./checks.ts";
import { measureExample } from "./example.ts";
import { type Figure, isMissed, tableOf } from "./figures.ts";
import { measureFinishing } from "./finishing.ts";
import { measureLabel } from "./label.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { loadNow, machineText, thisMachine } from "./machine.ts";
import { measureMany } from "./many.ts";
import { measurePeers } from "./peers/peers.ts";
import { plotOf } from "./plot.ts";
import { measurePreview, measureStudio } from "./preview.ts";
import { measureSavedText } from "./savedText.ts";
import { measureSite } from "./site.ts";
import { measureProtection, measureTallies, measureWideFiles } from "./tallies.ts";
import { measureWorkers } from "./workers.ts";

interface Part {
  readonly about: string;
  readonly figuresOf: (project: string, scratch: string) => Promise<readonly Figure[]>;
  /** Only where it is asked for by name. */
  readonly byName?: true;
}

const parts: Readonly<Record<string, Part>> = {
  release: {
    about: "a release from nothing, with nothing changed, with answers changed; memory",
    figuresOf: measureExample,
  },
  text: { about: "`report --only` after a text was saved", figuresOf: measureSavedText },
  preview: { about: "`preview`, from saving a text to the page in sight", figuresOf: measurePreview },
  studio: { about: "`studio`, its first page, and from saving a text to the page in sight", figuresOf: measureStudio },
  check: { about: "`check` of a large university", figuresOf: measureChecks },
  many: { about: "a thousand reports beside sixteen", figuresOf: measureMany },
  workers: { about: "workers at a queue: one, two, and a national run", figuresOf: measureWorkers },
  finishing: { about: "finishing a PDF beside printing it", figuresOf: measureFinishing },
  label: { about: "what is made again after a label changed", figuresOf: measureLabel },
  tallies: { about: "response files of millions of rows", figuresOf: measureTallies },
  wide: { about: "response files of thousands of columns", figuresOf: measureWideFiles },
  protection: { about: "protecting and attacking many figures", figuresOf: measureProtection },
  lighthouse: { about: "Lighthouse's opinion of the site's speed", figuresOf: measureLighthouse },
  site: { about: "the site of a year beside earlier ones", figuresOf: measureSite },
  peers: {
    about:
      "jsreport, WeasyPrint and Typst on the same report; installs them from the npm registry, in a temporary folder or in that of WELLBEING_PEERS",
    figuresOf: measurePeers,
    byName: true,
  },
};

const usage = `usage: npm run bench -- [options] [part …]

  --json FILE   machine, load and figures, for scripts
  --help        this text

parts (all but those "by name" where none is asked for):
${Object.entries(parts)
  .map(([name, { about, byName }]) => `  ${name.padEnd(12)}${byName === true ? "by name: " : ""}${about}\n`)
  .join("")}
The table and a plot of it lie in out/bench afterwards. Exit status 1: a goal is missed.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" }, help: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => parts[name] === undefined);
if (values.help) process.stdout.write(usage);
else if (unknown.length > 0) {
  process.stderr.write(`there is no part ${unknown.join(", ")}\n\n${usage}`);
  process.exitCode = 2;
} else process.exitCode = await runParts(positionals);

async function runParts(asked: readonly string[]): Promise<number> {
  const project = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
  const scratch = mkdtempSync(path.join(tmpdir(), "wellbeing-bench-"));
  const machine = thisMachine();
  const loadBefore = loadNow();
  try {
    const figures: Figure[] = [];
    for (const [name, { figuresOf, byName }] of Object.entries(parts)) {
      if (asked.length === 0 ? byName === true : !asked.includes(name)) continue;
      process.stderr.write(`${new Date().toISOString()} ${name}\n`);
      figures.push(...(await figuresOf(project, scratch)));
    }
    const load = { before: loadBefore, after: loadNow() };
    const table = `${machineText(machine)}; load ${load.before.join(" ")} before, ${load.after.join(" ")} after\n\n${tableOf(figures)}`;
    const folder = path.join(project, "out/bench");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "bench.md"), table);
    writeFileSync(path.join(folder, "bench.svg"), await plotOf(figures));
    const at = new Date().toISOString();
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ at, machine, load, figures }, null, 1)}\n`);
    process.stdout.write(table);
    return figures.some(isMissed) ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
