/** The folder that a web server shows: the sites that are kept in it, which of them readers see, and which they saw before.
 *
 * `current` is a link to a numbered folder in `releases`. */
import { constants } from "node:fs";
import { appendFile, open, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { oddFileFinding, readInside, readOrdinary } from "../files/index.ts";
import { Lock } from "../store/index.ts";
import { done, type Step } from "./changeStep.ts";

export interface PublishedSites {
  readonly current: string | null;
  /** Oldest first. */
  readonly all: readonly string[];
}

/** Names in the order in which they were shown. */
const shownList = ".shown";
/** Number, year, and the beginning of the hash of its list of files. */
export const numbered = /^(\d{6})-(\d{4})-([0-9a-f]{12})$/;

export async function publishedSites(to: string): Promise<PublishedSites> {
  const all = (await readdir(path.join(to, "releases")).catch(() => [])).filter((name) => numbered.test(name)).sort();
  const target = await readlink(path.join(to, "current")).catch(() => null);
  const current = target === null ? null : path.basename(target);
  return { current: current !== null && all.includes(current) ? current : null, all };
}

export async function takeTurn(to: string): Promise<Lock> {
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

/** Whether a site of that year was ever shown there, and the folders of those that are kept, oldest first. */
export async function shownOf(
  year: number,
  to: string,
): Promise<{ readonly wasShown: boolean; readonly kept: readonly string[] }> {
  const isOf = (name: string) => numbered.exec(name)?.[2] === String(year);
  const listed = (await readInside(to, shownList))?.toString("utf8") ?? "";
  const kept = (await publishedSites(to)).all.filter(isOf);
  return {
    wasShown: kept.length > 0 || listed.split("\n").some(isOf),
    kept: kept.map((name) => path.join(to, "releases", name)),
  };
}

/** Opens the list itself, never what a link leads to. */
const toAdd = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

/** The site that the next rollback brings back: never one from which somebody rolled back. Without a list of what was shown, it is the one numbered before. */
export async function shownBefore(
  to: string,
  current: string | null,
  all: readonly string[],
): Promise<string | undefined> {
  const listed = ((await readInside(to, shownList))?.toString("utf8") ?? "").split("\n").filter(Boolean);
  // A run that was killed after it showed a site could not list it.
  const shown = current === null ? listed : [...listed, current];
  // A site that is shown again was gone back to, so those after it were given up.
  const way = shown.reduce<readonly string[]>(
    (line, name) => [...(line.includes(name) ? line.slice(0, line.indexOf(name)) : line), name],
    [],
  );
  return (
    way.findLast((name) => name !== current && all.includes(name)) ??
    all.findLast((name) => current !== null && name < current && !listed.includes(name))
  );
}

export async function show(name: string, to: string, step: Step): Promise<void> {
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

async function symlinkOrSay(target: string, link: string, to: string): Promise<void> {
  try {
    await symlink(target, link, "dir");
  } catch (error) {
    const message = `${to}: no link can be made here (${(error as NodeJS.ErrnoException).code})`;
    const hint =
      "a release is put up by replacing a link; choose a folder on the web server's own disk, or allow links";
    throw new CommandError(3, message, hint, { cause: error });
  }
}

/** Makes sure that a renaming survives a power failure. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  // Some shares can't flush a folder: they have done what they can.
  await handle.sync().catch(() => undefined);
  await handle.close();
}
