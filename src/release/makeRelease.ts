/** (data, design, selection) -> `out/<year>/`: every artefact and the manifest, whole or not at all.
 *
 * 1. read and check data and design; 2. plan the artefacts; 3. make each, or take it from the store: compose, draw, set, print;
 * 4. write all beside the old release, and audit what readers would get; 5. put it in place of the old one. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { AuditedFile } from "../audit/index.ts";
import { type Report, reportId } from "../documents/index.ts";
import {
  type Adoption,
  type Artefact,
  adopts,
  editionOf,
  type Finding,
  type Manifest,
  siteListOf,
  withdrawnWithout,
  type Year,
} from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { checkPdf, type PdfCheck } from "../pdf/index.ts";
import { programKey, StagedFolder, type Store, sha256, stampCode, stampOf } from "../store/index.ts";
import { auditedFiles, listed } from "./auditedFiles.ts";
import { auditedSiteFiles } from "./auditedSite.ts";
import { auditorOf, leakFindings, readerOfArtefact } from "./auditRelease.ts";
import type { Composer } from "./composeAll.ts";
import { chartDrawer, type Draw } from "./drawCharts.ts";
import { embargoesOf, reportsHeld } from "./embargo.ts";
import { type InputFolders, loadInputs } from "./loadInputs.ts";
import { type MadeArtefact, makeArtefact, type Workshop } from "./makeArtefact.ts";
import { evidenceId, makeEvidence, type ReleasedFile } from "./makeEvidence.ts";
import { earlierReleases, type MadeSite, makeSite, siteId } from "./makeSite.ts";
import { type Kept, keptFromBefore, manifestText, partFolder, readManifest } from "./manifest.ts";
import { isPart, narrowed, planArtefacts, type Selection } from "./planArtefacts.ts";
import type { Printer } from "./printer.ts";
import { commonParts, differences, type Recipe } from "./recipe.ts";
import { editionFolder, replacedEditions } from "./replacedEditions.ts";
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
  /** Taken from the store. */
  readonly reused: (id: string) => void;
}

export interface ReleaseEffects {
  readonly progress: Progress;
  /** Called once, where something may have to be printed. */
  readonly printer: () => Promise<Printer>;
  readonly draw: Draw;
  readonly store: Store;
  /** A finished PDF as the audit reads it. */
  readonly readPdf: (bytes: Uint8Array, path: string) => Promise<readonly AuditedFile[]>;
  /** The date that the files of a reporting year bear. */
  readonly fileDate: (year: Year) => Date;
}

/** Why an artefact was made again, or was not. */
export interface Explanation {
  readonly id: string;
  readonly what: "made" | "reused" | "kept";
  /** What has changed since the last release in this place; null where there was none. */
  readonly changes: readonly string[] | null;
}

export type ReleaseResult =
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "made";
      readonly folder: string;
      readonly manifest: Manifest;
      readonly pages: number;
      readonly charts: number;
      /** Artefacts of other reports, that an earlier run had made from the same inputs. */
      readonly kept: number;
      /** Artefacts of the release before that this one has not got, though nobody asked for that. */
      readonly dropped: readonly string[];
      readonly explanations: readonly Explanation[];
    };

