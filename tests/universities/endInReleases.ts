/** Seeds of small universities -> a test of each, from its files to the checks of its release. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runUniversity } from "./runUniversity.ts";

export const smallUniversity = { faculties: 3, students: 900, surveys: 1 };

/** `folder`: where each leaves its data and release, by its seed. */
export function endInReleases(seeds: readonly number[], folder: () => string): void {
  describe("random universities", () => {
    it.each(seeds)("end in a release without a wrong figure (seed %i)", async (seed) => {
      const { problems, hidden, kind } = await runUniversity(
        seed,
        path.join(folder(), String(seed)),
        "data",
        smallUniversity,
      );
      expect(problems).toEqual([]);
      // Without faculties, of which the only file may tell nothing, there are few groups.
      const hasFew = kind.faculties === "none" || kind["file without faculties"] === "yes";
      expect(hidden?.figures).toBeGreaterThan(hasFew ? 8 : 100);
    });
  });
}
