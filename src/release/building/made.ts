/** Planned -> Made: every artefact lies in the staged folder, made or taken from the store, or kept from an earlier run of the same inputs; and an attacker has read each as it was laid there. */
import type { Auditor } from "../../audit/index.ts";
import { newestKnownDay, releaseDay } from "../../domain/index.ts";
import type { StagedFolder } from "../../store/index.ts";
import type { Kept } from "../editions/index.ts";
import { auditorOf } from "./auditing/auditRelease.ts";
import { noteTitles } from "./composing/noteTitles.ts";
import type { ReleaseEffects } from "./effects.ts";
import { keepBefore } from "./making/keepBefore.ts";
import { type MadeFile, makeArtefacts } from "./making/makeArtefacts.ts";
import { type MadeEvidence, makeEvidence, type ReleasedFile } from "./making/makeEvidence.ts";
import type { MadeSite } from "./making/makeSite.ts";
import { pageSetting } from "./making/pageSetting.ts";
import { type ReleaseState, releaseState } from "./making/releaseState.ts";
import { releasesBeside } from "./making/releasesBeside.ts";
import { stageSite } from "./making/stageSite.ts";
import { tellPlan } from "./making/tellPlan.ts";
import type { Planned } from "./planned.ts";

export interface Made {
  readonly kind: "made";
  readonly planned: Planned;
  readonly staged: StagedFolder;
  /** Has read all artefacts but the evidence. */
  readonly auditor: Auditor;
  readonly files: readonly MadeFile[];
  readonly site: MadeSite | null;
  /** Of an earlier run, and what could not be kept of it. */
  readonly before: readonly ReleasedFile[];
  readonly kept: Kept;
  readonly evidence: readonly MadeEvidence[];
  readonly state: ReleaseState;
  /** Different ones. */
  readonly charts: number;
}

export interface Making extends ReleaseEffects {
  /** Of the program. */
  readonly code: string;
  readonly projectFolder: string;
  readonly day?: string | undefined;
}

export async function make(planned: Planned, staged: StagedFolder, making: Making): Promise<Made> {
  const { checked } = planned;
  const { data, year } = checked;
  const date = making.fileDate(releaseDay(data, year) ?? newestKnownDay(data));
  tellPlan(planned, making.progress);
  const setting = pageSetting(checked.design, data.university.languages, making.code, making);
  // A part's manifest lists reports that are not composed now.
  if (planned.isPart) noteTitles(checked);
  const laying = { staged, auditor: auditorOf(checked) };
  const { files, browser } = await makeArtefacts(planned, date, setting, laying, making);
  const beside = await releasesBeside(planned, making.day);
  const state = releaseState(planned, beside, browser, { code: making.code, date: date.toISOString() });
  const { kept, before } = await keepBefore(planned, state, staged, making.store);
  const released = [...files, ...before];
  const site = planned.hasSite ? await stageSite(planned, released, beside, setting, laying, making) : null;
  const evidence = await makeEvidence(released, year, data, checked.design);
  return { kind: "made", planned, ...laying, files, site, before, kept, evidence, state, charts: setting.draw.count() };
}
