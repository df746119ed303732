/** (data, tallies, design, year) -> all that the reports say, of figures that an attacker could not narrow down too far.
 *
 * What is hidden is decided by `disclosure/`, and attacked by `audit/` in the figures that every audience gets. Where the attack narrows a hidden count down too far, more is hidden, and it is attacked again. */
import { performance } from "node:perf_hooks";
import type { Design, ItemTally, UniversityData, Year } from "../domain/index.ts";
import { audienceOf, mayRead, openData, reportKeys } from "../reports/index.ts";
import { auditorOf, leakFindings, narrowCells, readerOfArtefact } from "./auditRelease.ts";
import { type Composition, composeAll, type Widened } from "./composeAll.ts";
import { writtenFindings } from "./writtenFindings.ts";

/** Each round hides more; real data needs one or none. */
const mostRounds = 8;

export interface ProtectedComposition extends Composition {
  readonly protection: {
    /** How wide the range of the best known hidden count is at least; infinite where nothing is hidden. */
    readonly narrowest: number;
    readonly rounds: number;
    readonly seconds: number;
  };
}

export async function protectRelease(
  data: UniversityData,
  tallies: readonly ItemTally[],
  design: Design,
  year: Year,
): Promise<ProtectedComposition> {
  const began = performance.now();
  let widened: Widened = [];
  for (let rounds = 1; ; rounds += 1) {
    const composition = composeAll(data, tallies, design, year, widened);
    const { composer } = composition;
    const audiences = [...new Set(["public" as const, ...reportKeys(data).map(audienceOf)])];
    // What is not theirs is looked for whether or not anything is hidden.
    const files = audiences.map((audience) => ({
      audience,
      kind: "csv" as const,
      path: `data/estimates.${audience.replace(":", "-")}.csv`,
      content: openData(
        composer.estimates.filter(({ domain }) => mayRead(audience, domain)),
        data,
      ),
    }));
    const auditor = auditorOf(data, composer);
    for (const { audience, ...file } of files)
      auditor.read(file, readerOfArtefact({ kind: "data", audience, id: file.path }, data));
    const audit = await auditor.end();
    const narrow = narrowCells(audit, composer.decisions);
    if (narrow.length === 0 || rounds === mostRounds) {
      const seconds = (performance.now() - began) / 1000;
      return {
        ...composition,
        findings: [...composition.findings, ...leakFindings(audit), ...writtenFindings(data, year, composer)],
        protection: { narrowest: audit.narrowest, rounds, seconds },
      };
    }
    widened = [...widened, ...narrow.map(({ survey, wave, key }) => ({ survey, wave, key }))];
  }
}
