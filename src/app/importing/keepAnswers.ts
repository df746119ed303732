/** A delivered file -> its copy in the place of the wave's answers: readable for its owner alone, without columns that say who somebody is, and there whole or not at all. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { parse } from "yaml";
import { type Finding, type ReadAs, Survey } from "../../domain/index.ts";
import { stripped } from "../../responses/index.ts";
import { projectFolder } from "../folders.ts";
import { checkPrivatePath } from "../forAnalyst/privateFile.ts";
import { synced } from "../forAnalyst/synced.ts";

export interface ToKeep {
  /** The delivered file, and where its copy lies. */
  readonly from: string;
  readonly to: string;
  /** Columns that the copy doesn't have, and why. */
  readonly personal: ReadonlyMap<string, string>;
  /** The text of survey.yaml as it will be, and how the delivered file is read. */
  readonly survey: string;
  readonly wave: number;
  readonly read: ReadAs;
}

export interface Kept {
  readonly kind: "kept";
  /** Puts the copy in its place. */
  readonly place: () => Promise<void>;
  /** Takes away what was laid down or placed. */
  readonly undo: () => Promise<void>;
}

export type KeptAnswers = Kept | { readonly kind: "findings"; readonly findings: readonly Finding[] };

/** Lays the copy down under a hidden name. Throws a CommandError (2) where it may not lie there: git would track it, say. */
export async function keepAnswers(asked: ToKeep): Promise<KeptAnswers> {
  const { from, to, personal } = asked;
  const findings = (finding: Finding): KeptAnswers => ({ kind: "findings", findings: [finding] });
  const isInPlace = path.dirname(path.resolve(from)) === path.dirname(path.resolve(to));
  if (isInPlace && personal.size > 0)
    return findings({
      file: from,
      message: `this file lies among the answers that are kept, and says who somebody is: ${[...personal.keys()].join(", ")}`,
      hint: "move it to a folder that only you can read, and import it from there: the copy is made without",
    });
  if (path.resolve(from) === path.resolve(to))
    return { kind: "kept", place: async () => undefined, undo: async () => undefined };
  await mkdir(path.dirname(to), { recursive: true });
  const isThere = await access(to).then(
    () => true,
    () => false,
  );
  if (!isThere) await checkPrivatePath(to, { releases: path.join(projectFolder, "out"), head: "" });
  const hidden = path.join(path.dirname(to), `.importing-${path.basename(to)}`);
  await rm(hidden, { force: true });
  const undo = async () => await rm(hidden, { force: true });
  try {
    const problems = personal.size === 0 ? await copied(from, hidden) : await withoutPersons(asked, hidden);
    if (problems.length > 0) {
      await undo();
      return { kind: "findings", findings: problems };
    }
    await synced(hidden);
    if (isThere && (await hashOf(hidden)) !== (await hashOf(to))) {
      await undo();
      return findings({
        file: to,
        message: "a file of this wave is there already, with other answers",
        hint: "move it away where the new one takes its place",
      });
    }
  } catch (error) {
    await undo();
    throw error;
  }
  let isPlaced = false;
  return {
    kind: "kept",
    place: async () => {
      await rename(hidden, to);
      isPlaced = !isThere;
    },
    undo: async () => await rm(isPlaced ? to : hidden, { force: true }),
  };
}

async function copied(from: string, to: string): Promise<readonly Finding[]> {
  await pipeline(createReadStream(from), createWriteStream(to, { flags: "wx", mode: 0o600 }));
  return [];
}

/** A run that was killed may have placed the same answers. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

async function withoutPersons(
  { from, personal, survey: text, wave, read }: ToKeep,
  to: string,
): Promise<readonly Finding[]> {
  const survey = Survey.safeParse(parse(text));
  const shown = path.basename(from);
  if (!survey.success || survey.data.responses === undefined)
    return [
      {
        file: shown,
        message: `no copy without personal data can be made: ${survey.error?.issues[0]?.message ?? "nothing is read of it"}`,
        hint: "say with --answers how its columns are read; --look shows them",
      },
    ];
  const mapping = survey.data.responses;
  const asked = {
    survey: survey.data,
    wave,
    mapping: { ...mapping, read: { ...mapping.read, ...read } },
    folder: path.dirname(path.resolve(from)),
    name: shown,
    shown,
  };
  const result = await stripped(asked, to, personal);
  return result.kind === "findings" ? result.findings : [];
}
