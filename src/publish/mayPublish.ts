/** A release on disk, and how far it has come -> what keeps it from being handed out or published, all at once. */
import path from "node:path";
import { z } from "zod";
import {
  type Adoption,
  adopts,
  type Corrections,
  type Finding,
  jsonOf,
  type Manifest,
  withdrawnWithout,
} from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { checkPdf } from "../pdf/index.ts";
import type { ReleaseOnDisk } from "../release/index.ts";
import { checkLinks } from "../site/index.ts";
import { type Store, sha256 } from "../store/index.ts";
import { judgePages } from "./judgePages.ts";
import { incomplete, siteList } from "./wholeSite.ts";

/** Checks what every release must be before it leaves the house: adopted, not embargoed, as its manifest says, with accessible PDFs. `day`: "2025-02-11". */
export async function mayHandOut(
  release: ReleaseOnDisk,
  adoption: Adoption | undefined,
  day: string,
): Promise<readonly Finding[]> {
  return [
    ...adoptionFindings(release.manifestText, release.manifest.year, adoption, day),
    ...embargoFindings(release.manifest, adoption, day),
    ...(await fileFindings(release)),
  ];
}

/** Finds an edition that was withdrawn: nobody may get it. */
export function withdrawnFindings(
  { folder, manifest }: Pick<ReleaseOnDisk, "folder" | "manifest">,
  corrections: Corrections | undefined,
): readonly Finding[] {
  const { withdrawn } = corrections ?? {};
  if (withdrawn === undefined || withdrawn.edition !== manifest.edition) return [];
  return [
    {
      file: `data/corrections/${manifest.year}.yaml`,
      at: ["withdrawn"],
      message: `edition ${manifest.edition} in ${folder} was withdrawn on ${withdrawn.on}`,
      hint: "nothing of it is handed out or published; make another edition, or take the entry `withdrawn` away if it is a mistake",
    },
  ];
}

