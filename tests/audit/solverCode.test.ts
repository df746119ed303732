/** V8 falls over code of WebAssembly that it frees while that code runs (nodejs/node#64500): seldom, and then the whole process ends. So none of the solver's is freed. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const asker = fileURLToPath(new URL("solverProcess.ts", import.meta.url));

/** Lines in which V8 tells of the code that it freed. */
async function freed(...words: readonly string[]): Promise<number> {
  const { stdout } = await run(process.execPath, [asker, ...words]);
  return stdout.split("\n").filter((line) => line.includes("Freeing")).length;
}

it("no code of the solver is freed while it runs", async () => {
  expect(await freed()).toBe(0);
  expect(await freed("as it comes")).toBeGreaterThan(0);
});
