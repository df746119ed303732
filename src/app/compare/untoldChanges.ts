/** An edition and the one that it replaces, as they lie on disk -> findings, where it changes what its entry among the corrections does not tell: who has the earlier one would hear nothing of it. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Edition, Finding, UniversityData } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { diffReleases, type ReleaseDiff, type ReleaseOnDisk } from "../../release/index.ts";
import { sha256 } from "../../store/index.ts";
import { readablePath } from "../folders.ts";

/** None where the replaced edition does not lie beside it, or the entry is older than notes of what documents changed: then all who have earlier files get the new ones. */
export async function untoldChanges(
  { folder, manifest }: Pick<ReleaseOnDisk, "folder" | "manifest">,
  { corrections, indicators }: Pick<UniversityData, "corrections" | "indicators">,
): Promise<readonly Finding[]> {
  const editions = corrections.get(manifest.year)?.editions ?? [];
  const entry = editions.at(-1);
  if (entry === undefined || entry.edition !== manifest.edition || entry.changed === undefined) return [];
  const replaced = await folderOf(entry.replaces, path.dirname(folder), `${manifest.year}-edition-`);
  if (replaced === null) return [];
  const diff = await diffReleases(
    replaced,
    folder,
    (id) => indicators.indicators.find((each) => each.id === id) ?? null,
  );
  const untold = untoldIn(diff, entry);
  if (untold.length === 0) return [];
  const [first, second, ...more] = untold;
  const named = [first, ...(second === undefined ? [] : [second])].join(", ");
  return [
    {
      file: `data/corrections/${manifest.year}.yaml`,
      at: ["editions", editions.length - 1],
      message: `edition ${entry.edition} changes what this entry does not tell: ${named}${more.length === 0 ? "" : ` and ${more.length} more`}`,
      hint: `npx wellbeing diff ${readablePath(replaced)} ${readablePath(folder)} --write completes it; then make and adopt the release again`,
    },
  ];
}

/** Figures and documents by their names. */
function untoldIn({ figures, changed }: ReleaseDiff, entry: Edition): readonly string[] {
  const told = new Map(entry.corrections.map(({ estimate, after }) => [estimate, after]));
  const documents = new Set(entry.changed?.map(({ document }) => document));
  return [
    ...figures
      .filter(({ estimate, after }) => !isDeepStrictEqual(told.get(estimate), after))
      .map(({ estimate }) => estimate),
    ...changed.map(({ document }) => document).filter((document) => !documents.has(document)),
  ];
}

async function folderOf(manifest: string, releases: string, begin: string): Promise<string | null> {
  const names = (await readdir(releases)).filter((name) => name.startsWith(begin));
  for (const name of names) {
    const text = await readInside(path.join(releases, name), "manifest.json");
    if (text !== null && sha256(text) === manifest) return path.join(releases, name);
  }
  return null;
}
