/** Editions that were replaced and lie beside the release -> the documents in them that the site offers, as what they are. */
import path from "node:path";
import {
  type Adoption,
  adopts,
  type Corrections,
  earlierFile,
  isTakenHome,
  type Manifest,
} from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";
import { foldersByManifest } from "./editionsOnDisk.ts";
import { readManifest } from "./manifest.ts";

export interface Replaced {
  /** "edition-1/board.nl.pdf" -> its bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What in them may not be published before a day. */
  readonly embargoes: Manifest["embargoes"];
}

/** What was withdrawn, is not there, or is not as it was released is left out, and where a `day` is given what may not be published on it. The adopted release that still lies in its place will be put aside: it is one of them. */
export async function replacedEditions(
  out: string,
  corrections: Corrections | undefined,
  adoption: Adoption | undefined,
  day: string | undefined,
  site: { readonly faculties: boolean },
): Promise<Replaced> {
  if (corrections === undefined) return { files: new Map(), embargoes: [] };
  const folderOf = await foldersByManifest(out, corrections.year);
  const inPlace = path.join(out, String(corrections.year));
  const found = corrections.editions
    .filter(({ withdrawn, edition }) => !withdrawn && corrections.withdrawn?.edition !== edition - 1)
    .map(async ({ edition, replaces, embargo }) => {
      const before = edition - 1;
      const folder = folderOf(replaces);
      if (folder === null || (folder === inPlace && !adopts(adoption, replaces))) return [];
      const manifest = await readManifest(folder);
      if (manifest === null) return [];
      const whole = embargo === undefined ? [] : [{ what: "the release", until: embargo }];
      const embargoes = [...manifest.embargoes, ...whole];
      if (embargoes.some(({ until }) => day !== undefined && until > day)) return [];
      const reports = manifest.artefacts.filter((artefact) => isTakenHome(artefact, site));
      const read = reports.map(async (artefact) => {
        const content = await readInside(folder, artefact.path);
        if (content === null || sha256(content) !== artefact.sha256) return [];
        return [[earlierFile(before, artefact.id), content as Uint8Array] as const];
      });
      const named = embargoes.map(({ what, until }) => ({ what: `edition ${before}, ${what},`, until }));
      return [{ files: (await Promise.all(read)).flat(), embargoes: named }];
    });
  const all = (await Promise.all(found)).flat();
  return {
    files: new Map(all.flatMap(({ files }) => files)),
    embargoes: all.filter(({ files }) => files.length > 0).flatMap(({ embargoes }) => embargoes),
  };
}
