/** What a run costs when nothing, one answer, or one label has changed, beside a run from nothing. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { stampFolder } from "../../src/store/index.ts";
import { measure } from "./processTree.ts";

export interface IncrementalCost {
  readonly coldSeconds: number;
  readonly unchangedSeconds: number;
  readonly answerSeconds: number;
  /** Of the artefacts that a changed answer makes again. */
  readonly answerShare: number;
  /** Made after one label changed, and those of them whose bytes did not. */
  readonly labelMade: number;
  readonly labelSame: number;
}

const rounds = 3;

/** In a copy of the project, which `scratch` will hold. */
export async function measureIncremental(project: string, scratch: string): Promise<IncrementalCost> {
  const clone = path.join(scratch, "clone");
  mkdirSync(clone);
  for (const part of ["src", "templates", "styles", "data", "package.json", "package-lock.json"])
    cpSync(path.join(project, part), path.join(clone, part), { recursive: true });
  symlinkSync(path.join(project, "node_modules"), path.join(clone, "node_modules"));
  const times = { cold: [] as number[], unchanged: [] as number[], answer: [] as number[] };
  let answerShare = 0;
  for (let round = 0; round < rounds; round += 1) {
    const out = path.join(scratch, `incremental${round}`);
    const run = async () => await release(clone, out);
    times.cold.push((await run()).seconds);
    times.unchanged.push((await run()).seconds);
    await changeAnswer(clone, round);
    const answer = await run();
    times.answer.push(answer.seconds);
    answerShare = answer.made / (answer.made + answer.reused);
  }
  const out = path.join(scratch, `incremental${rounds - 1}`);
  const before = await files(path.join(out, "2024.partial"));
  const partial = path.join(clone, "templates/partials/decisions.hbs");
  writeFileSync(partial, readFileSync(partial, "utf8").replace("<p>", "<p>– "));
  const { made } = await release(clone, out);
  const now = await files(path.join(out, "2024.partial"));
  const changed = [...now].filter(([file, stamp]) => file !== "manifest.json" && before.get(file) !== stamp).length;
  return {
    coldSeconds: median(times.cold),
    unchangedSeconds: median(times.unchanged),
    answerSeconds: median(times.answer),
    answerShare,
    labelMade: made,
    labelSame: made - changed,
  };
}

async function release(clone: string, out: string) {
  const words = [path.join(clone, "src/cli/wellbeing.ts"), "report", "--format", "pdf,html", "--out", out, "--json"];
  const { seconds, status, output } = await measure(process.execPath, words);
  if (status !== 0) throw new Error(`the release ended with ${status}`);
  const { made, reused } = JSON.parse(output) as { made: number; reused: number };
  return { seconds, made, reused };
}

async function changeAnswer(clone: string, round: number): Promise<void> {
  const file = path.join(clone, "data/surveys/nse/responses/example-2024.parquet");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (SELECT * REPLACE (CASE WHEN row_number() OVER (PARTITION BY faculty ORDER BY respondent) = ${round + 1} AND faculty = 'law'
       THEN 11 - wellbeing ELSE wellbeing END AS wellbeing) FROM '${file}' ORDER BY respondent)
     TO '${file}.new' (FORMAT parquet, KV_METADATA {synthetic: 'true', note: 'made up'})`,
  );
  connection.closeSync();
  cpSync(`${file}.new`, file);
}

async function files(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const read = names.map(async (each) => {
    const file = path.join(each.parentPath, each.name);
    return [path.relative(folder, file), await stampFolder(file)] as const;
  });
  return new Map(await Promise.all(read));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
