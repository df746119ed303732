import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Artefact, Corrections, FacultyId, Sha256 } from "../../src/domain/index.ts";
import { writeMessage } from "../../src/publish/writeMessage.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { type CheckedByAnalyst, checkRelease } from "../../src/release/index.ts";
import { aDistributedCollege, type DistributedCollege, type FacultyName } from "../cli/aDistributedCollege.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const gone = "Feels much stress, 2024, Law (made up)";

/** The stress of Law; of Science every figure that it ever had. */
function hidden(faculty: string): readonly string[] {
  const waves = faculty === "law" ? [2024] : [2021, 2022, 2023, 2024];
  const items = faculty === "law" ? ["stress"] : ["stress", "lonely", "grade", "low", "high"];
  return waves.flatMap((wave) =>
    items.map(
      (item) =>
        `      - { estimate: "hcs.${item}/${wave}/faculty:${faculty}", before: { state: shown, value: 47.8673 }, after: { state: hidden }, cause: rule }\n`,
    ),
  );
}

let college: DistributedCollege;
let inputs: CheckedByAnalyst;
beforeAll(async () => {
  college = await aDistributedCollege();
  await mkdir(path.join(college.data, "corrections"));
  await mkdir(path.join(college.data, "released"));
  await writeFile(path.join(college.data, "released/2024.json"), '{ "schema": 1, "year": 2024, "cells": [] }');
  await writeFile(
    path.join(college.data, "corrections/2024.yaml"),
    `year: 2024\neditions:\n  - edition: 2\n    on: 2025-07-04\n    replaces: ${"a".repeat(64)}\n    reason: { en: The bureau had counted twice. }\n    corrections:\n${["law", "science"].flatMap((faculty) => hidden(faculty)).join("")}`,
  );
  const loaded = await checkRelease({ dataFolder: college.data, responsesFolder: null, projectFolder, year: null });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
  inputs = loaded;
});
afterAll(async () => await college[Symbol.asyncDispose]());

describe("of a figure that a correction hides", () => {
  /** `changed`: what the edition notes of documents; nothing where absent. */
  const letterTo = (faculty: FacultyName, changed?: readonly object[], has = 1) => {
    const { year } = inputs;
    const editions = inputs.data.corrections.get(year)?.editions.map((each) => ({ ...each, changed })) ?? [];
    const data = { ...inputs.data, corrections: new Map([[year, Corrections.parse({ year, editions })]]) };
    const recipient = data.distribution?.recipients.find(({ id }) => id === `dean-${faculty}`);
    if (recipient === undefined || data.distribution === null) throw new Error(`no dean of ${faculty}`);
    const artefact: Artefact = {
      id: `factsheet-${faculty}.en.pdf`,
      kind: "report",
      title: "Factsheet",
      audience: `faculty:${faculty}`,
      language: "en",
      format: "pdf",
      path: `reports/factsheet-${faculty}.en.pdf`,
      bytes: 1,
      sha256: Sha256.parse("0".repeat(64)),
      estimates: [],
    };
    const parcel = {
      ...{ recipient, to: recipient.id, year, kind: "correction" as const, message: "m" },
      items: [{ artefact, state: "new" as const, has }],
    };
    return writeMessage(parcel, [{ artefact, link: null }], "mail", {
      ...inputs,
      data,
      distribution: data.distribution,
      site: new Set(),
    }).markdown;
  };
  const sheetOf = (faculty: FacultyName) =>
    JSON.stringify(composedReport(inputs, { kind: "factsheet", faculty: FacultyId.parse(faculty) }, "en").chapters);

  it("the letter tells those who may read it, though no file prints it now", () => {
    expect(letterTo("law").replaceAll("\\", "")).toContain(`${gone}: no longer shown (privacy).`);
    expect(letterTo("arts")).not.toMatch(/Law|no longer/);
  });

  it("the letter tells nothing of an edition that they have of the file", () => {
    expect(letterTo("law", undefined, 2)).not.toMatch(/no longer shown|The data was corrected/);
  });

  it("the letter tells what else is different by its kind, and by its name", () => {
    const change = { document: "factsheet-arts.en", actions: ["Buddies"], texts: ["Own figures", "Method"] };
    const other = { document: "factsheet-law.en", decisions: ["A second desk"] };
    const told = letterTo("arts", [change, other]);
    expect(told).toContain("What is different in your files: one action and the text of 2 chapters.");
    expect(told).toContain("- Actions: Buddies.\n- Text in the chapters: Own figures; Method.");
    expect(told).not.toMatch(/figure that|figures that|second desk|other parts/);
  });

  it("their factsheet does not say that nothing changed", () => {
    expect(sheetOf("law")).toContain(`No longer shown: ${gone}.`);
    expect(sheetOf("law")).not.toContain("None of the figures");
    expect(sheetOf("arts")).toContain("None of the figures on this sheet has changed.");
  });

  it("a sheet names six and counts the others: it has no third page", () => {
    const [, named = "", more] =
      /No longer shown: ([^"]*); and (\d+) more, which the faculty report names\./.exec(sheetOf("science")) ?? [];
    expect(named.split("; ")).toHaveLength(6);
    expect(letterTo("science").match(/no longer shown/g)).toHaveLength(6 + Number(more));
    // What is hidden now is not repeated.
    expect(letterTo("science")).not.toMatch(/48%|47\.9/);
    // So many are told in one sentence and a table.
    expect(letterTo("science")).toMatch(new RegExp(`in your files: ${6 + Number(more)} figures`));
    expect(letterTo("science").replaceAll("\\", "")).toMatch(
      /Table: The figures that changed\n\n\| Figure \| Before \| Now \|\n(.*\n)+\| Feels much stress, 2024, Sciences \(made up\) \| – \| no longer shown \(privacy\) \|/,
    );
  });
});
