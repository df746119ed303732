/** A browser on this machine -> the same, running, with nothing that it could fetch from elsewhere. */
import puppeteer, { type Browser } from "puppeteer";
import { noteProcess, temporaryFolder } from "../files/index.ts";
import type { FoundBrowser } from "./findBrowser.ts";

const flags = [
  "--font-render-hinting=none",
  "--disable-gpu",
  // Nothing on a page comes from elsewhere; this makes sure that nothing can.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--force-color-profile=srgb",
  "--lang=en",
];

/** Its profile is in a folder of ours, so that nothing of it stays where the program is killed. */
export async function launchBrowser({ path, env }: FoundBrowser): Promise<Browser> {
  const profile = await temporaryFolder("browser");
  const removed = async () => await profile[Symbol.asyncDispose]().catch(() => undefined);
  const browser = await launched({ path, env }, profile.path).catch(async (error: unknown) => {
    await removed();
    throw error;
  });
  const own = browser.process();
  own?.once("exit", removed);
  if (own?.pid !== undefined) await noteProcess(profile, own.pid);
  return browser;
}

async function launched({ path, env }: Pick<FoundBrowser, "path" | "env">, profile: string): Promise<Browser> {
  return await puppeteer.launch({
    executablePath: path,
    userDataDir: profile,
    // The program ends the browser itself when it ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    headless: "shell",
    // Pages are megabytes: through a pipe they go faster than through a socket.
    pipe: true,
    // Chromium refuses its sandbox to root, and pages hold nothing but our own HTML without scripts.
    args: [...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
  });
}
