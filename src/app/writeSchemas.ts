/** The program's own schemas -> the JSON Schemas that editors complete and check the data with, and the page that tells every field. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { dataDocs, jsonSchemas } from "../sources/index.ts";
import { projectFolder } from "./folders.ts";

export interface SchemasAsked {
  /** null: the project's own data, whose page is in `docs/`. */
  readonly dataFolder: string | null;
  /** Nothing is written. */
  readonly isCheck: boolean;
}

export interface WrittenSchemas {
  readonly folder: string;
  /** Those that were out of date. */
  readonly stale: readonly string[];
}

export async function writeSchemas({ dataFolder, isCheck }: SchemasAsked): Promise<WrittenSchemas> {
  const folder = path.join(dataFolder ?? path.join(projectFolder, "data"), "schemas");
  const files = [...jsonSchemas()].map(([name, text]) => ({ name, file: path.join(folder, name), text }));
  if (dataFolder === null)
    files.push({ name: "docs/fields.md", file: path.join(projectFolder, "docs", "fields.md"), text: dataDocs() });
  const stale: string[] = [];
  for (const { name, file, text } of files) {
    if ((await readFile(file, "utf8").catch(() => "")) !== text) stale.push(name);
    if (isCheck) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { folder, stale };
}
