/** A release on disk, and how far it has come -> what keeps it from being handed out or published, all at once. */
import path from "node:path";
import type { Adoption, Corrections, Finding, JudgedBy, UniversityData } from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { checkPdf } from "../pdf/index.ts";
import type { ReleaseOnDisk } from "../release/index.ts";
import { checkLinks } from "../site/index.ts";
import { type Store, sha256 } from "../store/index.ts";
import { type ArchivedYear, archivedYears } from "./archivedYears.ts";
import { type Embargo, embargoesOn, notOver, passedBy } from "./embargoes.ts";
import { judgePages } from "./judgePages.ts";
import { incomplete, siteList } from "./wholeSite.ts";

type Judging = Pick<UniversityData, "adoptions" | "university">;

/** Checks what every release must be before it leaves the house: adopted, not embargoed, as its manifest says, with accessible PDFs. */
export async function mayHandOut(release: ReleaseOnDisk, data: Judging, judged: JudgedBy): Promise<readonly Finding[]> {
  const { year } = release.manifest;
  return [
    ...adoptionFindings(release.manifestText, year, data.adoptions.get(year), judged),
    ...notOver(ownEmbargoes(release, data), judged),
    ...(await fileFindings(release)),
  ];
}

/** Embargoes that are passed where a release is handed out and judged by a day to come: its own, since no file of it holds another year's. */
export function passedByHandOut(release: ReleaseOnDisk, data: Judging, judged: JudgedBy): readonly Embargo[] {
  return passedBy(ownEmbargoes(release, data), judged);
}

/** The same where its site is published, with those of its archive. */
export async function passedByPublishing(
  release: ReleaseOnDisk,
  data: Judging,
  judged: JudgedBy,
): Promise<readonly Embargo[]> {
  const archived = await archivedYears(release, data.adoptions, data.university);
  const named = archived.flatMap(({ year, embargoes }) =>
    embargoes.map((each) => ({ ...each, what: `${year}, ${each.what}` })),
  );
  return passedBy([...ownEmbargoes(release, data), ...named], judged);
}

function ownEmbargoes({ manifest }: ReleaseOnDisk, { adoptions, university }: Judging): readonly Embargo[] {
  return embargoesOn(manifest, manifest.year, adoptions.get(manifest.year), university);
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

/** Checks what a site must be besides: whole, with adopted years only, without dead links, accessible in a browser. */
export async function mayPublishSite(
  release: ReleaseOnDisk,
  { adoptions, university }: Judging,
  judged: JudgedBy,
  store: Store,
  tell?: Parameters<typeof judgePages>[4],
): Promise<readonly Finding[]> {
  const { folder, manifest } = release;
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
    ...archiveFindings(await archivedYears(release, adoptions, university), adoptions, judged),
    ...checkLinks(texts, names),
    ...(await judgePages(site, list, texts, store, tell)),
  ];
}

/** The years that the site's archive took from other releases: each must have been adopted, exactly as it was taken, and must not be embargoed any more. */
function archiveFindings(
  archived: readonly ArchivedYear[],
  adoptions: ReadonlyMap<number, Adoption>,
  judged: JudgedBy,
): readonly Finding[] {
  return archived.flatMap(({ year, folder, manifestText, embargoes, wrong }) => {
    if (wrong !== null) return [wrong];
    const early = [...adoptionFindings(manifestText, year, adoptions.get(year), judged), ...notOver(embargoes, judged)];
    return early.map((each) => ({
      ...each,
      message: `the archive holds ${year}: ${each.message}`,
      hint: `wait, or move ${folder} away, and make this one again`,
    }));
  });
}

/** An adoption is of exactly one release, and of no day to come. */
function adoptionFindings(
  manifestText: string,
  year: number,
  adoption: Adoption | undefined,
  { today }: JudgedBy,
): readonly Finding[] {
  const file = `data/adoption/${year}.yaml`;
  const own = sha256(manifestText);
  const hint = `once it is adopted, this file says so: { year: ${year}, state: adopted, by: "…", on: "…", manifest: ${own} }`;
  if (adoption === undefined) return [{ file, message: "nothing says that this release was adopted", hint }];
  if (adoption.state !== "adopted")
    return [{ file, at: ["state"], message: `this release is ${adoption.state}, not adopted`, hint }];
  if (adoption.manifest !== own)
    return [{ file, at: ["manifest"], message: "another release was adopted, with another manifest", hint }];
  if (adoption.on === undefined || adoption.on <= today) return [];
  return [
    {
      file,
      at: ["on"],
      message: `this release is adopted on ${adoption.on}, and today is ${today}`,
      hint: "give the day on which it was adopted; timeZone in university.yaml says where days begin",
    },
  ];
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
