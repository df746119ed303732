import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { composedSite } from "../../src/release/building/composing/composedSite.ts";
import { checkRelease } from "../../src/release/index.ts";
import { aCollege } from "./aCollege.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const loaded = async (folder: string) =>
  await checkRelease({ dataFolder: folder, responsesFolder: null, projectFolder, year: null });

describe("a university that follows no framework, and tells of no policy", () => {
  it("gets its reports and its site without them", async () => {
    await using college = await aCollege();
    const actions = await readFile(`${college.folder}/actions/2024.yaml`, "utf8");
    await college.write("actions/2024.yaml", actions.replace(/^ *theme: .*\n/gm, ""));
    await college.remove("framework.yaml");
    await college.remove("policy.yaml");
    const inputs = await loaded(college.folder);
    if (inputs.kind === "findings") throw new Error(JSON.stringify(inputs.findings));
    const text = JSON.stringify([
      composedReport(inputs, { kind: "board" }, "en"),
      composedSite(inputs, "en", {
        years: [{ year: 2024, language: "en" }],
        earlierFigures: [],
        held: new Set(),
        offered: new Set(),
      }),
    ]);
    expect(text).not.toMatch(/frame-matrix|frame-timeline|Themes of the framework/);
  });

  it("is told of an action that names a theme all the same", async () => {
    await using college = await aCollege();
    await college.remove("framework.yaml");
    expect((await college.findings())[0]).toMatch(/^data\/actions\/2024\.yaml:6:12 {2}there is no theme "belonging"/);
  });
});

describe("the names that belong to a university", () => {
  it("are its own where it says them, and general ones where not", async () => {
    await using college = await aCollege();
    const subtitle = async () => {
      const inputs = await loaded(college.folder);
      if (inputs.kind === "findings") throw new Error(JSON.stringify(inputs.findings));
      return (["nl", "en"] as const).map((language) => composedReport(inputs, { kind: "board" }, language).subtitle);
    };
    expect(await subtitle()).toEqual([
      "Rapport aan het College van Bestuur, 2024",
      "Report to the Executive Board, 2024",
    ]);
    await college.change("university.yaml", "board: { nl: het College van Bestuur, en: the Executive Board }\n", "");
    expect(await subtitle()).toEqual(["Rapport aan het bestuur, 2024", "Report to the board, 2024"]);
    await college.change("university.yaml", "contact:", "board: { nl: de rector, en: the Rector }\ncontact:");
    expect(await subtitle()).toEqual(["Rapport aan de rector, 2024", "Report to the Rector, 2024"]);
  });

  it("stand in no sentence of the program", async () => {
    const sentences = await Promise.all(
      ["nl", "en"].map((language) => readFile(`${projectFolder}/templates/messages/${language}.yaml`, "utf8")),
    );
    expect(sentences.join("")).not.toMatch(
      /Executive Board|College van Bestuur|Nederland\b|Netherlands|Leiden|\bNSE\b|Trimbos/,
    );
  });
});
