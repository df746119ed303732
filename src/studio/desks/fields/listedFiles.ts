/** The data folder -> its YAML files that people write, and those of the year that nobody has begun. */
import { listFolder } from "../../../files/index.ts";
import { schemaOfFile } from "../../../sources/index.ts";
import type { Studio } from "../../studio.ts";

export interface ListedFiles {
  readonly year: number | null;
  readonly files: readonly { readonly file: string; readonly isThere: boolean }[];
}

/** Large, or nobody's to write. */
const left = /^(?:\..*|surveys\/[^/]+\/(?:responses|benchmark)|released|schemas|letters|comments|translations)$/;

export async function listedFiles({ files, preview }: Studio): Promise<ListedFiles> {
  const year = preview.draft?.year ?? null;
  const listed = await listFolder(files.folder, (each) => !left.test(each));
  const there = listed
    .filter(({ path, odd }) => odd === null && path.endsWith(".yaml") && files.mayWrite(path))
    .map(({ path }) => path);
  const ofYear =
    year === null || year === 0 ? [] : [`actions/${year}.yaml`, `decisions/${year}.yaml`, `publication/${year}.yaml`];
  const possible = [...ofYear, "glossary.yaml", "framework.yaml", "policy.yaml", "distribution.yaml"];
  const missing = possible.filter((file) => !there.includes(file) && schemaOfFile(file) !== null);
  return {
    year: year === 0 ? null : year,
    files: [...there.map((file) => ({ file, isThere: true })), ...missing.map((file) => ({ file, isThere: false }))],
  };
}
