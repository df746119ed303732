/** A finished site -> the folder that a web server shows, in one step: readers see the old one or the new one, whole.
 *
 * `current` is a link to a numbered folder in `releases`. A new one is copied beside, renamed, and the link replaced by renaming another over it: each of these happens or does not. */
import { constants } from "node:fs";
import {
  appendFile,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { hashOrdinary, insideFolder, oddFileFinding, readInside, readOrdinary } from "../files/index.ts";
import { Lock, sha256 } from "../store/index.ts";
import { listName, siteList } from "./wholeSite.ts";

/** Called before and after each change on the disk; for tests, which fail there. */
export type Step = (what: string) => void;

export interface PublishedSites {
  readonly current: string | null;
  /** Oldest first. */
  readonly all: readonly string[];
}

const kept = 5;
/** Names have six digits, so that their order is that of the numbers. */
const mostNumber = 999_999;
/** Names in the order in which they were shown. */
const shownList = ".shown";
const numbered = /^(\d{6})-(\d{4})-([0-9a-f]{12})$/;

export async function publishedSites(to: string): Promise<PublishedSites> {
  const all = (await readdir(path.join(to, "releases")).catch(() => [])).filter((name) => numbered.test(name)).sort();
  const target = await readlink(path.join(to, "current")).catch(() => null);
  const current = target === null ? null : path.basename(target);
  return { current: current !== null && all.includes(current) ? current : null, all };
}

/** Puts the site of a release up. `site`: its folder; `stamp`: the hash of its list of files. Returns the name under which it is kept. Throws a CommandError (3) where another run is at it. */
export async function publishSite(
  site: string,
  year: number,
  stamp: string,
  to: string,
  step: Step = () => undefined,
): Promise<string> {
  const releases = path.join(to, "releases");
  await mkdir(releases, { recursive: true });
  await using _turn = await takeTurn(to);
  const before = await publishedSites(to);
  await clearUnfinished(releases, to);
  const last = before.all.at(-1);
  const number = last === undefined ? 1 : Number(numbered.exec(last)?.[1]) + 1;
  if (number > mostNumber)
    throw new CommandError(
      3,
      `${path.join(releases, last ?? "")}: there is no number after it`,
      "take this folder away: this program has never made so many",
    );
  const name = `${String(number).padStart(6, "0")}-${year}-${stamp.slice(0, 12)}`;
  const unfinished = path.join(releases, `${name}.unfinished`);
  await copySite(site, stamp, unfinished, step);
  if (before.current !== null) await keepAssets(path.join(releases, before.current), unfinished, step);
  await done(step, "name the copy", async () => await rename(unfinished, path.join(releases, name)));
  await flushFolder(releases);
  await show(name, to, step);
  await prune(to, step);
  return name;
}

/** Brings the one before the current one back, or the one named. Throws a CommandError (2) where there is none. */
export async function rollBack(to: string, wanted: string | null, step: Step = () => undefined): Promise<string> {
  await using _turn = await takeTurn(to);
  const { current, all } = await publishedSites(to);
  const name = wanted ?? (await shownBefore(to, current, all));
  if (name === undefined || !all.includes(name))
    throw new CommandError(
      2,
      `there is no ${wanted ?? "earlier release"} in ${to}`,
      `kept: ${all.join(", ") || "none"}`,
    );
  await show(name, to, step);
  return name;
}

/** Takes kept sites away for good, so that no rollback brings them back: those with the pages of an edition that was withdrawn. The one that is shown stays. Returns their names. */
export async function dropPublished(to: string, year: number, stamp: string): Promise<readonly string[]> {
  await using _turn = await takeTurn(to);
  const { current, all } = await publishedSites(to);
  const dropped = all.filter((name) => name !== current && name.endsWith(`-${year}-${stamp.slice(0, 12)}`));
  for (const name of dropped) {
    const going = path.join(to, "releases", `${name}.unfinished`);
    await rename(path.join(to, "releases", name), going);
    await rm(going, { recursive: true });
  }
  return dropped;
}

async function takeTurn(to: string): Promise<Lock> {
  const list = path.join(to, shownList);
  const read = await readOrdinary(list);
  if (read.kind === "odd") {
    const { message, hint } = oddFileFinding(list, read.odd);
    throw new CommandError(3, `${list}: ${message}`, hint);
  }
  return await Lock.take(path.join(to, ".lock"), `publishing to ${to}`).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new CommandError(2, `there is nothing published in ${to}`, "is it the folder that --to named before?");
  });
}

/** Only the list itself is added to, never what a link leads to. */
const toAdd = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

