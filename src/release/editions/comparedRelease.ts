/** The folder of a release -> its manifest, and the figures of all its data files. */
import path from "node:path";
import { CommandError, isOpenData, type Manifest } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";
import { readRelease } from "./manifest.ts";

export interface ComparedRelease {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly hash: string;
  /** Every row of the open data of all audiences, by estimate. */
  readonly rows: ReadonlyMap<string, Row>;
}

export interface Row {
  readonly line: string;
  readonly cells: Readonly<Record<string, string>>;
}

export async function readFigures(folder: string): Promise<ComparedRelease> {
  const { manifest, manifestText } = await readRelease(folder, "name the folder that holds its manifest.json");
  const rows = new Map<string, Row>();
  for (const { kind, path: file } of manifest.artefacts.filter(isOpenData)) {
    const [head = "", ...lines] = (await textInside(folder, file)).split("\r\n").filter((line) => line !== "");
    for (const line of lines) {
      const names = cellsOf(head);
      const cells = Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? kind, cell]));
      rows.set(`${cells.indicator}/${cells.wave}/${cells.domain}`, { line, cells });
    }
  }
  return { folder, manifest, hash: sha256(manifestText), rows };
}

/** A line of a CSV file that the program wrote: no cell holds a line end. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare = ""]) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );
}

export async function textInside(folder: string, file: string): Promise<string> {
  const content = await readInside(folder, file);
  if (content !== null) return content.toString("utf8");
  throw new CommandError(
    3,
    `${path.join(folder, file)}: this file, which the manifest names, can't be read`,
    "put the release back as it was made",
  );
}
