import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { fastTests } from "./tests/fastTests.ts";
import { aMinuteMs, wholeWayMs } from "./tests/limits.ts";

const fast = [...fastTests(fileURLToPath(new URL(".", import.meta.url)))];

export default defineConfig({
  test: {
    testTimeout: aMinuteMs,
    hookTimeout: aMinuteMs,
    // Two cores: more workers only make the browser tests wait for each other.
    maxWorkers: 2,
    coverage: {
      provider: "v8",
      // Of these rooms a wrong line is a person who can be recognised, or a claim that the data does not support.
      include: ["src/disclosure/**", "src/figures/**", "src/statements/**"],
      reporter: ["text-summary"],
      // What the tests of pure rooms reached when this was last measured, less a point or two: it may rise, and not fall.
      thresholds: {
        "src/disclosure/**": { statements: 92, branches: 76, functions: 92, lines: 93 },
        "src/figures/**": { statements: 88, branches: 69, functions: 90, lines: 91 },
        "src/statements/**": { statements: 90, branches: 78, functions: 89, lines: 92 },
      },
    },
    projects: [
      // What is pure has no state that one test could leave to another: modules are loaded once for all.
      { extends: true, test: { name: "fast", include: fast, isolate: false } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["tests/**/*.test.ts"],
          exclude: fast,
          globalSetup: ["tests/madeFolder.ts"],
          testTimeout: wholeWayMs,
          hookTimeout: wholeWayMs,
        },
      },
    ],
  },
});