export async function makeRelease(request: ReleaseRequest, effects: ReleaseEffects): Promise<ReleaseResult> {
  const { progress, store } = effects;
  const [inputs, code] = await Promise.all([
    loadInputs({ ...request, releases: request.out }),
    stampCode(request.projectFolder),
  ]);
  if (inputs.kind === "findings") return inputs;
  const { data, design, year, composer } = inputs;
  const held = reportsHeld(data.adoptions.get(year), request.day);
  const asked = narrowed(data, request);
  const all = planArtefacts(data, asked);
  const planned = all.filter((each) => each.kind !== "report" || !held.has(reportId(each.report)));
  // A part never takes the place of the whole.
  const folder = isPart(asked) ? partFolder(request.out, year) : path.join(request.out, String(year));
  await using staged = await StagedFolder.begin(request.out, path.basename(folder));
  const evidenceIds = data.university.languages.map(evidenceId);
  // Its front page is the board report's first.
  const hasSite =
    asked.only === null && asked.languages === null && (asked.formats?.includes("site") ?? true) && !held.has("board");
  progress.planned([...planned.map(({ id }) => id), ...(hasSite ? [siteId] : []), ...evidenceIds]);

  const isPrinted = planned.some((each) => each.kind === "report" && each.format === "pdf");
  const printer = isPrinted ? await effects.printer() : null;
  const workshop: Workshop = {
    data,
    composer,
    compose: composedOnce(composer.compose),
    design,
    code,
    printer,
    store,
    designStamp: stampOf(design),
    common: new Map(data.university.languages.map((language) => [language, commonParts(design, language)])),
    estimates: new Map(composer.estimates.map((each) => [each.id, each])),
    draw: chartDrawer(design, drawnOnce(effects.draw, store, code)),
    date: effects.fileDate(year),
  };
  const auditor = auditorOf(data, composer);
  const made = await inTurns(planned, (printer?.lanes ?? 0) + lanesBesideTabs, async (each) => {
    progress.started(each.id);
    const { content, audited, ...one } = await makeArtefact(each, workshop);
    await staged.write(each.path, content);
    // A print that was made before was read back when it was new; what went into it is read each time.
    const isNewPrint = one.artefact.format === "pdf" && !one.reused;
    const readBack = isNewPrint ? await effects.readPdf(content, each.path) : [];
    const reader = readerOfArtefact(one.artefact, data);
    for (const file of [...audited, ...readBack]) auditor.read(file, reader);
    if (one.reused) progress.reused(each.id);
    else progress.made(each.id, one.pages);
    return one;
  });
  const beside = await earlierReleases(request.out, year, await readdir(request.out));
  const others = beside.filter((each) => withdrawnWithout(data.corrections.get(each.year)) === null);
  const adoption = data.adoptions.get(year);
  const replaced = await replacedEditions(request.out, data.corrections.get(year), adoption, request.day);
  const state = {
    schema: 2 as const,
    figures: "rounded" as const,
    year,
    edition: editionOf(data.corrections.get(year)),
    ...(isPart(asked) ? { part: true as const } : {}),
    embargoes: [...embargoesOf(data), ...replaced.embargoes],
    inputs: [...inputs.files, ...others.map(({ input }) => input)],
    tools: { ...toolVersions(), ...(printer === null ? {} : { chromium: printer.version }) },
  };
  const program = { code, date: workshop.date.toISOString() };
  const planIds = new Set(all.map(({ id }) => id));
  const kept = await keptFromBefore(
    folder,
    state,
    async (text) => isDeepStrictEqual(await store.noted(programKey(text)), program),
    ({ id }) => !planIds.has(id) && (id !== siteId || (!hasSite && held.size === 0)) && ![...held].some(isOfReport(id)),
  );
  const before = await stageKept(kept, folder, staged);
  const site = hasSite ? await makeAllOfSite() : null;
  const evidence = await makeEvidence([...made, ...before], year, data, design);
  for (const { artefact, content } of evidence)
    for (const file of await auditedFiles(artefact.path, content, artefact.format))
      auditor.read(file, readerOfArtefact(artefact, data));
  for (const { artefact } of [...made, ...before, ...evidence, ...(site === null ? [] : [site])])
    auditor.read(listed(artefact), readerOfArtefact(artefact, data));
  const audit = auditor.end();
  if (audit.leaks.length > 0) return { kind: "findings", findings: leakFindings(audit) };
  const told = await inTurns(evidence, 1, async ({ artefact, content }): Promise<Explanation> => {
    await staged.write(artefact.path, content);
    const key = `evidence ${artefact.id} ${artefact.sha256}`;
    const isReused = (await store.noted(key)) !== null;
    await store.note(key, {});
    if (isReused) progress.reused(artefact.id);
    else progress.made(artefact.id, null);
    return {
      id: artefact.id,
      what: isReused ? "reused" : "made",
      changes: isReused ? [] : ["the files that it tells of changed"],
    };
  });
  const manifest: Manifest = {
    ...state,
    tools: { ...kept.tools, ...state.tools },
    artefacts: [...made, ...before, ...evidence, ...(site === null ? [] : [site])].map(({ artefact }) => artefact),
  };
  const explanations = [
    ...(await explain(made, before, folder, store)),
    ...told,
    ...(site === null ? [] : [explainSite(site)]),
  ];
  const text = manifestText(manifest);
  await staged.write("manifest.json", text);
  // Noted first: nothing is known of a release that is not noted.
  await store.note(programKey(text), program);
  await staged.commit(isPart(asked) ? null : await nameAside(folder, text, adoption));
  await Promise.all(made.map(({ artefact, recipe }) => store.note(recipeKey(folder, artefact.id), recipe)));
  return {
    kind: "made",
    folder,
    manifest,
    pages: made.reduce((sum, each) => sum + (each.pages ?? 0), 0),
    charts: workshop.draw.count(),
    kept: before.length,
    dropped: kept.dropped.filter((id) => !manifest.artefacts.some((each) => each.id === id)),
    explanations,
  };

  async function makeAllOfSite(): Promise<MadeSite> {
    progress.started(siteId);
    const offered = [...made, ...before].filter(({ artefact: { kind, audience, format } }) =>
      kind === "report" ? audience === "board" && format === "pdf" : audience === "public",
    );
    const downloads = offered.map(async ({ artefact }) => [artefact.path, await staged.read(artefact.path)] as const);
    const all = new Map([...(await Promise.all(downloads)), ...replaced.files]);
    const one = await makeSite(request.projectFolder, year, all, others, held, workshop);
    for (const [place, content] of one.files) await staged.write(place, content);
    const reader = readerOfArtefact(one.artefact, data);
    // What of the release it offers was read where it was made.
    const read = new Set(offered.map(({ artefact: { sha256 } }) => sha256));
    for (const [place, content] of one.own) {
      if (place.startsWith("downloads/") && read.has(sha256(content))) continue;
      for (const { file, isDownload } of await auditedSiteFiles(place, content))
        auditor.read(file, isDownload ? { kind: "board" } : reader);
    }
    if (one.reused) progress.reused(siteId);
    else progress.made(siteId, null);
    return one;
  }
}

