/** This machine -> a browser to print with, or what is missing. */
import { access, constants } from "node:fs/promises";
import { browserCandidates } from "./browserCandidates.ts";
import { installFonts } from "./installFonts.ts";
import { librariesNeeded } from "./librariesNeeded.ts";
import { installHint } from "./missingLibraries.ts";
import { packedBrowser, privateFolder } from "./packedBrowser.ts";

export interface FoundBrowser {
  readonly kind: "found";
  readonly path: string;
  /** Where it comes from, in words for `doctor`. */
  readonly from: string;
  /** The program's fonts are installed for it, and no others: pages need not bring them. */
  readonly hasFonts: boolean;
  /** What its process needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

export interface MissingBrowser {
  readonly kind: "missing";
  readonly message: string;
  readonly hint: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Looks for a browser in this order: one that the user names, the packed one (Linux x64), Puppeteer's download, an installed Chrome, Chromium or Edge. */
export async function findBrowser(machine: Machine = process): Promise<FoundBrowser | MissingBrowser> {
  const { env, platform, arch } = machine;
  const named = env.WELLBEING_BROWSER ?? env.PUPPETEER_EXECUTABLE_PATH;
  if (named !== undefined && named !== "") {
    if (await isProgram(named)) return found(named, "named in the environment");
    return {
      kind: "missing",
      message: `there is no browser at ${named}`,
      hint: "WELLBEING_BROWSER names the program of a Chrome, Chromium or Edge; without it one is looked for",
    };
  }
  const packed = platform === "linux" && arch === "x64" ? await tryPacked(env) : null;
  if (packed?.kind === "found") return packed;
  for (const [location, from] of await others(machine)) {
    if (await isProgram(location)) return found(location, from);
  }
  return (
    packed ?? {
      kind: "missing",
      message: "no browser was found",
      hint: "install Chrome, Chromium or Edge, or run npx puppeteer browsers install chrome",
    }
  );
}

async function tryPacked(env: NodeJS.ProcessEnv): Promise<FoundBrowser | MissingBrowser> {
  const { program, version, libraries } = await packedBrowser(env);
  const pinned = { FONTCONFIG_FILE: await installFonts(await privateFolder(env)) };
  const from = `packed with @sparticuz/chromium ${version}`;
  const needed = await librariesNeeded({ program, libraries }, env);
  if (needed.kind === "missing")
    return {
      kind: "missing",
      message: `the browser needs shared libraries that are not on this machine: ${needed.names.join(", ")}`,
      hint: installHint(needed.names),
    };
  if (needed.kind === "machine") return { kind: "found", path: program, from, hasFonts: true, env: pinned };
  return {
    kind: "found",
    path: program,
    from: `${from}, with its own libraries`,
    hasFonts: true,
    env: { ...pinned, LD_LIBRARY_PATH: libraries },
  };
}

async function others({ platform, env }: Machine): Promise<readonly (readonly [string, string])[]> {
  const installed = browserCandidates(platform, env).map(
    (location) => [location, "installed on this machine"] as const,
  );
  const downloaded = await puppeteersOwn();
  return downloaded === null ? installed : [[downloaded, "downloaded by Puppeteer"], ...installed];
}

async function puppeteersOwn(): Promise<string | null> {
  const { default: puppeteer } = await import("puppeteer");
  try {
    return await puppeteer.executablePath();
  } catch {
    // Puppeteer throws where it has downloaded none.
    return null;
  }
}

function found(path: string, from: string): FoundBrowser {
  return { kind: "found", path, from, hasFonts: false, env: {} };
}

async function isProgram(location: string): Promise<boolean> {
  return await access(location, constants.X_OK).then(
    () => true,
    () => false,
  );
}
