/** The top of the repository holds what its papers list, and nothing that somebody tried something with. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");

const folders = [".ci", ".github", "data", "docs", "src", "styles", "templates", "tests"];
const files = [
  ".gitattributes",
  ".gitignore",
  ".puppeteerrc.cjs",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "biome.json",
  "knip.json",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];

it("the top level has no folder or file but those of the project", () => {
  const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const top = new Set(tracked.map((file) => file.split("/")[0] ?? ""));
  expect([...top].filter((each) => ![...folders, ...files].includes(each))).toEqual([]);
});
