/** "Mark as checked", "adopt", "back to draft" and embargoes -> `adoption/<year>.yaml` says so, of exactly the release that the page showed. */
import * as z from "zod";
import { type Adoption, Day, PlainText, type UniversityData } from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { readRelease } from "../../../release/index.ts";
import { sha256 } from "../../../store/index.ts";
import { type Reply, type Route, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { type AdoptionStep, checkOf, steppedAdoption, withEmbargoes } from "./adoptionChange.ts";
import { keepChecked } from "./checkedCopy.ts";
import { openQuestions } from "./openQuestions.ts";
import { readNow, releaseNow, replacedFolder, todayAt } from "./standing.ts";

const Approved = z.discriminatedUnion("to", [
  z.strictObject({
    to: z.enum(["checked", "adopted"]),
    by: z.string().trim().pipe(PlainText.max(200)),
    manifest: z.string(),
  }),
  z.strictObject({ to: z.literal("draft") }),
]);

const Held = z.strictObject({
  embargo: Day.nullable(),
  reports: z.array(z.strictObject({ report: z.string().regex(/^[a-z0-9-]+$/), until: Day })).max(500),
});

type Say = Asking["say"];

export const approve: Route = async ({ sent, say }, studio) => {
  const read = Approved.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { year, data } = now;
  const before = data.adoptions.get(year) ?? null;
  const isOut = await isLetOut(studio, year, before, data);
  if (isOut) return refused(409, say("studio.release.isLetOut"), say("studio.release.isLetOutHint"));
  if (read.data.to === "draft")
    return await write(studio, year, say, (text) => steppedAdoption(text, year, before, { to: "draft" }));
  const refusal = await refusalOf(read.data, studio, say);
  if (refusal !== null) return refusal;
  const release = await releaseNow(studio, year);
  if (release !== null && read.data.to === "checked")
    await keepChecked(studio.effects.releasing.folders.releases, release);
  const step: AdoptionStep = { ...read.data, on: await todayAt(studio) };
  return await write(studio, year, say, (text) => steppedAdoption(text, year, before, step));
};

/** Readers may have exactly the release that is in its place: as long as it is adopted, the next one does not take that place, but stands beside it. */
async function isLetOut(
  studio: Studio,
  year: number,
  adoption: Adoption | null,
  data: UniversityData,
): Promise<boolean> {
  if (adoption?.state !== "adopted" || !data.ledgers.some((each) => each.year === year)) return false;
  return adoption.manifest === (await manifestNow(studio, year));
}

/** What stands in the way of a release being checked or adopted. */
async function refusalOf(
  { to, manifest }: { readonly to: "checked" | "adopted"; readonly manifest: string },
  studio: Studio,
  say: Say,
): Promise<Reply | null> {
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { data, year } = now;
  const adoption = data.adoptions.get(year) ?? null;
  if ((await manifestNow(studio, year)) !== manifest) return refused(409, say("studio.release.madeAgain"));
  const editions = data.corrections.get(year)?.editions ?? [];
  const replaced = await replacedFolder(studio, data, year);
  const old = replaced === null ? null : await readRelease(replaced).catch(() => null);
  const isTold = old === null || editions.some(({ replaces }) => replaces === String(sha256(old.manifestText)));
  if (!isTold) return refused(409, say("studio.release.notWrittenDown"), say("studio.release.notWrittenDownHint"));
  if (to === "checked") return null;
  if (checkOf(adoption, manifest) === undefined) return refused(409, say("studio.release.notChecked"));
  const questions = openQuestions(data, year);
  if (questions > 0) return refused(409, say("studio.release.questions", { count: questions }));
  return null;
}

export const hold: Route = async ({ sent, say }, studio) => {
  const read = Held.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  return await write(studio, now.year, say, (text) => withEmbargoes(text, now.year, read.data));
};

async function manifestNow(studio: Studio, year: number): Promise<string | null> {
  const release = await releaseNow(studio, year);
  return release === null ? null : sha256(release.manifestText);
}

async function write(studio: Studio, year: number, say: Say, changed: (text: string | null) => string): Promise<Reply> {
  return await writeInto(studio, `adoption/${year}.yaml`, say, changed);
}

/** A file as it is now -> the same, changed. Whoever saves it meanwhile is not written over. */
export async function writeInto(
  { files, preview }: Studio,
  name: string,
  say: Say,
  changed: (text: string | null) => string,
): Promise<Reply> {
  const before = await files.read(name);
  let text: string;
  try {
    text = changed(before?.text ?? null);
  } catch (error) {
    return refused(409, say("studio.release.brokenFile", { file: `data/${name}` }), (error as Error).message);
  }
  const saved = await files.write(name, text, before?.version ?? null);
  if (saved.kind === "outside") return refused(403, say("studio.release.brokenFile", { file: `data/${name}` }));
  if (saved.kind === "changed") return refused(409, say("studio.release.savedMeanwhile", { file: `data/${name}` }));
  preview.changed();
  await preview.settled();
  return value({ saved: name });
}