/** Where bad ones were rolled back from, they are not what the next rollback brings. Without a list of what was shown: the number before. */
async function shownBefore(to: string, current: string | null, all: readonly string[]): Promise<string | undefined> {
  const listed = ((await readInside(to, shownList))?.toString("utf8") ?? "").split("\n").filter(Boolean);
  // Not listed last is what was shown by a run that was killed before it could say so.
  const shown = current === null ? listed : [...listed, current];
  // What is shown again was gone back to: what came after it was given up.
  const way = shown.reduce<readonly string[]>(
    (line, name) => [...(line.includes(name) ? line.slice(0, line.indexOf(name)) : line), name],
    [],
  );
  return (
    way.findLast((name) => name !== current && all.includes(name)) ??
    all.findLast((name) => current !== null && name < current && !listed.includes(name))
  );
}

async function show(name: string, to: string, step: Step): Promise<void> {
  const fresh = path.join(to, ".current-new");
  await rm(fresh, { force: true });
  await done(step, "make the link", async () => await symlinkOrSay(path.join("releases", name), fresh, to));
  await done(step, "show it", async () => await rename(fresh, path.join(to, "current")));
  await flushFolder(to);
  await done(
    step,
    "list it",
    async () => await appendFile(path.join(to, shownList), `${name}\n`, { flush: true, flag: toAdd }),
  );
}

async function symlinkOrSay(target: string, place: string, to: string): Promise<void> {
  try {
    await symlink(target, place, "dir");
  } catch (error) {
    const message = `${to}: no link can be made here (${(error as NodeJS.ErrnoException).code})`;
    const hint =
      "a release is put up by replacing a link; choose a folder on the web server's own disk, or allow links";
    throw new CommandError(3, message, hint, { cause: error });
  }
}

/** Exactly what its list names, as the list says: what was looked at is what goes up. */
async function copySite(site: string, stamp: string, folder: string, step: Step): Promise<void> {
  const text = (await readInside(site, listName))?.toString("utf8") ?? "";
  const list = sha256(text) === stamp ? await siteList(site) : null;
  if (list === null) throw changed(site);
  await done(step, "begin the copy", async () => await mkdir(folder, { recursive: true }));
  const all = [...list.files, { path: listName, sha256: stamp }];
  for (const file of all) {
    const place = await insideFolder(folder, file.path);
    const content = await readInside(site, file.path);
    if (place === null || content === null || sha256(content) !== file.sha256)
      throw changed(path.join(site, file.path));
    await mkdir(path.dirname(place), { recursive: true });
    await done(step, "copy a file", async () => await writeFile(place, content, { flush: true }));
  }
}

function changed(place: string): CommandError {
  return new CommandError(
    3,
    `${place} changed while it was being published`,
    "nothing was published; make, adopt and publish the release again",
  );
}

/** Who has a page open while it is replaced still gets its style sheet, scripts and fonts: their names are hashes. No pictures and no figures: a correction may hide what they show. Only its own, not those that it kept for the one before it. */
async function keepAssets(before: string, folder: string, step: Step): Promise<void> {
  const own = (await siteList(before))?.files ?? [];
  for (const file of own.filter((each) => /^assets\/[^/]*\.(css|js|woff2)$/.test(each.path))) {
    const [from, place] = [await insideFolder(before, file.path), await insideFolder(folder, file.path)];
    if (from === null || place === null || (await lstat(place).catch(() => null)) !== null) continue;
    // What was changed where it lies is not shown once more.
    if ((await hashOrdinary(from)) !== file.sha256) continue;
    await mkdir(path.dirname(place), { recursive: true });
    await done(step, "keep a file", async () => {
      await link(from, place).catch(async () => await copyFile(from, place, constants.COPYFILE_EXCL));
    });
  }
}

async function prune(to: string, step: Step): Promise<void> {
  const { all, current } = await publishedSites(to);
  // What a rollback would bring stays, however old.
  const before = await shownBefore(to, current, all);
  for (const name of all.slice(0, -kept).filter((each) => each !== current && each !== before)) {
    const going = path.join(to, "releases", `${name}.unfinished`);
    await done(step, "drop an old one", async () => await rename(path.join(to, "releases", name), going));
    await rm(going, { recursive: true });
  }
}

/** What a killed run left. */
async function clearUnfinished(releases: string, to: string): Promise<void> {
  for (const name of await readdir(releases)) {
    if (name.endsWith(".unfinished")) await rm(path.join(releases, name), { recursive: true, force: true });
  }
  await rm(path.join(to, ".current-new"), { force: true });
}

async function done(step: Step, what: string, work: () => Promise<unknown>): Promise<void> {
  step(`before: ${what}`);
  await work();
  step(`after: ${what}`);
}

/** What a renaming changed stays changed when the power fails. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  // Some shares can't flush a folder: they have done what they can.
  await handle.sync().catch(() => undefined);
  await handle.close();
}
