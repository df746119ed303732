/** A release, the data and the ways that files go -> what keeps them from being handed out, beside what keeps a release from leaving the house. */
import { type Corrections, editionOf, type Finding, type Manifest } from "../../domain/index.ts";
import type { Parcel, Way } from "../../publish/index.ts";
import { type ReleaseOnDisk, recordPath } from "../../release/index.ts";
import { sha256 } from "../../store/index.ts";
import { readablePath } from "../folders.ts";

/** Letters are written from the data: it must be what the release was made from. Its own record is none of it, and depends on the day. */
export function dataFindings({ inputs, year }: Manifest, files: Manifest["inputs"]): readonly Finding[] {
  const others = files.filter((file) => file.path !== recordPath(year));
  const now = new Map(others.map((file) => [file.path, file.sha256]));
  return inputs
    .filter(({ path: file, sha256 }) => file.startsWith("data/") && now.has(file) && now.get(file) !== sha256)
    .map(({ path: file }) => ({
      file,
      message: "this file has changed since the release was made",
      hint: "make and adopt the release again, or name the data that it was made from with --data",
    }));
}

/** Whoever follows a link must find exactly this file. */
export async function linkFindings(ways: readonly Way[]): Promise<readonly Finding[]> {
  const found = ways.map(async ({ artefact, link }): Promise<readonly Finding[]> => {
    if (link === null) return [];
    const answer = await fetch(link).catch(() => null);
    if (answer?.ok && sha256(new Uint8Array(await answer.arrayBuffer())) === artefact.sha256) return [];
    return [
      {
        file: link,
        message: answer?.ok ? "another file can be read at this address" : "nothing can be read at this address",
        hint: "publish the release first: npx wellbeing publish; or raise attachmentMegabytes in distribution.yaml",
      },
    ];
  });
  return (await Promise.all(found)).flat();
}

/** What is called a correction has an edition of its own, in which the reports say what changed. */
export function editionFindings(
  release: ReleaseOnDisk,
  corrections: Corrections | undefined,
  kind: Parcel["kind"],
): readonly Finding[] {
  const edition = editionOf(corrections);
  const { year } = release.manifest;
  if (release.manifest.edition !== edition)
    return [
      {
        file: readablePath(release.folder),
        message: `this release is edition ${release.manifest.edition}, and the corrections of ${year} speak of edition ${edition}`,
        hint: "make and adopt the release again: npx wellbeing report",
      },
    ];
  if (kind === "report" || edition > 1) return [];
  return [
    {
      file: `data/corrections/${year}.yaml`,
      message: "nothing says what was corrected, so this is still the first edition",
      hint: `npx wellbeing diff ${readablePath(release.folder)}-edition-1 ${readablePath(release.folder)} --write drafts it; then make and adopt the release anew`,
    },
  ];
}
