/** Takes a lock, stays a moment and gives it back, until it is killed. Says "." for each turn that it had, "2" where another was in it too. Usage: node lockForever.ts LOCK INSIDE */
import { readFile, rm, writeFile } from "node:fs/promises";
import { Lock } from "../../src/store/index.ts";

const [file = "", inside = ""] = process.argv.slice(2);
const own = String(process.pid);
for (;;) {
  const lock = await Lock.take(file, "testing").catch(() => null);
  if (lock === null) continue;
  const found = await readFile(inside, "utf8").catch(() => "");
  await writeFile(inside, own);
  await new Promise((resolve) => setTimeout(resolve, 2));
  // Who was killed in it may still have its number, and is in nothing.
  const isAlone = (found === "" || !(await isRunning(Number(found)))) && (await readFile(inside, "utf8")) === own;
  await rm(inside, { force: true });
  process.stdout.write(isAlone ? "." : "2");
  await lock[Symbol.asyncDispose]();
}

/** By this program's own reading of proc(5). */
async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
    return stat === null ? process.kill(pid, 0) : !/\) Z /.test(stat);
  } catch {
    return false;
  }
}
