/** No test is left out in silence: whoever skips one says why by a name of tests/skips.ts, which tells it aloud and stops CI. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const folder = path.join(import.meta.dirname, "..");
const reasons = "skips.ts";

/** Where a text of a test leaves one out without a reason: the words themselves. */
function silentSkips(text: string): readonly string[] {
  const given = [...text.matchAll(/\b(?:it|test|describe)(?:\.\w+)*\.(?:skipIf|runIf)\(([^()]*(?:\([^()]*\))?)\)/g)];
  const unnamed = given.filter(([, why = ""]) => !isReason(why, text)).map(([words]) => words);
  const always = text.match(/\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|only|fails)\b|\.skip\(|\bxit\(/g) ?? [];
  const read = text.match(/process\.env\.(?:CI|WELLBEING_FULL)\b/g) ?? [];
  return [...unnamed, ...always, ...read];
}

/** The mark for long runs, or a name that was given what `lacks` or `isNotGiven` said, in this file or in one that it imports. */
function isReason(why: string, text: string): boolean {
  if (/^!?isFull$/.test(why)) return true;
  if (!/^no\w+$/.test(why)) return false;
  return new RegExp(
    `\\bconst ${why} =(?: !isFull \\|\\|)?\\s+(?:lacks\\w*|isNotGiven)\\(|^import \\{[^}]*\\b${why}\\b`,
    "m",
  ).test(text);
}

const files = globSync("**/*.ts", { cwd: folder }).filter((file) => file !== reasons);

describe("a test that is skipped", () => {
  it("says why by a name, in every file", () => {
    const silent = files.flatMap((file) => {
      if (file === path.join("house", "skips.test.ts")) return [];
      return silentSkips(readFileSync(path.join(folder, file), "utf8")).map((words) => `${file}: ${words}`);
    });
    expect(silent).toEqual([]);
  });

  it.each([
    'it.skipIf(process.platform === "win32")("x", f)',
    'describe.runIf(hasRedis())("x", f)',
    "const noRedis = !hasRedis();\nit.skipIf(noRedis)",
    'it.skip("x", f)',
    'describe.only("x", f)',
    'it.concurrent.todo("x")',
    'it("x", ({ skip }) => context.skip("why"))',
    "const isFull = process.env.WELLBEING_FULL !== undefined;",
  ])("is found where it says nothing: %s", (text) => expect(silentSkips(text).length).toBeGreaterThan(0));

  it.each([
    'it.runIf(isFull)("x", f)',
    'const noRedis = lacks(!hasRedis(), "redis", "queues");\ndescribe.skipIf(noRedis).each(y)("x", f)',
    'import { noRedis, ownRedis } from "./redis.ts";\nit.skipIf(noRedis)("x", f)',
    'const notRoot = !isFull || lacksRoot("rights");\nit.skipIf(notRoot)("x", f)',
  ])("is let be where it does: %s", (text) => expect(silentSkips(text)).toEqual([]));
});
