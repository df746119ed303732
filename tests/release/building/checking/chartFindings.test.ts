/** Texts that refer to pictures, and the reports that print them -> what is told of those that lead to none. */

import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { noNotebook } from "../../../../src/domain/index.ts";
import { chartFindings } from "../../../../src/release/building/checking/chartFindings.ts";
import { documentPartsOf } from "../../../../src/release/building/checking/documentParts.ts";
import { wholeScope } from "../../../../src/release/building/scope.ts";
import { readDesign } from "../../../../src/sources/index.ts";
import { anExample, aText } from "../../../documents/anExample.ts";
import { wordedFrom } from "../../wordedFrom.ts";

const project = fileURLToPath(new URL("../../../..", import.meta.url));
const { design } = await readDesign(path.resolve(project));

const found = (...texts: Parameters<typeof aText>[]) => {
  const data = anExample({ texts: texts.map((text) => aText(...text)) });
  const scope = wholeScope(data);
  return chartFindings(documentPartsOf(wordedFrom(data, [], design), [], scope), scope, noNotebook).map(
    ({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message}; ${hint}`,
  );
};

it("a picture that every report has which prints the text is no finding", () => {
  expect(found(["reading", 'See {{figure "nse.wellbeing"}}.'])).toEqual([]);
});

it("a picture that a report lacks is told once, with place, report and the pictures that there are", () => {
  const [told = "", ...others] = found(["reading", 'One\n\nSee {{figure "chart-timelin"}}.']);
  expect(others).toEqual([]);
  expect(told).toMatch(
    /^data\/texts\/2024\/en\/reading\.md:3:5 the report ".+" has no figure of "chart-timelin"; did you mean "chart-timeline"\? .+Figure 1 \(chart-/,
  );
});

it("a faculty's report, which has other pictures than the board's, has its own findings", () => {
  const told = found(["faculty", 'See {{figure "chart-timeline"}}.']);
  expect(told).toEqual([
    expect.stringMatching(/faculty\.md:1:5 the report ".+" has no figure of "chart-timeline", nor have/),
  ]);
});
