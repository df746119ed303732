/** This machine -> what `wellbeing doctor` says of it. */
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { freemem, tmpdir, totalmem } from "node:os";
import path from "node:path";
import puppeteer from "puppeteer";
import { installedFonts } from "../fonts/index.ts";
import { findBrowser } from "./findBrowser.ts";
import { privateFolder } from "./packedBrowser.ts";
import { untriedWords } from "./triedBrowsers.ts";

export interface Fact {
  readonly what: string;
  readonly found: string;
  readonly ok: boolean;
  readonly mend?: string;
}

const leastNode = 24;
const leastFreeMegabytes = 1_000;
const leastDiskMegabytes = 500;

/** `out`: the folder that releases go to; it need not exist. */
export async function describeMachine(out: string): Promise<readonly Fact[]> {
  return [
    runtime(),
    await browser(),
    fonts(),
    memory(),
    await folder("cache folder", await cacheFolder()),
    await folder("temporary folder", tmpdir()),
    await folder("releases go to", out),
    await disk(out),
  ];
}

function runtime(): Fact {
  const { node } = process.versions;
  const ok = Number(node.split(".")[0]) >= leastNode;
  const mend = "run it through npm (npm run report) or npx, so that the Node of node_modules is used; npm ci brings it";
  return { what: "Node.js", found: `${node}, ${process.execPath}`, ok, ...(ok ? {} : { mend }) };
}

async function browser(): Promise<Fact> {
  const found = await findBrowser();
  if (found.kind === "missing") return { what: "browser", found: found.message, ok: false, mend: found.hint };
  try {
    const launched = await puppeteer.launch({
      executablePath: found.path,
      headless: "shell",
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
      env: { ...process.env, ...found.env },
    });
    const version = await launched.version();
    await launched.close();
    const untried = untriedWords(version);
    const note = untried === null ? "" : `; it is ${untried}, so a PDF may be refused`;
    return { what: "browser", found: `${version}, ${found.from}: ${found.path}${note}`, ok: true };
  } catch (error) {
    const message = (error as Error).message.split("\n")[0] ?? "";
    return {
      what: "browser",
      found: `${found.path} does not start: ${message}`,
      ok: false,
      mend: "name another one in WELLBEING_BROWSER",
    };
  }
}

function fonts(): Fact {
  try {
    const [location = ""] = installedFonts();
    return { what: "fonts", found: `Source Sans 3, ${path.dirname(location)}`, ok: true };
  } catch {
    return { what: "fonts", found: "Source Sans 3 is not installed", ok: false, mend: "run npm ci" };
  }
}

function memory(): Fact {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  const free = megabytes(freemem());
  const ok = free >= leastFreeMegabytes;
  const found = `${free} MB free of ${megabytes(totalmem())} MB`;
  return {
    what: "memory",
    found,
    ok,
    ...(ok ? {} : { mend: `a run needs some ${leastFreeMegabytes} MB: close other programs` }),
  };
}

async function cacheFolder(): Promise<string> {
  return await privateFolder(process.env).catch((error: Error) => error.message);
}

async function folder(what: string, location: string): Promise<Fact> {
  const existing = await nearestExisting(location);
  try {
    const probe = await mkdtemp(path.join(existing, ".probe-"));
    await rm(probe, { recursive: true });
    return { what, found: location, ok: true };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      what,
      found: `${location} can't be written (${code})`,
      ok: false,
      mend: "ask for write access, or choose another folder",
    };
  }
}

async function disk(out: string): Promise<Fact> {
  const { bavail, bsize } = await statfs(await nearestExisting(out));
  const free = Math.round((bavail * bsize) / 1e6);
  const ok = free >= leastDiskMegabytes;
  return {
    what: "disk",
    found: `${free} MB free`,
    ok,
    ...(ok ? {} : { mend: `a release needs some ${leastDiskMegabytes} MB` }),
  };
}

async function nearestExisting(location: string): Promise<string> {
  const found = await statfs(location).then(
    () => true,
    () => false,
  );
  const parent = path.dirname(location);
  return found || parent === location ? location : await nearestExisting(parent);
}
