/** A release whose site holds other years -> each of these as it lies beside it: whether it was adopted as it was taken over, and what of it is under embargo. */
import path from "node:path";
import {
  type Adoption,
  adopts,
  type Corrections,
  type Finding,
  jsonOf,
  type Manifest,
  withdrawnWithout,
  type Year,
} from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import type { ReleaseOnDisk } from "../release/index.ts";
import { sha256 } from "../store/index.ts";
import { type Embargo, embargoesOn, HeldBack, type Structure } from "./embargoes.ts";

export interface ArchivedYear {
  readonly year: Year;
  readonly folder: string;
  readonly manifestText: string;
  readonly embargoes: readonly Embargo[];
  /** Null where it was adopted as it was taken over, and its manifest can be read. */
  readonly wrong: Finding | null;
}

export async function archivedYears(
  { folder, manifest }: Pick<ReleaseOnDisk, "folder" | "manifest">,
  adoptions: ReadonlyMap<number, Adoption>,
  university: Structure,
): Promise<readonly ArchivedYear[]> {
  const taken = yearsTaken(manifest);
  return await Promise.all(
    taken.map(async ({ year, sha256: hash }): Promise<ArchivedYear> => {
      const location = path.join(path.dirname(folder), String(year));
      const manifestText = (await readInside(location, "manifest.json"))?.toString("utf8") ?? "";
      const found = { year, folder: location, manifestText, embargoes: [] };
      const adoption = adoptions.get(year);
      if (!adopts(adoption, sha256(manifestText)) || !manifestText.includes(hash))
        return { ...found, wrong: notAdopted(year, location) };
      const held = HeldBack.safeParse(jsonOf(manifestText));
      if (!held.success) return { ...found, wrong: unread(location) };
      return { ...found, embargoes: embargoesOn(held.data, year, adoption, university), wrong: null };
    }),
  );
}

/** Finds years in the site's archive whose edition was withdrawn since: such a site must be made again. */
export function withdrawnInArchive(
  manifest: Pick<Manifest, "inputs">,
  corrections: ReadonlyMap<number, Corrections>,
): readonly Finding[] {
  return yearsTaken(manifest).flatMap(({ year }): readonly Finding[] => {
    const withdrawn = withdrawnWithout(corrections.get(year));
    if (withdrawn === null) return [];
    return [
      {
        file: `data/corrections/${year}.yaml`,
        at: ["withdrawn"],
        message: `the archive holds ${year}, whose edition ${withdrawn.edition} was withdrawn on ${withdrawn.on}`,
        hint: "make and adopt this release again: then its archive says so instead",
      },
    ];
  });
}

function yearsTaken({ inputs }: Pick<Manifest, "inputs">) {
  return inputs.flatMap(({ path: file, sha256: hash }) => {
    const year = /^releases\/(\d{4})\/site\/files\.json$/.exec(file)?.[1];
    return year === undefined ? [] : [{ year: Number(year), sha256: hash }];
  });
}

function notAdopted(year: Year, location: string): Finding {
  return {
    file: `data/adoption/${year}.yaml`,
    message: `the archive holds ${year}, and nobody adopted that release as it was taken over`,
    hint: `put the adopted release back into ${location}, or move it away, and make this one again`,
  };
}

function unread(location: string): Finding {
  return {
    file: path.join(location, "manifest.json"),
    message: "nobody can tell what of this release is under embargo: its manifest can't be read",
    hint: "use the version of the program that wrote it, or move the folder away, and make this one again",
  };
}
