/** A release on disk, and all that it hides -> what its readers could get at that is not theirs. */
import path from "node:path";
import type { Finding } from "../domain/index.ts";
import {
  auditFolder,
  foreignFindings,
  type Handed,
  leakFindings,
  leaksOfFolder,
  partFolder,
} from "../release/index.ts";
import { type Store, stampCode } from "../store/index.ts";
import { projectFolder } from "./folders.ts";
import { type Checked, type ReleaseAsked, readyInputs, type Stopped } from "./readyInputs.ts";
import { type TellStep, tellNobody } from "./step.ts";

export interface AttackAsked extends ReleaseAsked {
  /** The part of a release that was made beside it. */
  readonly isPart: boolean;
}

export interface Attacked {
  readonly kind: "attacked";
  readonly folder: string;
  readonly files: number;
  /** Figures that it hides, none of which was got at. */
  readonly hidden: number;
}

/** Reads all files of a finished release as its readers would. */
export async function attackRelease({ isPart, ...asked }: AttackAsked): Promise<Attacked | Stopped> {
  const inputs = await readyInputs(asked);
  if (inputs.kind === "findings") return inputs;
  const { year } = inputs;
  const folder = isPart ? partFolder(asked.releases, year) : path.join(asked.releases, String(year));
  const audit = await auditFolder(folder, inputs);
  const findings = [...audit.findings, ...leakFindings(audit)];
  if (findings.length > 0) return { kind: "findings", findings };
  const hidden = inputs.rounded.figures.filter(({ status }) => status === "suppressed").length;
  return { kind: "attacked", folder, files: audit.files, hidden };
}

/** The same of a release that is about to leave the house; what was attacked in vain before is not attacked again. */
export async function leaksOf(
  folder: string,
  checked: Checked,
  store: Store,
  tell: TellStep = tellNobody,
): Promise<readonly Finding[]> {
  return await leaksOfFolder(folder, checked, store, await stampCode(projectFolder), (done, all) =>
    tell({ at: "leaks", done, all }),
  );
}

/** Figures of others in what somebody is about to get. */
export async function foreignIn(handed: readonly Handed[], checked: Checked): Promise<readonly Finding[]> {
  return await foreignFindings(handed, checked);
}
