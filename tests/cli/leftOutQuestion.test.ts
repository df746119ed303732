/** A question that few answered, from the response file to the chapter on method. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { aShrinkingCollege } from "./aShrinkingCollege.ts";

it.each([
  [9, true],
  [10, false],
])("is left out of the year where %i answered it: %s", async (answered, isLeftOut) => {
  await using college = await aShrinkingCollege();
  const file = path.join(college.data, "surveys/hcs/responses/answers-2024.csv");
  const [head = "", ...rows] = (await readFile(file, "utf8")).trim().split("\n");
  const few = rows.map((row, place) => (place < answered ? row : row.replace(/,\d$/, ",")));
  await writeFile(file, `${[head, ...few].join("\n")}\n`);
  await college.report("--only", "board", "--format", "html");
  const page = await readFile(path.join(college.out, "2024.partial/reports/board.en.html"), "utf8");
  const said = "Left out of 2024, because there were fewer than 10 answers in all: “Do you feel lonely?”.";
  expect(page.includes(said)).toBe(isLeftOut);
  expect(/^hcs\.lonely,2024,/m.test(await college.figures("2024.partial", "board"))).toBe(!isLeftOut);
});
