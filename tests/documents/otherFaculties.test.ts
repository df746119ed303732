/** From files to pages: a change of the university is told only between waves that reached the same faculties. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ReportKey } from "../../src/domain/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { checkRelease } from "../../src/release/index.ts";
import { plain } from "../../src/statements/index.ts";
import { type Answers, aUniversity } from "./aUniversity.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

function wave(year: number, yes: number, faculties: readonly string[], small = 0): readonly Answers[] {
  return [
    ...faculties.map((faculty) => ({ wave: year, faculty, respondents: 400, yes: faculty === "arts" ? 300 : yes })),
    ...(small === 0 ? [] : [{ wave: year, faculty: "music", respondents: small, yes: 1 }]),
  ];
}

async function linesIn(answers: readonly Answers[], responses: object, language: "nl" | "en", key: ReportKey) {
  await using made = await aUniversity({ answers, responses, faculties: ["arts", "law", "science", "music"] });
  const loaded = await checkRelease({ dataFolder: made.folder, responsesFolder: null, projectFolder, year: null });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
  return linesOf(composedReport(loaded, key, language));
}

function linesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return plain(value).split("\n");
  if (Array.isArray(value)) return value.flatMap(linesOf);
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(linesOf) : [];
}

const board: ReportKey = { kind: "board" };
const all = ["arts", "law", "science"];
const skipped = [...wave(2023, 100, ["law", "science"]), ...wave(2024, 100, all)];

describe("a change of the university", () => {
  it.each([
    ["en", "cannot be compared with 2023", "Arts was not in the 2023 survey"],
    ["nl", "niet te vergelijken met 2023", "Arts zat niet in de enquête van 2023"],
  ] as const)(
    "between waves that reached other faculties is not told, and the reason is: %s",
    async (language, ...told) => {
      const lines = (await linesIn(skipped, {}, language, board)).join("\n");
      for (const each of told) expect(lines).toContain(each);
      expect(lines).not.toMatch(/stress[^\n]*(rose|steeg|gestegen)/i);
    },
  );

  it("leaves a faculty's own change and its comparison with the rest as they are", async () => {
    const answers = [...wave(2023, 100, ["law", "science"]), ...wave(2024, 160, all)];
    const lines = (await linesIn(answers, {}, "en", { kind: "faculty", faculty: "law" as never })).join("\n");
    expect(lines).toMatch(/In 2023 it was 25%: a rise of 15\spercentage points, more than chance/);
    expect(lines).toMatch(/lower, more than chance/);
  });

  it("is told where the populations say that the faculty had no students then", async () => {
    const counts = { "2023": { law: 900, science: 900 }, "2024": { arts: 900, law: 900, science: 900 } };
    const lines = (await linesIn(skipped, { populations: [{ by: "faculty", counts }] }, "en", board)).join("\n");
    expect(lines).not.toContain("was not in the 2023 survey");
    expect(lines).toMatch(/rose from 25% in 2023 to 42% in 2024/);
  });

  it("is told where only a faculty of fewer than the minimum base is missing", async () => {
    const answers = [...wave(2023, 100, all), ...wave(2024, 200, all, 5)];
    const lines = (await linesIn(answers, {}, "en", board)).join("\n");
    expect(lines).not.toContain("cannot be compared");
  });
});
