/** `npm run reference [-- --random 100 --seed 1]`: every reference design through the program and through R; fails where they differ, and writes R's results as fixtures for the tests, which need no R. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareEstimates } from "./compareEstimates.ts";
import { designs } from "./designs.ts";
import { fixtureText } from "./fixture.ts";
import { estimatesInR, type InR } from "./inR.ts";
import { type EstimateRow, estimatesOf } from "./pipeline.ts";
import { randomDesign } from "./randomDesign.ts";
import type { ReferenceDesign } from "./referenceDesign.ts";

const { values } = parseArgs({
  options: { random: { type: "string", default: "0" }, seed: { type: "string", default: "1" } },
});
const fixtures = fileURLToPath(new URL("../fixtures/reference/", import.meta.url));

const named = await compareAll(designs);
mkdirSync(fixtures, { recursive: true });
for (const { name, csv } of designs) {
  const rows = named.inR.estimates.get(name) ?? [];
  writeFileSync(`${fixtures}${name}.csv`, fixtureText(csv, rows, named.inR.versions));
}
const count = Number(values.random);
const others = Array.from({ length: count }, (_, place) => randomDesign(Number(values.seed) * 1_000_000 + place));
const random = count === 0 ? null : await compareAll(others);
process.exitCode = named.failed || random?.failed ? 1 : 0;

async function compareAll(all: readonly ReferenceDesign[]): Promise<{ readonly failed: boolean; readonly inR: InR }> {
  const inR = await estimatesInR(all);
  let [estimates, largest, failed] = [0, 0, false];
  for (const design of all) {
    const ours: readonly EstimateRow[] = await estimatesOf(design);
    const found = compareEstimates(ours, inR.estimates.get(design.name) ?? []);
    estimates += found.count;
    largest = Math.max(largest, found.largest);
    if (found.differences.length === 0) continue;
    failed = true;
    process.stdout.write(`${design.name}: ${found.differences.length} differences\n`);
    for (const difference of found.differences.slice(0, 10)) process.stdout.write(`  ${difference}\n`);
  }
  process.stdout.write(
    `${inR.versions}: ${all.length} designs, ${estimates} estimates of 6 numbers; largest relative difference ${largest.toExponential(1)}\n`,
  );
  return { failed, inR };
}
