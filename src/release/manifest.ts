/** Artefacts, inputs and tools -> the text of the manifest, and what of an earlier release still holds. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Artefact, Manifest } from "../domain/index.ts";

/** The text of `manifest.json`: keys and lists in a fixed order, so that equal releases have equal manifests. */
export function manifestText(manifest: Manifest): string {
  const artefacts = manifest.artefacts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inputs = sortedInputs(manifest.inputs);
  const tools = Object.fromEntries(Object.entries(manifest.tools).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { schema, year, edition, embargoes } = manifest;
  return `${JSON.stringify({ schema, year, edition, artefacts, inputs, tools, embargoes }, null, 2)}\n`;
}

function sortedInputs(inputs: Manifest["inputs"]): Manifest["inputs"] {
  return inputs.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export interface Kept {
  readonly artefacts: readonly Artefact[];
  readonly tools: Manifest["tools"];
}

/** Artefacts that an earlier, wider run made and this one does not: kept where the year, every input and every shared tool are the same. Whether each file is as the manifest says is for who copies it to look. */
export async function keptFromBefore(
  folder: string,
  now: Omit<Manifest, "artefacts">,
  madeNow: ReadonlySet<string>,
): Promise<Kept> {
  const before = await readManifest(folder);
  if (before === null || !sameState(before, now)) return { artefacts: [], tools: {} };
  return { artefacts: before.artefacts.filter(({ id }) => !madeNow.has(id)), tools: before.tools };
}

function sameState(before: Omit<Manifest, "artefacts">, now: Omit<Manifest, "artefacts">): boolean {
  const inputs = (manifest: typeof now) => JSON.stringify(sortedInputs(manifest.inputs));
  const tools = Object.entries(now.tools).every(([name, version]) => (before.tools[name] ?? version) === version);
  return before.year === now.year && tools && inputs(before) === inputs(now);
}

/** The manifest of a release; null where there is none that can be read: it vouches for nothing then. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(path.join(folder, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
