/** A finished site -> its copy in another folder, with what readers of the site before it still need. */
import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { hashOrdinary, insideFolder, readInside } from "../files/index.ts";
import { sha256 } from "../store/index.ts";
import { done, type Step } from "./changeStep.ts";
import { listName, siteList } from "./wholeSite.ts";

/** Copies exactly the files that the site's list names, and only where each is as the list says: what was checked is what is published. */
export async function copySite(site: string, stamp: string, folder: string, step: Step): Promise<void> {
  const text = (await readInside(site, listName))?.toString("utf8") ?? "";
  const list = sha256(text) === stamp ? await siteList(site) : null;
  if (list === null) throw changed(site);
  await done(step, "begin the copy", async () => await mkdir(folder, { recursive: true }));
  const all = [...list.files, { path: listName, sha256: stamp }];
  for (const file of all) {
    const target = await insideFolder(folder, file.path);
    const content = await readInside(site, file.path);
    if (target === null || content === null || sha256(content) !== file.sha256)
      throw changed(path.join(site, file.path));
    await mkdir(path.dirname(target), { recursive: true });
    await done(step, "copy a file", async () => await writeFile(target, content, { flush: true }));
  }
}

function changed(what: string): CommandError {
  return new CommandError(
    3,
    `${what} changed while it was being published`,
    "nothing was published; make, adopt and publish the release again",
  );
}

/** Keeps the style sheet, scripts and fonts of the site before, whose names are hashes, for readers who have one of its pages open. Pictures and figures are not kept: a correction may hide what they show. Neither is what that site kept for the one before it. */
export async function keepAssets(before: string, folder: string, step: Step): Promise<void> {
  const own = (await siteList(before))?.files ?? [];
  for (const file of own.filter((each) => /^assets\/[^/]*\.(css|js|woff2)$/.test(each.path))) {
    const [from, target] = [await insideFolder(before, file.path), await insideFolder(folder, file.path)];
    if (from === null || target === null || (await lstat(target).catch(() => null)) !== null) continue;
    // A file that was changed since it was published is not published again.
    if ((await hashOrdinary(from)) !== file.sha256) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await done(step, "keep a file", async () => {
      await link(from, target).catch(async () => await copyFile(from, target, constants.COPYFILE_EXCL));
    });
  }
}
