/** Artefacts, inputs and tools -> the text of the manifest, and what of an earlier release still holds. */
import path from "node:path";
import {
  type Artefact,
  CommandError,
  jsonOf,
  type Manifest,
  ManifestOnDisk,
  printable,
  type Year,
} from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";

export interface ReleaseOnDisk {
  /** `out/<year>`. */
  readonly folder: string;
  readonly manifestText: string;
  readonly manifest: Manifest;
}

/** The text of `manifest.json`: keys and lists in a fixed order, so that equal releases have equal manifests. */
export function manifestText(manifest: Manifest): string {
  const artefacts = manifest.artefacts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inputs = sortedInputs(manifest.inputs);
  const tools = Object.fromEntries(Object.entries(manifest.tools).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { schema, year, edition, figures, part, embargoes } = manifest;
  return `${JSON.stringify({ schema, year, edition, figures, part, artefacts, inputs, tools, embargoes }, null, 2)}\n`;
}

function sortedInputs(inputs: Manifest["inputs"]): Manifest["inputs"] {
  return inputs.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export interface Kept {
  readonly artefacts: readonly Artefact[];
  readonly tools: Manifest["tools"];
  /** What would have been kept, had it been made from the same data by the same program. */
  readonly dropped: readonly string[];
}

/** Artefacts that an earlier, wider run made and this one does not: kept where the year, every input, every embargo, every shared tool and the program are the same. Whether each file is as the manifest says is for who copies it to look. */
export async function keptFromBefore(
  folder: string,
  now: Omit<Manifest, "artefacts">,
  isOurs: (manifestText: string) => Promise<boolean>,
  mayKeep: (artefact: Artefact) => boolean,
): Promise<Kept> {
  const before = await readReleaseOrPart(folder).catch(() => null);
  if (before === null) return { artefacts: [], tools: {}, dropped: [] };
  const { artefacts, tools } = before.manifest;
  const other = artefacts.filter(mayKeep);
  if (!sameState(before.manifest, now) || !(await isOurs(before.manifestText)))
    return { artefacts: [], tools: {}, dropped: other.map(({ id }) => id) };
  return { artefacts: other, tools, dropped: [] };
}

function sameState(before: Omit<Manifest, "artefacts">, now: Omit<Manifest, "artefacts">): boolean {
  const data = ({ year, inputs, embargoes }: typeof now) => JSON.stringify([year, sortedInputs(inputs), embargoes]);
  const tools = Object.entries(now.tools).every(([name, version]) => (before.tools[name] ?? version) === version);
  return tools && data(before) === data(now);
}

/** The manifest of a release; null where there is none that can be read: it vouches for nothing then. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? null;
  return text === null ? null : (ManifestOnDisk.safeParse(jsonOf(text)).data ?? null);
}

/** The folder of a part of a release, beside that of the release. */
export function partFolder(out: string, year: Year): string {
  return path.join(out, `${year}.partial`);
}

/** What a folder says of itself. Throws a CommandError: 2 where it holds no release, only a part of one, or one whose manifest this program does not write. */
export async function readRelease(folder: string, hint?: string): Promise<ReleaseOnDisk> {
  const release = await readReleaseOrPart(folder, hint);
  if (release.manifest.part === undefined) return release;
  throw new CommandError(
    2,
    `${folder} holds a part of a release, made with --only, --lang or --format: it is neither published nor handed out`,
    "make the whole: npx wellbeing report",
  );
}

/** The same, of a part too. */
export async function readReleaseOrPart(
  folder: string,
  hint = "make one first: npx wellbeing report",
): Promise<ReleaseOnDisk> {
  const file = path.join(folder, "manifest.json");
  const manifestText = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? null;
  if (manifestText === null) {
    const isPart = (await readInside(`${folder}.partial`, "manifest.json")) !== null;
    const made = "only a part was made, which is beside it: make the whole, npx wellbeing report";
    throw new CommandError(2, `there is no release in ${folder}`, isPart ? made : hint);
  }
  const unread = (what: string) =>
    new CommandError(
      2,
      `${file}: this manifest can't be read: ${what}`,
      "another version of the program wrote it, or somebody changed it: use that version, or make the release again",
    );
  let content: unknown;
  try {
    content = JSON.parse(manifestText);
  } catch (error) {
    throw unread((error as Error).message);
  }
  const { success, data, error } = ManifestOnDisk.safeParse(content);
  if (!success) {
    const wrong = error.issues.slice(0, mostTold).map(({ path: at, message }) => {
      const said = message.replace(/^Invalid input: (.*), received undefined$/, "$1, and there is nothing");
      return `"${at.join(".") || "the whole"}": ${printable(said).slice(0, mostCharacters)}`;
    });
    throw unread(wrong.join("; "));
  }
  return { folder, manifestText, manifest: data };
}

/** More say no more: another version differs everywhere in the same way. */
const mostTold = 3;
/** Unknown keys are told by their names. */
const mostCharacters = 300;
