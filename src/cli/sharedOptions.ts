/** Options that several commands have, each with one meaning. */
import type { ReleaseAsked } from "../app/index.ts";
import { CommandError } from "../domain/index.ts";
import { flag, folder, type Option, pathOption, text, value, yearOption } from "./option.ts";
import type { Given } from "./parseWords.ts";

export const data = folder("data", "the university's data (default: data)");
export const responses = pathOption("DIR", "survey responses, DIR/<survey>/ (default: beside each survey in the data)");

/** The folder where releases lie. */
export function releasesIn(what: string): Option<string> {
  return folder("out", `${what} (default: out)`);
}

/** Which data, which year of it, and where its releases lie. */
export function releaseOptions(whichReleases: string) {
  const year = yearOption("the reporting year; the newest in the data where absent");
  return { year, data, responses, out: releasesIn(whichReleases) };
}

export function releaseAsked(given: Given<ReturnType<typeof releaseOptions>>): ReleaseAsked {
  const { data, responses, year, out } = given;
  return { dataFolder: data, responsesFolder: responses, year, releases: out };
}

/** What was made or found before. */
export function storeFor(what: string): Option<string | null> {
  return pathOption("DIR", `${what} (default: .store in the folder for releases)`);
}

/** The address of a Redis. */
export function queueFor(what: string): Option<string | null> {
  return value("ADDRESS", what, null, redisAddress);
}

export const progressFlag = flag("say each step on standard error, also where nobody sees a terminal");

export const keyFile = text(
  "FILE",
  `the key that jobs are signed with, the same for the release and its workers: 32 characters or more,
in a file that only they can read (or in the variable WELLBEING_QUEUE_KEY); needed where the
Redis is on another machine`,
);

export const tabs = value(
  "N",
  "browser tabs that print at the same time, 1 to 16 (default: one fewer than there are cores, 1 to 4)",
  null,
  (word, name) => {
    if (/^([1-9]|1[0-6])$/.test(word)) return Number(word);
    throw new CommandError(2, `--${name} ${word}: a number from 1 to 16`);
  },
);

function redisAddress(word: string, name: string): string {
  if (/^rediss?:\/\/[^/]/.test(word)) return word;
  throw new CommandError(2, `--${name} ${word}: an address like redis://localhost:6379`);
}

/** Of `--to`, without which nothing can be published. */
export function folderTo(given: string | null): string {
  if (given !== null) return given;
  throw new CommandError(2, "--to names the folder of the web server", "see --help");
}
