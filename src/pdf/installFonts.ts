/** The program's fonts -> a folder that is ours alone, with a configuration by which a browser on Linux has these fonts and no others: what it prints depends on no font of the machine, and no page needs to bring one. */
import { createHash } from "node:crypto";
import { copyFile, lstat, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { installedFonts } from "../fonts/index.ts";

/** The layout of the folder: a new number where it changes, so that an old folder is not used. */
const layout = 1;

/** Path of the configuration, for FONTCONFIG_FILE. `cache`: a folder that nobody else can write to. */
export async function installFonts(cache: string): Promise<string> {
  const fonts = await Promise.all(
    installedFonts().map(async (from) => {
      const { size, mtimeMs } = await stat(from);
      return { from, name: path.basename(from), size, mtimeMs };
    }),
  );
  const key = createHash("sha256").update(JSON.stringify([layout, fonts]));
  const folder = path.join(cache, `fonts-${key.digest("hex").slice(0, 12)}`);
  const configuration = path.join(folder, "fonts.conf");
  if (await isWhole(folder, fonts)) return configuration;
  const fresh = await mkdtemp(path.join(cache, "installing-"));
  try {
    await mkdir(path.join(fresh, "fonts"));
    await Promise.all(fonts.map(({ from, name }) => copyFile(from, path.join(fresh, "fonts", name))));
    // The configuration is written last: where it is there, everything is.
    await writeFile(path.join(fresh, "fonts.conf"), configurationOf(folder), { flush: true });
    // Two processes may install at once: the first to rename wins, and both are the same.
    if (!(await isWhole(folder, fonts))) {
      await rm(folder, { recursive: true, force: true });
      await rename(fresh, folder).catch(async (error: unknown) => {
        if (!(await isWhole(folder, fonts))) throw error;
      });
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return configuration;
}

/** By whole paths, since fontconfig takes others from the working folder. */
function configurationOf(folder: string): string {
  const escaped = folder.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/cache</cachedir>
</fontconfig>
`;
}

async function isWhole(
  folder: string,
  fonts: readonly { readonly name: string; readonly size: number }[],
): Promise<boolean> {
  try {
    const found = await Promise.all(fonts.map(({ name }) => lstat(path.join(folder, "fonts", name))));
    const configuration = await lstat(path.join(folder, "fonts.conf"));
    return configuration.isFile() && found.every((each, place) => each.isFile() && each.size === fonts[place]?.size);
  } catch {
    return false;
  }
}