/** A release that was adopted may have been handed out: another one does not replace it, but stands beside it. */
async function nameAside(folder: string, text: string, adoption: Adoption | undefined): Promise<string | null> {
  const before = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? null;
  if (before === null || before === text || !adopts(adoption, sha256(before))) return null;
  const edition = (await readManifest(folder))?.edition ?? 1;
  const name = editionFolder(path.basename(folder), edition);
  const kept = (await readInside(path.join(path.dirname(folder), name), "manifest.json"))?.toString("utf8") ?? null;
  // An edition may have been adopted twice.
  return kept === null || kept === before ? name : `${name}-${sha256(before).slice(0, 8)}`;
}

function explainSite({ reused }: MadeSite): Explanation {
  return {
    id: siteId,
    what: reused ? "reused" : "made",
    changes: reused ? [] : ["something that its pages show changed"],
  };
}

/** As many as are being made at the same time: a report and its other formats are made one after another. */
const mostComposed = 16;

function composedOnce(compose: Composer["compose"]): Composer["compose"] {
  const composed = new Map<string, Report>();
  return (key, language) => {
    const name = `${reportId(key)}.${language}`;
    const report = composed.get(name) ?? compose(key, language);
    composed.set(name, report);
    const [oldest] = composed.keys();
    if (oldest !== undefined && composed.size > mostComposed) composed.delete(oldest);
    return report;
  };
}

type Made = Omit<MadeArtefact, "content" | "audited">;

/** Copies what an earlier run made, and checks its PDFs again. */
async function stageKept(kept: Kept, folder: string, staged: StagedFolder): Promise<readonly ReleasedFile[]> {
  const copied: ReleasedFile[] = [];
  for (const artefact of kept.artefacts.filter(({ kind }) => kind !== "evidence")) {
    const content = await readInside(folder, artefact.path);
    if (content === null || sha256(content) !== artefact.sha256) continue;
    if (artefact.kind === "site" && !(await stageSite(content, folder, staged))) continue;
    await staged.write(artefact.path, content);
    const checks: readonly PdfCheck[] | null = artefact.format === "pdf" ? checkPdf(content) : null;
    copied.push({ artefact, checks });
  }
  return copied;
}

/** The files of a site are as its list says, or it is not kept. */
async function stageSite(list: Uint8Array, folder: string, staged: StagedFolder): Promise<boolean> {
  const listed = siteListOf(new TextDecoder().decode(list));
  if (listed === null) return false;
  const read = listed.files.map(async (file) => {
    const content = await readInside(path.join(folder, "site"), file.path);
    return content !== null && sha256(content) === file.sha256 ? [[`site/${file.path}`, content] as const] : [];
  });
  const files = (await Promise.all(read)).flat();
  if (files.length < listed.files.length) return false;
  for (const [place, content] of files) await staged.write(place, content);
  return true;
}

const NotedChart = z.strictObject({
  svg: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  live: z.string().default(""),
});

/** A chart that was ever drawn is taken from the store. */
function drawnOnce(draw: Draw, store: Store, code: string): Draw {
  return async (chart, look, key) => {
    const name = `chart ${code} ${key}`;
    const noted = NotedChart.safeParse(await store.noted(name));
    if (noted.success) return noted.data;
    const { svg, widthPx, heightPx, live = "" } = await draw(chart, look, key);
    await store.note(name, { svg, widthPx, heightPx, live });
    return { svg, widthPx, heightPx, live };
  };
}

const NotedRecipe = z.strictObject({
  estimates: z.record(z.string(), z.string()),
  parts: z.record(z.string(), z.string()),
});

function isOfReport(artefact: string): (report: string) => boolean {
  return (report) => artefact.startsWith(`${report}.`);
}

function recipeKey(folder: string, id: string): string {
  return `recipe ${folder} ${id}`;
}

async function explain(
  made: readonly Made[],
  kept: readonly { readonly artefact: Artefact }[],
  folder: string,
  store: Store,
): Promise<readonly Explanation[]> {
  const explained = await Promise.all(
    made.map(async ({ artefact: { id }, recipe, reused }): Promise<Explanation> => {
      const noted = NotedRecipe.safeParse(await store.noted(recipeKey(folder, id)));
      const before: Recipe | null = noted.success ? noted.data : null;
      return { id, what: reused ? "reused" : "made", changes: before === null ? null : differences(before, recipe) };
    }),
  );
  return [...explained, ...kept.map(({ artefact: { id } }): Explanation => ({ id, what: "kept", changes: [] }))];
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
