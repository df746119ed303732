/** Runs the command line as a user does. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runWords } from "../../src/cli/runWords.ts";

const program = fileURLToPath(new URL("../../src/cli/wellbeing.ts", import.meta.url));

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function wellbeing(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return await new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...words],
      { env: { ...process.env, ...env }, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
        resolve({ status, stdout, stderr });
      },
    );
  });
}

/** The same in this process: what the program writes is caught. For commands that need no process of their own to be themselves. */
export async function wellbeingHere(words: readonly string[]): Promise<Ran> {
  const caught = { stdout: "", stderr: "" };
  const before = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ["stdout", "stderr"] as const)
    process[name].write = ((text: string | Uint8Array) => {
      caught[name] += text.toString();
      return true;
    }) as typeof process.stdout.write;
  try {
    const status = await runWords(words);
    return { status, ...caught };
  } finally {
    process.stdout.write = before.stdout;
    process.stderr.write = before.stderr;
  }
}
