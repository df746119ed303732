/** `wellbeing studio` as a user starts it, on a folder of its own, until it is asked to end. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../src/cli/start.js", import.meta.url));

export interface RunningStudio {
  /** With its token. */
  readonly address: string;
  readonly pid: number;
  /** As Ctrl-C does: its status. */
  readonly end: () => Promise<number | null>;
}

export async function startStudio(words: readonly string[]): Promise<RunningStudio> {
  const child = spawn(process.execPath, [program, "studio", "--no-open", ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (status) => resolve(status)));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const found = /^http:\S+$/m.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then((status) => reject(new Error(`the studio ended with ${status}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    end: async () => {
      child.kill("SIGINT");
      return await ended;
    },
  };
}
