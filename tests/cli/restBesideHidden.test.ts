/** A question that few of a faculty answered, from the response file to its own page: the rest of the university beside it. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { aShrinkingCollege } from "./aShrinkingCollege.ts";

it.each([
  [9, "suppressed", false],
  [10, "computed", true],
])("of %i answers the faculty's figure is %s, and one is made of the rest: %s", async (answered, status, isMade) => {
  await using college = await aShrinkingCollege();
  const file = path.join(college.data, "surveys/hcs/responses/answers-2024.csv");
  const [head = "", ...rows] = (await readFile(file, "utf8")).trim().split("\n");
  let ofLaw = 0;
  const few = rows.map((row) => {
    if (!row.includes("law")) return row;
    ofLaw += 1;
    return ofLaw <= answered ? row : row.replace(/,\d$/, ",");
  });
  await writeFile(file, `${[head, ...few].join("\n")}\n`);
  await college.report("--only", "faculty-law", "--format", "html");
  const figures = await college.figures("2024.partial", "faculty-law");
  const statusOf = (domain: string) =>
    figures.split("\n").find((line) => line.startsWith(`hcs.lonely,2024,${domain},`));
  expect(statusOf("faculty:law")).toContain(status);
  expect(statusOf("rest:law") !== undefined).toBe(isMade);
  // The page has the row, with a dash where the rest would stand.
  const page = await readFile(path.join(college.out, "2024.partial/reports/faculty-law.en.html"), "utf8");
  const table = /<table[^>]*id="own-figures-table"[\s\S]*?<\/table>/.exec(page)?.[0] ?? page;
  const [row = ""] = /<tr\b[^>]*>(?:(?!<\/tr>)[\s\S])*Lonel(?:(?!<\/tr>)[\s\S])*<\/tr>/i.exec(table) ?? [];
  const cells = [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) =>
    cell.replaceAll(/<[^>]+>/g, "").trim(),
  );
  expect([row !== "", cells.includes("–")]).toEqual([true, !isMade]);
});
