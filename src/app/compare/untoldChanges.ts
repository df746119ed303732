/** An edition and the one that it replaces, as they lie on disk -> findings, where it changes what its entry among the corrections does not tell: who has the earlier one would hear nothing of it. */
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Edition, type Finding, isEstimateAbout, type UniversityData } from "../../domain/index.ts";
import { changesBetween, foldersByManifest, type ReleaseChanges, type ReleaseOnDisk } from "../../release/index.ts";
import { readablePath } from "../folders.ts";

type Judging = Pick<UniversityData, "corrections" | "indicators" | "heldFaculties" | "university">;

/** None where the replaced edition does not lie beside it, or the entry is older than notes of what documents changed: then all who have earlier files get the new ones. What an entry tells of a faculty that is held is not in the data: it is not asked for. */
export async function untoldChanges(
  { folder, manifest }: Pick<ReleaseOnDisk, "folder" | "manifest">,
  { corrections, indicators, heldFaculties, university }: Judging,
): Promise<readonly Finding[]> {
  const editions = corrections.get(manifest.year)?.editions ?? [];
  const entry = editions.at(-1);
  if (entry === undefined || entry.edition !== manifest.edition || entry.changed === undefined) return [];
  const replaced = (await foldersByManifest(path.dirname(folder), manifest.year))(entry.replaces);
  if (replaced === null) return [];
  const { figures, changed } = await changesBetween(
    replaced,
    folder,
    (id) => indicators.indicators.find((each) => each.id === id) ?? null,
  );
  const tellable = figures.filter(({ estimate }) => !isEstimateAbout(heldFaculties, estimate, university));
  const untold = untoldIn({ figures: tellable, changed }, entry);
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
function untoldIn(
  { figures, changed }: Pick<ReleaseChanges, "figures" | "changed">,
  entry: Edition,
): readonly string[] {
  const told = new Map(entry.corrections.map(({ estimate, after }) => [estimate, after]));
  const documents = new Set(entry.changed?.map(({ document }) => document));
  return [
    ...figures
      .filter(({ estimate, after }) => !isDeepStrictEqual(told.get(estimate), after))
      .map(({ estimate }) => estimate),
    ...changed.map(({ document }) => document).filter((document) => !documents.has(document)),
  ];
}
