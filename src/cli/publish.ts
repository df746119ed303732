/** `wellbeing publish` and `wellbeing rollback`: a release where readers see it, and an earlier one back. */
import path from "node:path";
import { CommandError, type Finding, type UniversityData, type Withdrawn, withdrawnWithout } from "../domain/index.ts";
import {
  dropPublished,
  mayHandOut,
  mayPublishSite,
  publishedSites,
  publishSite,
  rollBack,
  withdrawnFindings,
  withdrawnInArchive,
  writeWithdrawnSite,
} from "../publish/index.ts";
import { type Checked, checkRelease, leaksOfFolder, type ReleaseOnDisk, readRelease } from "../release/index.ts";
import { Store, stampCode } from "../store/index.ts";
import { storeOption } from "./cache.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { dayOf, parseWords, yearOf } from "./parseWords.ts";
import { releasesOption } from "./releases.ts";

export const publishCommand = {
  summary: "put the site of an adopted release where readers see it",
  help: `usage: wellbeing publish --to DIR [options]

  --to DIR           the folder of the web server: it shows DIR/current
  --year YEAR        the reporting year; the newest in the data where absent
  --now DAY          the day that embargoes are judged by: 2025-02-11 (default: today)
  --check            only say what keeps it from being published
  --data DIR         the university's data (default: data)
  --responses DIR    survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR          where the release lies (default: out)
  --store DIR        remembers which pages were found accessible (default: .store in the folder for releases)
  --json             one JSON object on standard output, for scripts

Before anything goes up: the release is adopted (data/adoption/<year>.yaml, for exactly this manifest), every file
is as the manifest says, nothing is under embargo, PDFs and pages are accessible, links lead somewhere, and nothing
gives away what is hidden. Of an edition that was withdrawn (corrections/<year>.yaml), each page says so instead. Readers see the old site or the new one, whole, whenever this program is stopped. The last five stay.

examples:
  wellbeing publish --to /srv/wellbeing
  wellbeing publish --to /srv/wellbeing --check
`,
  run: publish,
};

export const rollbackCommand = {
  summary: "show the site that was published before",
  help: `usage: wellbeing rollback --to DIR [options]

  --to DIR       the folder of the web server
  --name NAME    one of the releases that are kept (default: the one before the current one)
  --list         only list them
  --json         one JSON object on standard output, for scripts

examples:
  wellbeing rollback --to /srv/wellbeing
  wellbeing rollback --to /srv/wellbeing --list
`,
  run: rollback,
};

function folderTo(value: unknown): string {
  if (typeof value === "string") return path.resolve(value);
  throw new CommandError(2, "--to names the folder of the web server", "see --help");
}

async function publish(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    to: { type: "string" },
    year: { type: "string" },
    now: { type: "string" },
    check: { type: "boolean" },
    data: { type: "string" },
    responses: { type: "string" },
    out: { type: "string" },
    store: { type: "string" },
    json: { type: "boolean" },
  });
  const to = folderTo(options.to);
  const json = options.json === true;
  const inputs = await checkRelease({
    dataFolder: folderOption(options.data, "data"),
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
    releases: await releasesOption(options.out),
    handsOut: true,
  });
  const tell = (findings: readonly Finding[]) => {
    printFindings(findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  };
  if (inputs.kind === "findings") return tell(inputs.findings);
  const { data, year, placed } = inputs;
  const folder = path.join(await releasesOption(options.out), String(year));
  const release = await readRelease(folder);
  const store = new Store(storeOption(options.store, await releasesOption(options.out)), (what) =>
    process.stderr.write(`${what}\n`),
  );
  const day = dayOf(options.now);
  const withdrawn = withdrawnWithout(data.corrections.get(year));
  if (withdrawn !== null && options.check !== true && release.manifest.edition === withdrawn.edition)
    return await publishWithdrawn(withdrawn, release, to, day, inputs, json);
  const early = [
    ...withdrawnFindings(release, data.corrections.get(year)),
    ...withdrawnInArchive(release.manifest, data.corrections),
    ...(await mayHandOut(release, data.adoptions.get(year), day)),
  ];
  if (early.length > 0) return tell(early.map(placed));
  // This takes minutes: it is looked at where nothing else is in the way.
  const findings = [
    ...(await mayPublishSite(release, data.adoptions, day, store)),
    ...(await leaksOfFolder(folder, inputs, store, await stampCode(projectFolder))),
  ];
  if (findings.length > 0) return tell(findings.map(placed));
  const site = release.manifest.artefacts.find(({ kind }) => kind === "site");
  if (options.check === true) {
    process.stdout.write(
      json ? '{"findings":[]}\n' : `${readablePath(folder)}: nothing keeps it from being published\n`,
    );
    return 0;
  }
  const name = await publishSite(path.join(folder, "site"), year, site?.sha256 ?? "", to);
  process.stdout.write(
    json
      ? `${JSON.stringify({ published: name, folder: path.join(to, "current") })}\n`
      : `${readablePath(to)}/current: ${name}\n`,
  );
  return 0;
}

/** Says on the site that the edition was withdrawn, in the place of its pages, and keeps no copy of it for a rollback. */
async function publishWithdrawn(
  withdrawn: Withdrawn,
  { folder, manifest }: ReleaseOnDisk,
  to: string,
  day: string,
  { data, design, year }: Checked,
  json: boolean,
): Promise<number> {
  const out = path.dirname(folder);
  const earlier = await newestReadable(out, year, data, day);
  const notice = path.join(out, `withdrawn-${year}`);
  const stamp = await writeWithdrawnSite(path.join(folder, "site"), earlier, withdrawn, notice, { data, design, year });
  const name = await publishSite(notice, year, stamp, to);
  const site = manifest.artefacts.find(({ kind }) => kind === "site");
  const dropped = site === undefined ? [] : await dropPublished(to, year, site.sha256);
  process.stdout.write(
    json
      ? `${JSON.stringify({ published: name, withdrawn, dropped })}\n`
      : `${readablePath(to)}/current: ${name}: edition ${withdrawn.edition} of ${year} was withdrawn, and its pages say so; ${dropped.length} kept copies of it were taken away\n`,
  );
  return 0;
}

/** The site of the newest earlier year that was adopted, was not withdrawn and is under no embargo; null where there is none. */
async function newestReadable(out: string, year: number, data: UniversityData, day: string): Promise<string | null> {
  const years = [...data.adoptions.keys()].filter((each) => each < year).sort((a, b) => b - a);
  for (const each of years) {
    if (withdrawnWithout(data.corrections.get(each)) !== null) continue;
    const release = await readRelease(path.join(out, String(each))).catch(() => null);
    if (release === null || (await mayHandOut(release, data.adoptions.get(each), day)).length > 0) continue;
    return path.join(release.folder, "site");
  }
  return null;
}

async function rollback(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    to: { type: "string" },
    name: { type: "string" },
    list: { type: "boolean" },
    json: { type: "boolean" },
  });
  const to = folderTo(options.to);
  if (options.list !== true) await rollBack(to, typeof options.name === "string" ? options.name : null);
  const { current, all } = await publishedSites(to);
  const lines = all.map((name) => `${name}${name === current ? "  (shown)" : ""}\n`).join("");
  process.stdout.write(options.json === true ? `${JSON.stringify({ current, kept: all })}\n` : lines);
  return 0;
}
