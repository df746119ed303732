/** The manifest of a release, and the files as they are -> those of which a release would be made otherwise now. */
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Manifest } from "../../../domain/index.ts";
import { hashOrdinary } from "../../../files/index.ts";
import { recordPath } from "../../../release/index.ts";
import type { Studio } from "../../studio.ts";

type Input = Manifest["inputs"][number];

/** Names as findings have them. What was recorded of a release is none: it says what that very release printed. */
export async function changedSince(
  { preview, files, effects }: Studio,
  manifest: Manifest,
): Promise<readonly string[]> {
  const read = preview.inputs ?? undefined;
  if (read === undefined) return [];
  const isCounted = ({ path: name }: Input) => name !== recordPath(manifest.year);
  const before = manifest.inputs.filter(isCounted);
  const folders = { data: files.folder, responses: effects.releasing.folders.responsesFolder };
  const answers = await Promise.all(
    before.filter(({ path: name }) => isAnswers(name)).map((each) => answersNow(each, folders)),
  );
  const now = [...read.dataFiles, ...read.designFiles].filter(isCounted).concat(...answers);
  const [was, is] = [hashes(before), hashes(now)];
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].filter((name) => was.get(name) !== is.get(name)).sort();
}

function hashes(inputs: readonly Input[]): ReadonlyMap<string, string> {
  return new Map(inputs.map(({ path: name, sha256 }) => [name, sha256]));
}

const answersName = /^data\/surveys\/([a-z0-9-]+)\/responses\/([^/]+)$/;

function isAnswers(name: string): boolean {
  return answersName.test(name);
}

/** Files of responses are large: one that has not been touched is not read again. */
const known = new Map<string, { readonly touched: string; readonly sha256: Input["sha256"] | null }>();

/** None where it is gone. */
async function answersNow(
  { path: name }: Input,
  folders: { readonly data: string; readonly responses: string | null },
): Promise<readonly Input[]> {
  const [, survey = "", file = ""] = answersName.exec(name) ?? [];
  const location =
    folders.responses === null
      ? path.join(folders.data, "surveys", survey, "responses", file)
      : path.join(folders.responses, survey, file);
  const found = await stat(location).catch(() => null);
  const touched = `${found?.size} ${found?.mtimeMs}`;
  const before = known.get(location);
  const sha256 = before?.touched === touched ? before.sha256 : await hashOrdinary(location);
  known.set(location, { touched, sha256 });
  return sha256 === null ? [] : [{ path: name, sha256 }];
}
