/** A job that is asked for -> a command of this program, one at a time, which every open page hears of. */
import { type Route, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { Job, wordsOf } from "./jobs.ts";
import { readNow, replacedFolder } from "./standing.ts";
import { Work } from "./work.ts";

const works = new WeakMap<Studio, Work>();

function workOf(studio: Studio): Work {
  const known = works.get(studio) ?? new Work(() => studio.tell({ kind: "work" }));
  works.set(studio, known);
  return known;
}

export const workNow: Route = async (_, studio) => value(workOf(studio).state);

export const beginWork: Route = async ({ sent, say }, studio) => {
  const read = Job.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), say("studio.release.notUnderstoodHint"));
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { folders, run } = studio.effects.releasing;
  const words = wordsOf(read.data, {
    data: studio.files.folder,
    responses: folders.responsesFolder,
    releases: folders.releases,
    year: now.year,
    replaced: await replacedFolder(studio, now.data, now.year),
  });
  if (words === null) return refused(409, say("studio.release.nothingToCompare"));
  const work = workOf(studio);
  // Nothing is waited for between this look and the beginning: of two pages that ask at once, one is refused.
  if (work.isBusy) return refused(409, say("studio.release.busy"), null, work.state);
  work.begin(read.data.kind, words, run, studio.effects.now());
  return value(work.state);
};

export const stopWork: Route = async (_, studio) => {
  const work = workOf(studio);
  work.stop();
  return value(work.state);
};
