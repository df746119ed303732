/** An address -> the browser of this machine, which opens it. */
import { spawn } from "node:child_process";

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Where there is no browser, the address stands on the terminal all the same. */
export function openInBrowser(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ["xdg-open"];
  const opened = spawn(program, [...words, address], { stdio: "ignore", detached: true });
  opened.on("error", () => process.stderr.write("no browser could be opened: follow the address yourself\n"));
  opened.unref();
}
