/** The attack on figures, on the data files of a release: from tallies to what an attacker makes of all files together. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { attackFigures, readySolver } from "../../../../src/audit/index.ts";
import { domainKey } from "../../../../src/domain/index.ts";
import { attackKnowledgeOf } from "../../../../src/release/building/attack/attackKnowledge.ts";
import { printedRows } from "../../../../src/release/editions/printedRows.ts";
import { readResponses } from "../../../../src/responses/index.ts";
import { readData, readDesign } from "../../../../src/sources/index.ts";
import { wordedFrom } from "../../wordedFrom.ts";

it("finds nothing in the shipped example, and a few people once one hidden cell is printed beside its family", async () => {
  const project = fileURLToPath(new URL("../../../..", import.meta.url));
  const folder = path.join(project, "data");
  const [{ data }, { design }] = await Promise.all([readData(folder), readDesign(project)]);
  if (data === null) throw new Error("no data");
  const { tallies } = await readResponses(data, folder, null);
  await readySolver();
  const { figures, decided } = wordedFrom(data, tallies, design).rounded;
  const knowledge = attackKnowledgeOf(data, tallies, decided);
  const rows = printedRows(figures);
  expect(attackFigures(rows, knowledge)).toEqual([]);
  const leaky = figures.flatMap((each) =>
    each.status !== "suppressed" || !("faculty" in each.domain)
      ? []
      : [
          {
            indicator: each.indicator,
            wave: String(each.wave),
            domain: domainKey(each.domain),
            value: each.unit === "percent" ? "100" : "8",
            base: "6",
            base_step: "1",
          },
        ],
  );
  const told = attackFigures([...rows, ...leaky], knowledge);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ rows, people }) => rows.length > 0 && people < 10)).toBe(true);
});
