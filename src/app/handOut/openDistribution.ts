/** What was asked for -> who should get what of a year, and all that letters to them are written from. */
import path from "node:path";
import { CommandError, type Distribution, type JudgedBy } from "../../domain/index.ts";
import { type LetterInputs, siteList } from "../../publish/index.ts";
import { type ReleaseOnDisk, readRelease } from "../../release/index.ts";
import { readablePath } from "../folders.ts";
import { type CheckedByAnalyst, type ReleaseAsked, readyInputs, type Stopped } from "../readyInputs.ts";
import { type TellStep, tellNobody } from "../step.ts";
import { type LedgerAsked, ledgerFile } from "./ledgerFile.ts";

export interface DistributionAsked extends ReleaseAsked, LedgerAsked {
  /** What may not be published on the day that embargoes are judged by is in no letter. */
  readonly judged: JudgedBy;
}

export interface OpenedDistribution {
  readonly kind: "opened";
  readonly asked: DistributionAsked;
  readonly inputs: CheckedByAnalyst;
  readonly distribution: Distribution;
  readonly letters: LetterInputs;
  readonly ledgerFile: string;
}

/** Throws a CommandError (2) where nobody is named who should get anything. */
export async function openDistribution(
  asked: DistributionAsked,
  tell: TellStep = tellNobody,
): Promise<OpenedDistribution | Stopped> {
  const inputs = await readyInputs(asked, { handsOut: true, day: asked.judged.day }, tell);
  if (inputs.kind === "findings") return inputs;
  const { year } = inputs;
  const { distribution } = inputs.data;
  const list = await siteList(path.join(asked.releases, String(year), "site"));
  if (distribution === null)
    throw new CommandError(
      2,
      "nobody is named who should get anything",
      `write ${readablePath(path.join(asked.dataFolder, "distribution.yaml"))}; docs/handing-out.md has an example`,
    );
  return {
    kind: "opened",
    asked,
    inputs,
    distribution,
    letters: { ...inputs, distribution, site: new Set(list?.files.map((file) => file.path)) },
    ledgerFile: ledgerFile(asked, year),
  };
}

/** Throws a CommandError (2) where the year was not released. */
export async function releaseOf({ asked, inputs }: OpenedDistribution): Promise<ReleaseOnDisk> {
  return await readRelease(path.join(asked.releases, String(inputs.year)));
}
