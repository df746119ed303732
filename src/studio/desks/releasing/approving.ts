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
import { openQuestions, printedQuestions } from "./openQuestions.ts";
import { readNow, releaseNow, replacedFolder, todayAt } from "./standing.ts";
import { adoptionName, writtenAdoption } from "./writtenAdoption.ts";

/** The version of the file that the page showed; null: there was none. */
const seen = z.string().max(64).nullable();

const Approved = z.discriminatedUnion("to", [
  z.strictObject({
    to: z.enum(["checked", "adopted"]),
    by: z.string().trim().pipe(PlainText.max(200)),
    manifest: z.string(),
    seen,
  }),
  z.strictObject({ to: z.literal("draft"), seen }),
]);
type Approved = z.infer<typeof Approved>;

const Held = z.strictObject({
  embargo: Day.nullable(),
  reports: z.array(z.strictObject({ report: z.string().regex(/^[a-z0-9-]+$/), until: Day })).max(500),
  seen,
});

type Say = Asking["say"];

/** It is judged by what the file says, which is the one that the page showed: what was read of the data may be older, as long as a file of it can't be read. */
export const approve: Route = async ({ sent, say }, studio) => {
  const read = Approved.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  await studio.preview.settled();
  const now = readNow(studio);
  if (now === null || studio.preview.isBehind) return refused(409, say("studio.release.unreadable"));
  const { year, data } = now;
  const name = adoptionName(year);
  const written = await writtenAdoption(studio, year);
  if (written.kind === "broken")
    return refused(409, say("studio.release.brokenFile", { file: `data/${name}` }), written.problem);
  if (written.version !== read.data.seen)
    return refused(409, say("studio.release.savedMeanwhile", { file: `data/${name}` }));
  const before = written.adoption;
  const isOut = await isLetOut(studio, year, before, data);
  if (isOut) return refused(409, say("studio.release.isLetOut"), say("studio.release.isLetOutHint"));
  const step = await stepOf(read.data, before, now, studio, say);
  if ("kind" in step) return step;
  return await writeInto(studio, name, read.data.seen, say, (text) => steppedAdoption(text, year, before, step));
};

/** What becomes of the release, or what stands in the way. The pages of one that is checked are kept. */
async function stepOf(
  asked: Approved,
  before: Adoption | null,
  { data, year }: { readonly data: UniversityData; readonly year: number },
  studio: Studio,
  say: Say,
): Promise<AdoptionStep | Reply> {
  if (asked.to === "draft") return { to: "draft" };
  const { to, by, manifest } = asked;
  const release = await releaseNow(studio, year);
  if (release === null || String(sha256(release.manifestText)) !== manifest)
    return refused(409, say("studio.release.madeAgain"));
  if (!(await isToldOf(studio, data, year)))
    return refused(409, say("studio.release.notWrittenDown"), say("studio.release.notWrittenDownHint"));
  const step: AdoptionStep = { to, by, on: await todayAt(studio), manifest };
  if (to === "checked") {
    await keepChecked(studio.effects.releasing.folders.releases, release);
    return step;
  }
  if (checkOf(before, manifest) === undefined) return refused(409, say("studio.release.notChecked"));
  const questions = openQuestions(data, year);
  if (questions > 0) return refused(409, say("studio.release.questions", { count: questions }));
  const printed = await printedQuestions(release);
  if (printed > 0) return refused(409, say("studio.release.printsQuestions", { count: printed }));
  return step;
}

/** Readers may have exactly the release that is in its place: as long as it is adopted, the next one does not take that place, but stands beside it. */
async function isLetOut(
  studio: Studio,
  year: number,
  adoption: Adoption | null,
  data: UniversityData,
): Promise<boolean> {
  if (adoption?.state !== "adopted" || !data.ledgers.some((each) => each.year === year)) return false;
  const release = await releaseNow(studio, year);
  return release !== null && adoption.manifest === String(sha256(release.manifestText));
}

/** Where the release takes the place of an adopted one, what is different is written down. */
async function isToldOf(studio: Studio, data: UniversityData, year: number): Promise<boolean> {
  const replaced = await replacedFolder(studio, data, year);
  const old = replaced === null ? null : await readRelease(replaced).catch(() => null);
  const editions = data.corrections.get(year)?.editions ?? [];
  return old === null || editions.some(({ replaces }) => replaces === String(sha256(old.manifestText)));
}

export const hold: Route = async ({ sent, say }, studio) => {
  const read = Held.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { seen, ...embargoes } = read.data;
  return await writeInto(studio, adoptionName(now.year), seen, say, (text) => withEmbargoes(text, now.year, embargoes));
};

/** A file as it was seen -> the same, changed. Whoever has saved it since is not written over. */
export async function writeInto(
  { files, preview }: Studio,
  name: string,
  seen: string | null,
  say: Say,
  changed: (text: string | null) => string,
): Promise<Reply> {
  const before = await files.read(name);
  if ((before?.version ?? null) !== seen)
    return refused(409, say("studio.release.savedMeanwhile", { file: `data/${name}` }));
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
