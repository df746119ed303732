/** An adopted release -> its site where readers see it; or what keeps it from there. */
import path from "node:path";
import { type Finding, type JudgedBy, type Withdrawn, withdrawnWithout } from "../../domain/index.ts";
import {
  dropPublished,
  mayHandOut,
  mayPublishSite,
  passedByPublishing,
  publishSite,
  withdrawnEditions,
  withdrawnFindings,
  withdrawnInArchive,
} from "../../publish/index.ts";
import { type ReleaseOnDisk, readRelease } from "../../release/index.ts";
import type { Store } from "../../store/index.ts";
import { leaksOf } from "../attackRelease.ts";
import { untoldChanges } from "../compare/untoldChanges.ts";
import { type Permit, permitted } from "../permission.ts";
import { type Checked, type ReleaseAsked, readyInputs, type Stopped } from "../readyInputs.ts";
import { type Recorded, writeRecord } from "../record/writeRecord.ts";
import { type TellStep, tellNobody } from "../step.ts";
import { storeOf } from "../storeOf.ts";
import { publishWithdrawal, type WithdrawnOnline } from "./publishWithdrawal.ts";

export interface PublishAsked extends ReleaseAsked {
  /** The folder of the web server. */
  readonly to: string;
  readonly judged: JudgedBy;
  /** Only what keeps it from being published is looked at. */
  readonly isCheck: boolean;
  /** Where it is remembered which pages were found accessible; null: beside the releases. */
  readonly store: string | null;
}

export type Published =
  | Stopped
  | { readonly kind: "may be published"; readonly folder: string }
  | {
      readonly kind: "published";
      readonly name: string;
      readonly recorded: Recorded | null;
      /** Sites that were kept and show an edition that was withdrawn. */
      readonly dropped: Awaited<ReturnType<typeof dropPublished>>;
    }
  | WithdrawnOnline;

export interface PublishEffects {
  readonly note: (text: string) => void;
  readonly permit: Permit;
  readonly tell?: TellStep;
}

/** What it prints is recorded before a reader has it: killed in between, the next run finds the record as it is. */
export async function publishRelease(
  asked: PublishAsked,
  { note, permit, tell = tellNobody }: PublishEffects,
): Promise<Published> {
  const { to, judged, isCheck, releases } = asked;
  const inputs = await readyInputs(asked, { handsOut: true }, tell);
  if (inputs.kind === "findings") return inputs;
  const { data, year, located } = inputs;
  const folder = path.join(releases, String(year));
  const release = await readRelease(folder);
  const withdrawn = withdrawnHere(release, inputs);
  if (withdrawn !== null && !isCheck) return await publishWithdrawal(withdrawn, release, { to, judged }, inputs);
  tell({ at: "release" });
  const early = [
    ...withdrawnFindings(release, data.corrections.get(year)),
    ...withdrawnInArchive(release.manifest, data.corrections),
    ...(await mayHandOut(release, data, judged)),
    ...(await untoldChanges(release, data)),
  ];
  if (early.length > 0) return { kind: "findings", findings: early.map(located) };
  const asks = isCheck
    ? { passed: [] }
    : await permitted(await passedByPublishing(release, data, judged), judged, permit);
  if ("findings" in asks) return { kind: "findings", findings: asks.findings.map(located) };
  const late = await slowFindings(release, inputs, judged, storeOf(asked, note), tell);
  if (late.length > 0) return { kind: "findings", findings: late.map(located) };
  if (isCheck) return { kind: "may be published", folder };
  tell({ at: "site" });
  const recorded = await writeRecord([release], asks.passed, inputs, asked.dataFolder);
  if (recorded?.kind === "findings") return recorded;
  const site = release.manifest.artefacts.find(({ kind }) => kind === "site");
  const name = await publishSite(path.join(folder, "site"), year, site?.sha256 ?? "", to);
  const dropped = await dropPublished(to, await withdrawnEditions(data, releases, release));
  return { kind: "published", recorded, name, dropped };
}

/** The edition that lies here, where it was withdrawn and no other took its place. */
function withdrawnHere({ manifest }: ReleaseOnDisk, { data, year }: Checked): Withdrawn | null {
  const withdrawn = withdrawnWithout(data.corrections.get(year));
  return withdrawn?.edition === manifest.edition ? withdrawn : null;
}

/** This takes minutes: it is looked at where nothing else is in the way. */
async function slowFindings(
  release: ReleaseOnDisk,
  inputs: Checked,
  judged: JudgedBy,
  store: Store,
  tell: TellStep,
): Promise<readonly Finding[]> {
  return [
    ...(await mayPublishSite(release, inputs.data, judged, store, (done, all) => tell({ at: "pages", done, all }))),
    ...(await leaksOf(release.folder, inputs, store, tell)),
  ];
}
