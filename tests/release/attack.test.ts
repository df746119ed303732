/** The attack on figures, on the data files of a release: from tallies to what an attacker makes of all files together. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { attackFigures, rowsOfCsv } from "../../src/audit/index.ts";
import type { Figure } from "../../src/domain/index.ts";
import { attackKnowledgeOf } from "../../src/release/attackKnowledge.ts";
import { composeAll } from "../../src/release/composeAll.ts";
import { openData } from "../../src/reports/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";

it("finds nothing in the shipped example, and a few people once one hidden cell is printed beside its family", async () => {
  const project = fileURLToPath(new URL("../..", import.meta.url));
  const folder = path.join(project, "data");
  const [{ data }, { design }] = await Promise.all([readData(folder), readDesign(project)]);
  if (data === null) throw new Error("no data");
  const { tallies } = await readResponses(data, folder, null);
  const { composer } = composeAll(data, tallies, design, 2024);
  const knowledge = attackKnowledgeOf(data, tallies, composer);
  const attack = (estimates: readonly Figure[]) => attackFigures(rowsOfCsv(openData(estimates, data)), knowledge);
  expect(attack(composer.estimates)).toEqual([]);
  const leaky = composer.estimates.map((each): Figure => {
    if (each.status !== "suppressed" || !("faculty" in each.domain)) return each;
    const more = { valueStep: 1, bound: null, baseStep: 1, unreliable: true };
    const interval = { lower: 1, upper: 100, level: 0.95 };
    return { ...each, ...more, interval, status: "computed", value: each.unit === "percent" ? 100 : 8, base: 6 };
  });
  const told = attack(leaky);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ rows, people }) => rows.length > 0 && people < 10)).toBe(true);
});
