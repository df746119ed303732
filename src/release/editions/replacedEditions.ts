/** Editions that were replaced and lie beside the release -> the documents in them that the site offers, as what they are. */
import { readdir } from "node:fs/promises";
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
import { readManifest } from "./manifest.ts";

/** Where an edition that was replaced is kept, beside the releases: "2024-edition-1". */
export function editionFolder(year: string, edition: number | ""): string {
  return `${year}-edition-${edition}`;
}

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
  const year = String(corrections?.year ?? 0);
  const kept = (await readdir(out)).filter((name) => name.startsWith(editionFolder(year, "")));
  const places = [year, ...kept.sort()].map(async (name) => {
    const folder = path.join(out, name);
    const text = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? null;
    return [text === null ? "" : String(sha256(text)), folder] as const;
  });
  const folders = new Map(
    (await Promise.all(places)).filter(([hash, folder]) => folder !== path.join(out, year) || adopts(adoption, hash)),
  );
  const found = (corrections?.editions ?? [])
    .filter(({ withdrawn, edition }) => !withdrawn && corrections?.withdrawn?.edition !== edition - 1)
    .map(async ({ edition, replaces, embargo }) => {
      const before = edition - 1;
      const folder = folders.get(replaces);
      if (folder === undefined) return [];
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
