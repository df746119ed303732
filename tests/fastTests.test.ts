import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { fastTests } from "./fastTests.ts";

it("a test is fast where it is of a pure room and nothing that it imports, however far away, reaches another process, a database or a browser", async () => {
  const project = await mkdtemp(path.join(tmpdir(), "wellbeing-fast-"));
  const files = {
    "tests/survey/alone.test.ts": 'import { readFileSync } from "node:fs";\nimport type { Browser } from "puppeteer";',
    "tests/survey/inner/far.test.ts": 'import {\n  runs,\n} from "../../near.ts";',
    "tests/survey/later.test.ts": 'const { chart } = await import("../near.ts");',
    "tests/release/alone.test.ts": 'import { readFileSync } from "node:fs";',
    "tests/near.ts": 'export { runs } from "./runs.ts";',
    "tests/runs.ts": 'import { spawn } from "node:child_process";',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(project, name)), { recursive: true });
    await writeFile(path.join(project, name), text);
  }
  expect(fastTests(project)).toEqual(["tests/survey/alone.test.ts"]);
  await rm(project, { recursive: true });
});
