/** `wellbeing schemas`: the JSON Schemas that editors complete and check with, from the program's own schemas. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { folderOption, projectFolder, readablePath } from "../app/folders.ts";
import { dataDocs, jsonSchemas } from "../sources/index.ts";
import { parseWords } from "./parseWords.ts";

export const schemasCommand = {
  summary: "write the JSON Schemas that editors check the data with",
  help: `usage: wellbeing schemas [options]

  --data DIR    the data folder whose schemas/ is written (default: data; then docs/fields.md, which tells every field, is written too)
  --check       write nothing; exit status 1 where a schema is out of date

examples:
  wellbeing schemas
  wellbeing schemas --check
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, { data: { type: "string" }, check: { type: "boolean" } });
  const folder = path.join(folderOption(options.data, "data"), "schemas");
  const stale: string[] = [];
  for (const [name, text] of jsonSchemas()) {
    const place = path.join(folder, name);
    if ((await readFile(place, "utf8").catch(() => "")) !== text) stale.push(name);
    if (options.check === true) continue;
    await mkdir(folder, { recursive: true });
    await writeFile(place, text);
  }
  if (options.data === undefined) {
    const place = path.join(projectFolder, "docs", "fields.md");
    const text = dataDocs();
    if ((await readFile(place, "utf8").catch(() => "")) !== text) stale.push("docs/fields.md");
    if (options.check !== true) await writeFile(place, text);
  }
  const out = stale.length === 0 ? "up to date" : stale.join(", ");
  process.stdout.write(`${readablePath(folder)}: ${options.check === true ? "out of date: " : ""}${out}\n`);
  return options.check === true && stale.length > 0 ? 1 : 0;
}
