/** A finished site -> the folder that a web server shows, in one step: readers see the old one or the new one, whole.
 *
 * A new one is copied beside, renamed, and the link to the current one replaced by renaming another over it: each of these happens or does not. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { done, type Step } from "./changeStep.ts";
import { copySite, keepAssets } from "./copySite.ts";
import { flushFolder, numbered, publishedSites, show, shownBefore, takeTurn } from "./shownSite.ts";

const kept = 5;
/** Names have six digits, so that their order is that of the numbers. */
const mostNumber = 999_999;

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

async function prune(to: string, step: Step): Promise<void> {
  const { all, current } = await publishedSites(to);
  // The site that a rollback would bring back stays, however old.
  const before = await shownBefore(to, current, all);
  for (const name of all.slice(0, -kept).filter((each) => each !== current && each !== before)) {
    const going = path.join(to, "releases", `${name}.unfinished`);
    await done(step, "drop an old one", async () => await rename(path.join(to, "releases", name), going));
    await rm(going, { recursive: true });
  }
}

/** Takes away what a killed run left. */
async function clearUnfinished(releases: string, to: string): Promise<void> {
  for (const name of await readdir(releases)) {
    if (name.endsWith(".unfinished")) await rm(path.join(releases, name), { recursive: true, force: true });
  }
  await rm(path.join(to, ".current-new"), { force: true });
}
