import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { reportKeys } from "../../src/documents/index.ts";
import { documentKinds, type ReportKey } from "../../src/domain/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { checkRelease } from "../../src/release/index.ts";
import { plain } from "../../src/statements/index.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const hill = `${projectFolder}tests/fixtures/hill-college/data`;

/** Hill College, where the students of Law answered in 2023 as they did in 2024. */
async function unchangedLaw(): Promise<string> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "wellbeing-change-"));
  await cp(hill, dataFolder, { recursive: true });
  const file = (wave: number) => path.join(dataFolder, `surveys/hcs/responses/synthetic-${wave}.parquet`);
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (SELECT * FROM '${file(2023)}' WHERE faculty <> 'law' UNION ALL BY NAME SELECT * FROM '${file(2024)}' WHERE faculty = 'law')
     TO '${file(2023)}.new' (FORMAT parquet, KV_METADATA {synthetic: 'true', note: 'made up'})`,
  );
  connection.closeSync();
  await rename(`${file(2023)}.new`, file(2023));
  return dataFolder;
}

describe("a change of the whole university", async () => {
  const dataFolder = await unchangedLaw();
  afterAll(async () => await rm(dataFolder, { recursive: true, force: true }));
  const loaded = await checkRelease({ dataFolder, responsesFolder: null, projectFolder, year: null });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings));
  const { data } = loaded;
  const headlinesIn = (key: ReportKey) =>
    composedReport(loaded, key, "en")
      .chapters.filter(({ id }) => id.startsWith("survey-"))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? [plain(block.headline)] : [])));

  it("is judged by the university's own test in every report, whatever became of the faculty's", () => {
    const words = "Well-being rose from 7.2 in 2023 to 7.5 in 2024";
    for (const key of reportKeys(data).filter(({ kind }) => documentKinds[kind].layout !== "sheet"))
      expect([key, headlinesIn(key)[0]]).toEqual([key, words]);
  });
});
