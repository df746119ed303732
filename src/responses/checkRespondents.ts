/** An opened response file and its mapping -> what is wrong with it apart from the answers, by row and column. A finding names a row, a column and a code, never a person's other values. */
import type { Finding } from "../domain/index.ts";
import { checkGroups } from "./checkGroups.ts";
import { checkPopulations } from "./checkPopulations.ts";
import { checkRequired } from "./checkRequired.ts";
import { checkRespondentCount } from "./checkRespondentCount.ts";
import { checkSpellings } from "./checkSpellings.ts";
import { checkStrata } from "./checkStrata.ts";
import { checkTwice } from "./checkTwice.ts";
import { checkWeights } from "./checkWeights.ts";
import type { Clusters } from "./clusters.ts";
import { emptyFields } from "./emptyFields.ts";
import type { OpenedFile } from "./openedFile.ts";
import type { Who } from "./rawCells.ts";
import { rowsWhere } from "./rowFindings.ts";
import { numberIn } from "./sqlNumber.ts";

/** `excluded`: rows that each declared rule left out. */
export async function checkRespondents(
  file: OpenedFile,
  who: readonly Who[],
  clusters: Clusters | null,
  excluded: readonly number[],
): Promise<readonly Finding[]> {
  const checks = [
    otherWaves(file),
    checkGroups(file, who),
    checkSpellings(file, who),
    checkWeights(file),
    checkRequired(file),
    checkStrata(file, clusters),
    checkTwice(file),
  ];
  const leftOut = excluded.reduce((sum, count) => sum + count, 0);
  return [
    ...(await Promise.all(checks)).flat(),
    ...checkPopulations(file, who),
    ...checkRespondentCount(file, who, leftOut),
  ];
}

async function otherWaves(file: OpenedFile): Promise<readonly Finding[]> {
  const { wave } = file.mapping;
  if (wave === undefined) return [];
  const { isEmpty, say } = await emptyFields(file.responses, wave);
  const isOther = `${numberIn(wave.column, file.mapping)} IS DISTINCT FROM ${file.wave}`;
  return await rowsWhere(file, `${isEmpty} OR ${isOther}`, wave.column, (value) => ({
    message: say("wave", value) ?? `wave ${value} in the file of ${file.wave}`,
    hint: "a file holds one wave: split it",
  }));
}
