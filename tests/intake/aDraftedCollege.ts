/** A college in a folder of its own, and what `wellbeing import` makes of files that are delivered to it. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Ran, wellbeingHere } from "../cli/run.ts";

const hillCollege = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));

export interface DraftedCollege extends AsyncDisposable {
  readonly data: string;
  readonly out: string;
  /** Writes a file as it is delivered; gives its path. */
  readonly deliver: (name: string, content: string | Uint8Array) => Promise<string>;
  readonly run: (...words: readonly string[]) => Promise<Ran>;
  /** `import` with `--json`, as scripts read it. */
  // biome-ignore lint/suspicious/noExplicitAny: what a script reads has no type
  readonly imported: (...words: readonly string[]) => Promise<any>;
  readonly text: (file: string) => Promise<string>;
}

export async function aDraftedCollege(): Promise<DraftedCollege> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-import-"));
  const data = path.join(root, "data");
  await cp(hillCollege, data, { recursive: true });
  const run = async (...words: readonly string[]) => await wellbeingHere([...words, "--data", data]);
  return {
    data,
    out: path.join(root, "out"),
    deliver: async (name, content) => {
      const file = path.join(root, name);
      await writeFile(file, content);
      return file;
    },
    run,
    imported: async (...words) => {
      const { stdout, stderr } = await run("import", ...words, "--json");
      return stdout === "" ? { stderr } : JSON.parse(stdout);
    },
    text: async (file) => await readFile(path.join(data, file), "utf8"),
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}

/** Rows of a file, each cell made by its column from the number of the row. */
export function rowsOf(
  count: number,
  columns: readonly ((row: number) => string | number)[],
): readonly (readonly (string | number)[])[] {
  return Array.from({ length: count }, (_, row) => columns.map((cell) => cell(row)));
}

export function csv(rows: readonly (readonly (string | number)[])[], separator = ","): string {
  const field = (cell: string | number) =>
    /[",;\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
  return `${rows.map((row) => row.map(field).join(separator)).join("\r\n")}\r\n`;
}

/** One of a list, in a fixed order that does not go with other columns. */
export function oneOf<T>(values: readonly T[], step = 7): (row: number) => T {
  return (row) => values[(row * step + Math.floor(row / 5)) % values.length] as T;
}
