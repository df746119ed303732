import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { studioFiles } from "../../src/studio/ownFiles.ts";

const mostBytes = 600_000;

it("has scripts of less than 600 kB, compressed; what draws printed pages in a thread of its own comes from elsewhere and is not counted", async () => {
  const { files } = await studioFiles();
  const scripts = [...files].filter(([name]) => name.endsWith(".js"));
  const bytes = scripts.reduce((sum, [, { content }]) => sum + gzipSync(content).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(mostBytes);
});

it("has all its styles in the one file that its page asks for: those of a desk whose script comes later would be missed", async () => {
  const { files } = await studioFiles();
  expect([...files.keys()].filter((name) => name.endsWith(".css"))).toEqual(["/studio/studio.css"]);
});

it("names the scripts that it begins with in its page, and none of those that come when they are asked for", async () => {
  const { files, first } = await studioFiles();
  expect(first).toContain("/studio/studio.js");
  const bytes = first.reduce((sum, name) => sum + gzipSync(files.get(name)?.content ?? "").length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(60_000);
  expect(first.length).toBeLessThan(files.size - 5);
});