/** Finds years in the site's archive whose edition was withdrawn since: such a site must be made again. */
export function withdrawnInArchive(
  { inputs }: Pick<Manifest, "inputs">,
  corrections: ReadonlyMap<number, Corrections>,
): readonly Finding[] {
  return inputs.flatMap(({ path: file }): readonly Finding[] => {
    const year = /^releases\/(\d{4})\/site\/files\.json$/.exec(file)?.[1];
    const withdrawn = year === undefined ? null : withdrawnWithout(corrections.get(Number(year)));
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

/** Checks what a site must be besides: whole, with adopted years only, without dead links, accessible in a browser. */
export async function mayPublishSite(
  { folder, manifest }: ReleaseOnDisk,
  adoptions: ReadonlyMap<number, Adoption>,
  day: string,
  store: Store,
): Promise<readonly Finding[]> {
  if (!manifest.artefacts.some(({ kind }) => kind === "site"))
    return [{ file: folder, message: "this release has no site", hint: "make it whole: npx wellbeing report" }];
  const site = path.join(folder, "site");
  const list = await siteList(site);
  const missing = await incomplete(site);
  if (list === null || missing.length > 0)
    return missing.map((file) => ({
      file: `site/${file}`,
      message: "this file is missing or changed",
      hint: "make the release again: npx wellbeing report",
    }));
  const names = new Set(list.files.map((file) => file.path));
  const pages = [...names].filter((name) => name.endsWith(".html"));
  const read = pages.map(async (name) => [name, (await readInside(site, name))?.toString("utf8") ?? ""] as const);
  const texts = new Map(await Promise.all(read));
  return [
    ...(await archiveFindings(folder, manifest, adoptions, day)),
    ...checkLinks(texts, names),
    ...(await judgePages(site, list, texts, store)),
  ];
}

/** Checks the years that the site's archive took from other releases: each must have been adopted, exactly as it was taken, and must not be embargoed any more. */
async function archiveFindings(
  folder: string,
  { inputs }: Manifest,
  adoptions: ReadonlyMap<number, Adoption>,
  day: string,
): Promise<readonly Finding[]> {
  const found = inputs.map(async ({ path: file, sha256: hash }): Promise<readonly Finding[]> => {
    const year = /^releases\/(\d{4})\/site\/files\.json$/.exec(file)?.[1];
    if (year === undefined) return [];
    const location = path.join(path.dirname(folder), year);
    const text = (await readInside(location, "manifest.json"))?.toString("utf8") ?? "";
    const adoption = adoptions.get(Number(year));
    if (!adopts(adoption, sha256(text)) || !text.includes(hash))
      return [
        {
          file: `data/adoption/${year}.yaml`,
          message: `the archive holds ${year}, and nobody adopted that release as it was taken over`,
          hint: `put the adopted release back into ${location}, or move it away, and make this one again`,
        },
      ];
    const held = HeldBack.safeParse(jsonOf(text));
    if (!held.success)
      return [
        {
          file: path.join(location, "manifest.json"),
          message: "nobody can tell what of this release is under embargo: its manifest can't be read",
          hint: "use the version of the program that wrote it, or move the folder away, and make this one again",
        },
      ];
    const early = [
      ...adoptionFindings(text, Number(year), adoption, day),
      ...embargoFindings(held.data, adoption, day),
    ];
    return early.map((each) => ({
      ...each,
      message: `the archive holds ${year}: ${each.message}`,
      hint: `wait, or move ${location} away, and make this one again`,
    }));
  });
  return (await Promise.all(found)).flat();
}

/** The part of a manifest that says what is embargoed, in every version of manifests. */
const HeldBack = z.object({
  artefacts: z.array(z.object({ id: z.string() })),
  embargoes: z.array(z.object({ what: z.string(), until: z.string() })).default([]),
});

function adoptionFindings(
  manifestText: string,
  year: number,
  adoption: Adoption | undefined,
  day: string,
): readonly Finding[] {
  const file = `data/adoption/${year}.yaml`;
  const own = sha256(manifestText);
  const hint = `once it is adopted, this file says so: { year: ${year}, state: adopted, by: "…", on: "…", manifest: ${own} }`;
  if (adoption === undefined) return [{ file, message: "nothing says that this release was adopted", hint }];
  if (adoption.state !== "adopted")
    return [{ file, at: ["state"], message: `this release is ${adoption.state}, not adopted`, hint }];
  if (adoption.manifest !== own)
    return [{ file, at: ["manifest"], message: "another release was adopted, with another manifest", hint }];
  if (adoption.embargo === undefined || adoption.embargo <= day) return [];
  const message = `the release may not be published before ${adoption.embargo}`;
  return [{ file, at: ["embargo"], message, hint: "publish it on that day" }];
}

function embargoFindings(
  { embargoes, artefacts }: z.infer<typeof HeldBack>,
  adoption: Adoption | undefined,
  day: string,
): readonly Finding[] {
  const reports = adoption?.reports ?? [];
  const there = reports.filter(({ report }) => artefacts.some(({ id }) => id.startsWith(`${report}.`)));
  return [...embargoes, ...there.map(({ report, until }) => ({ what: `report ${report}`, until }))]
    .filter(({ until }) => until > day)
    .map(({ what, until }) => ({
      file: "manifest.json",
      message: `${what} may not be published before ${until}`,
      hint: "wait, or make and adopt the release without it: npx wellbeing report --without-embargoed",
    }));
}

async function fileFindings({ folder, manifest }: ReleaseOnDisk): Promise<readonly Finding[]> {
  const found = manifest.artefacts.map(async ({ path: file, sha256: hash, format }): Promise<readonly Finding[]> => {
    const content = await readInside(folder, file);
    if (content === null || sha256(content) !== hash) {
      const message =
        content === null ? "manifest.json names this file, which is missing" : "this file is not as the manifest says";
      return [{ file, message, hint: "make the release again: npx wellbeing report" }];
    }
    if (format !== "pdf") return [];
    const broken = checkPdf(content).filter(({ problems }) => problems.length > 0);
    return broken.map(({ rule, problems }) => ({ file, message: `not accessible: ${rule}: ${problems[0]}` }));
  });
  return (await Promise.all(found)).flat();
}
