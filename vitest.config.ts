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
      reporter: ["text"],
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
          globalSetup: ["tests/site/siteFolder.ts"],
          testTimeout: wholeWayMs,
          hookTimeout: wholeWayMs,
        },
      },
    ],
  },
});
