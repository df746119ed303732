/** A language -> Hill College with all its words under that language: what the program says is in it, what the college's people wrote is as it was. */
import { cp, glob, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Language } from "../../src/domain/index.ts";

const college = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
/** The language of the fixture. */
const written = "en";

export interface CollegeFolder extends AsyncDisposable {
  readonly data: string;
  readonly out: string;
}

export async function aCollegeIn(language: Language): Promise<CollegeFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-golden-"));
  const data = path.join(folder, "data");
  await copyCollege(language, data);
  const remove = async () => await rm(folder, { recursive: true, force: true });
  return { data, out: path.join(folder, "out"), [Symbol.asyncDispose]: remove };
}

/** Its folder of data, as it is in the language that it is written in. */
export async function copyCollege(language: Language, data: string): Promise<void> {
  await cp(college, data, { recursive: true });
  if (language === written) return;
  for await (const name of glob("**/*.yaml", { cwd: data })) {
    const file = path.join(data, name);
    await writeFile(file, JSON.stringify(inLanguage(parse(await readFile(file, "utf8")), language), null, 1));
  }
  const texts = path.join(data, "texts/2024");
  await rename(path.join(texts, written), path.join(texts, language));
}

/** `{ en: words }` and the language itself, wherever they are in what a file says. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language));
  if (value === written) return language;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key === written ? language : key, inLanguage(each, language)]),
  );
}
