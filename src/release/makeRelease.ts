/** (data, design, selection) -> `out/<year>/`: every artefact and the manifest, whole or not at all.
 *
 * 1. read and check data and design; 2. plan the artefacts; 3. make each: compose, draw, set, print;
 * 4. write all beside the old release; 5. audit what readers would get; 6. put it in place of the old one. */
import path from "node:path";
import type { Finding, Manifest, Year } from "../domain/index.ts";
import type { BrowserPool } from "../pdf/index.ts";
import { auditRelease, leakFindings } from "./auditRelease.ts";
import { StagedFolder } from "./folder.ts";
import { type InputFolders, loadInputs } from "./loadInputs.ts";
import { chartDrawer, makeArtefact } from "./makeArtefact.ts";
import { evidenceId, makeEvidence } from "./makeEvidence.ts";
import { keptFromBefore, manifestText } from "./manifest.ts";
import { type Planned, planArtefacts, type Selection } from "./planArtefacts.ts";
import { toolVersions } from "./tools.ts";

/** Composing, drawing and writing go on while every tab prints. */
const lanesBesideTabs = 2;

export interface ReleaseRequest extends Selection, InputFolders {
  readonly out: string;
}

/** What is told while a release is made. */
export interface Progress {
  readonly planned: (ids: readonly string[]) => void;
  readonly started: (id: string) => void;
  readonly made: (id: string, pages: number | null) => void;
}

export interface ReleaseEffects {
  readonly progress: Progress;
  /** Called once, where something is to be printed. */
  readonly openPool: () => Promise<BrowserPool>;
  /** The date that the files of a reporting year bear. */
  readonly fileDate: (year: Year) => Date;
}

export type ReleaseResult =
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "made";
      readonly folder: string;
      readonly manifest: Manifest;
      readonly pages: number;
      readonly charts: number;
      /** Artefacts that an earlier run had made from the same inputs. */
      readonly kept: number;
    };

export async function makeRelease(request: ReleaseRequest, effects: ReleaseEffects): Promise<ReleaseResult> {
  const inputs = await loadInputs(request);
  if (inputs.kind === "findings") return inputs;
  const { data, design, year, composer } = inputs;
  const planned = planArtefacts(data, request);
  const folder = path.join(request.out, String(year));
  await using staged = await StagedFolder.begin(request.out, String(year));
  const told = data.university.languages.map(evidenceId);
  effects.progress.planned([...planned.map(({ id }) => id), ...told]);

  await using pool = planned.some(isPrinted) ? await effects.openPool() : null;
  const draw = chartDrawer(design);
  let pages = 0;
  const made = await inTurns(planned, (pool?.tabs ?? 0) + lanesBesideTabs, async (each) => {
    effects.progress.started(each.id);
    const one = await makeArtefact(each, { data, composer, design, draw, pool, date: effects.fileDate(year) });
    await staged.write(each.path, one.content);
    pages += one.pages ?? 0;
    effects.progress.made(each.id, one.pages);
    return one;
  });
  const audit = await auditRelease(
    made.map(({ audited }) => audited),
    data,
    composer,
  );
  if (audit.leaks.length > 0) return { kind: "findings", findings: leakFindings(audit) };

  const state = {
    schema: 1 as const,
    year,
    inputs: [...inputs.files],
    tools: { ...toolVersions(), ...(pool === null ? {} : { chromium: pool.version }) },
  };
  const kept = await keptFromBefore(folder, state, new Set(planned.map(({ id }) => id)));
  const before = kept.artefacts.filter(({ artefact }) => artefact.kind !== "evidence");
  const evidence = makeEvidence([...made, ...before.map((each) => ({ ...each, checks: null }))], year, data, design);
  for (const { artefact } of evidence) effects.progress.made(artefact.id, null);
  for (const { artefact, content } of [...before, ...evidence]) await staged.write(artefact.path, content);
  const manifest: Manifest = {
    ...state,
    tools: { ...kept.tools, ...state.tools },
    artefacts: [...made, ...before, ...evidence].map(({ artefact }) => artefact),
  };
  await staged.write("manifest.json", manifestText(manifest));
  await staged.commit();
  return { kind: "made", folder, manifest, pages, charts: draw.count(), kept: before.length };
}

function isPrinted(planned: Planned): boolean {
  return planned.kind === "report" && planned.format === "pdf";
}

/** At most `lanes` at a time; results in the order of the items. The first failure ends all lanes after what they are at. */
async function inTurns<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  let failed = false;
  const lane = async () => {
    for (const [place, item] of queue) {
      if (failed) return;
      try {
        results[place] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanesDone = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = lanesDone.find((each) => each.status === "rejected");
  if (failure !== undefined) throw failure.reason;
  return results;
}
