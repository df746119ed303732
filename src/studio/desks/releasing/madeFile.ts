/** "/made/reports/board.en.pdf" -> that file of the release in its folder, to be opened: only one that the manifest or the list of the site names, whole as they say. */
import path from "node:path";
import { siteListOf } from "../../../domain/index.ts";
import { readInside } from "../../../files/index.ts";
import { framePolicy, type OwnFile } from "../../../preview/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Studio } from "../../studio.ts";
import { readNow, releaseNow } from "./standing.ts";

const types: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
};

/** Pages show themselves and run no script: they would run as one of the studio. What draws a PDF in a browser is a plugin of it. */
const policies: Readonly<Record<string, string>> = {
  ".html": framePolicy,
  ".pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'",
};

export const madePrefix = "/made/";

/** Null of whatever is no file of the release. */
export async function madeFile(address: string, studio: Studio): Promise<OwnFile | null> {
  const name = address.slice(madePrefix.length);
  const ending = path.posix.extname(name);
  const type = types[ending];
  if (!address.startsWith(madePrefix) || type === undefined) return null;
  const content = (await contentOf(name, studio)) ?? (await mailOf(name, studio));
  if (content === null) return null;
  const policy = policies[ending];
  return { type, content, ...(policy === undefined ? {} : { policy }) };
}

async function contentOf(name: string, studio: Studio): Promise<Uint8Array | null> {
  const now = readNow(studio);
  const release = now === null ? null : await releaseNow(studio, now.year);
  if (release === null) return null;
  const inSite = /^site\/(.+)$/.exec(name)?.[1];
  const listed = inSite === undefined ? release.manifest.artefacts : await siteFiles(release.folder);
  const found = listed.find((each) => each.path === (inSite ?? name));
  const content = found === undefined ? null : await readInside(release.folder, name);
  return content !== null && sha256(content) === found?.sha256 ? content : null;
}

async function siteFiles(folder: string): Promise<readonly { readonly path: string; readonly sha256: string }[]> {
  const text = await readInside(folder, "site/files.json");
  return siteListOf(text?.toString("utf8") ?? "")?.files ?? [];
}

/** "mails/dean-law.html": the mail that was written last to look at, of somebody who gets one. */
async function mailOf(name: string, studio: Studio): Promise<Uint8Array | null> {
  const now = readNow(studio);
  const id = /^mails\/([a-z0-9-]+)\.html$/.exec(name)?.[1];
  if (now?.data.distribution?.recipients.some((each) => each.id === id) !== true) return null;
  return await readInside(
    path.join(studio.effects.releasing.folders.releases, `distribution-${now.year}`),
    `${id}.html`,
  );
}
