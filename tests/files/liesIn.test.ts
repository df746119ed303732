/** Which paths lie in a folder, as the systems write them. */
import path from "node:path";
import { expect, it } from "vitest";
import { liesIn } from "../../src/files/index.ts";

it.each([
  ["posix", "/u/data", "/u/data/key", true],
  ["posix", "/u/data", "/u/data", true],
  ["posix", "/u/data", "/u/data/..key", true],
  ["posix", "/u/data", "/u/data-2/key", false],
  ["posix", "/u/data", "/u", false],
  ["win32", "C:\\u\\data", "C:\\u\\data\\key", true],
  ["win32", "C:\\u\\data", "c:\\U\\Data\\key", true],
  ["win32", "C:\\u\\data", "C:\\u\\key", false],
  ["win32", "C:\\u\\data", "D:\\key", false],
] as const)("on %s, of the folder %s, %s: %s", (system, folder, file, isIn) => {
  expect(liesIn(folder, file, path[system])).toBe(isIn);
});
