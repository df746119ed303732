/** Changes of a data folder: answers of one programme, a word of a text; and the files of a release whose bytes they changed. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { stampFolder } from "../../src/store/index.ts";

const answersFile = "surveys/nse/responses/example-2024.parquet";
const changedAnswers = 20;

/** Twenty of one programme give the lowest grade, so that its mean falls by a printed step. Returns what takes it back. */
export async function changeAnswers(data: string): Promise<() => void> {
  const file = path.join(data, answersFile);
  const before = readFileSync(file);
  const connection = await (await DuckDBInstance.create()).connect();
  const happy = "programme = 'law-llb' AND wellbeing BETWEEN 6 AND 10";
  await connection.run(
    `COPY (SELECT * REPLACE (CASE WHEN ${happy} AND row_number() OVER (PARTITION BY ${happy} ORDER BY respondent) <= ${changedAnswers}
       THEN 1 ELSE wellbeing END AS wellbeing) FROM '${file}' ORDER BY respondent)
     TO '${file}.new' (FORMAT parquet, KV_METADATA {synthetic: 'true', note: 'made up'})`,
  );
  connection.closeSync();
  cpSync(`${file}.new`, file);
  return () => writeFileSync(file, before);
}

/** As an editor saves one: a sentence more. Returns what takes it back. */
export function changeText(data: string, text: string, sentence: string): () => void {
  const file = path.join(data, "texts/2024", text);
  const before = readFileSync(file, "utf8");
  writeFileSync(file, `${before.trimEnd()} ${sentence}\n`);
  return () => writeFileSync(file, before);
}

/** By path, what says whether its bytes changed; without the manifest, which names every run's own. */
export async function stampsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const stamped = files.map(async (each) => {
    const file = path.join(each.parentPath, each.name);
    return [path.relative(folder, file), await stampFolder(file)] as const;
  });
  return new Map((await Promise.all(stamped)).filter(([file]) => file !== "manifest.json"));
}

export function changedFiles(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  return [...now].flatMap(([file, stamp]) => (before.get(file) === stamp ? [] : [file]));
}
