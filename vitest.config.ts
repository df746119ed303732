import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/site/siteFolder.ts"],
    // These end a hang. No test judges speed, and a busy machine is no fault of the program.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Two cores: more workers only make the browser tests wait for each other.
    maxWorkers: 2,
  },
});
