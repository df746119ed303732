/** A program that gives every faculty all programmes: what the reports are composed by is broken here, and the second gate must say so. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { readySolver } from "../../../../src/audit/index.ts";
import { documentFindings } from "../../../../src/release/building/checking/documentFindings.ts";
import { readResponses } from "../../../../src/responses/index.ts";
import { readData, readDesign } from "../../../../src/sources/index.ts";
import { wordedFrom } from "../../wordedFrom.ts";

vi.mock("../../../../src/documents/mayRead.ts", async (original) => {
  const { mayRead } = await original<typeof import("../../../../src/documents/mayRead.ts")>();
  const broken: typeof mayRead = (audience, domain) => domain.kind === "programme" || mayRead(audience, domain);
  return { mayRead: broken };
});

it("releases no programme's figures to another faculty, whatever the reports are composed by", async () => {
  const project = fileURLToPath(new URL("../../../..", import.meta.url));
  const folder = path.join(project, "data");
  const [{ data }, { design }] = await Promise.all([readData(folder), readDesign(project)]);
  if (data === null) throw new Error("no data");
  const { tallies } = await readResponses(data, folder, null);
  await readySolver();
  const findings = documentFindings(wordedFrom(data, tallies, design));
  const told = findings.map(({ file, message }) => `${file}  ${message}`);
  const { id } = data.university.programmes.find(({ faculty }) => faculty === "law") ?? { id: "" };
  expect(told).toContain(
    `data/estimates.faculty-science.csv  this goes to somebody who may not have it (not theirs): the faculty science may not have figures of programme:${id}`,
  );
  expect(
    told.some((each) => each.startsWith("data/estimates.faculty-law.csv") && each.includes(`programme:${id}`)),
  ).toBe(false);
});
