/** A plan -> a plan that may be carried out, or what keeps it from that. Only what is cleared can be sent or written. */
import type { Finding, PassedEmbargo } from "../../domain/index.ts";
import { handedTo, mayHandOut, passedByHandOut, withdrawnFindings } from "../../publish/index.ts";
import type { Store } from "../../store/index.ts";
import { foreignIn, leaksOf } from "../attackRelease.ts";
import { untoldChanges } from "../compare/untoldChanges.ts";
import { type Permit, permitted } from "../permission.ts";
import type { Stopped } from "../readyInputs.ts";
import { type TellStep, tellNobody } from "../step.ts";
import { dataFindings, editionFindings, linkFindings } from "./handOutChecks.ts";
import type { PlannedHandOut } from "./planHandOut.ts";

declare const cleared: unique symbol;
export type ClearedHandOut = PlannedHandOut & {
  readonly [cleared]: true;
  /** Embargoes that somebody decided to pass. */
  readonly passed: readonly PassedEmbargo[];
};

/** `store` remembers that this release was attacked in vain. */
export async function clearHandOut(
  planned: PlannedHandOut,
  permit: Permit,
  store: Store,
  tell: TellStep = tellNobody,
): Promise<ClearedHandOut | Stopped> {
  const { opened, release, parcels, ways } = planned;
  const { inputs, letters, asked } = opened;
  tell({ at: "release" });
  const early = await keptFrom(planned);
  if (early.length > 0) return { kind: "findings", findings: early };
  const embargoes = passedByHandOut(release, inputs.data, asked.judged);
  const asks = await permitted(embargoes, asked.judged, permit);
  if ("findings" in asks) return { kind: "findings", findings: asks.findings.map(inputs.located) };
  const findings = [
    ...(await linkFindings([...ways.values()].flat())),
    ...(await leaksOf(release.folder, inputs, store, tell)),
    ...(await foreignIn(await handedTo(parcels, ways, release.folder, letters), inputs)),
  ].map(inputs.located);
  return findings.length > 0 ? { kind: "findings", findings } : ({ ...planned, passed: asks.passed } as ClearedHandOut);
}

/** What keeps a release from being handed out and can be seen at once. */
export async function keptFrom({ opened, release, wanted }: PlannedHandOut): Promise<readonly Finding[]> {
  const { data, year, files, located } = opened.inputs;
  return [
    ...withdrawnFindings(release, data.corrections.get(year)),
    ...(await mayHandOut(release, data, opened.asked.judged)),
    ...editionFindings(release, data.corrections.get(year), wanted.kind),
    ...dataFindings(release.manifest, files),
    ...(await untoldChanges(release, data)),
  ].map(located);
}
