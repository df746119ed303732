/** The options of `wellbeing distribute`. */
import type { Decision } from "../app/index.ts";
import { CommandError } from "../domain/index.ts";
import { embargoOptions } from "./askPermission.ts";
import { flag, names, type Option, pathOption, text, value } from "./option.ts";
import { data, progressFlag, releaseOptions, storeFor } from "./sharedOptions.ts";

export const distributeOptions = {
  send: flag("send by mail; only an adopted release"),
  "to-folder": pathOption("DIR", "write a folder and a zip file for each recipient instead"),
  correction: flag("send corrected files to those who have the earlier ones, and to nobody else"),
  status: flag("what was handed to whom"),
  decide: decisions("where nobody knows whether a mail arrived: ID is the recipient, WHAT is arrived or lost"),
  only: names("IDS", "these recipients only: dean-law,board-secretary"),
  again: names("IDS", "these get once more what they have, or what their address refused"),
  "retry-for": value(
    "MIN",
    "how long temporary failures are tried again, with growing waits (default: 60)",
    60,
    minutes,
  ),
  smtp: text("URL", "smtp://user@mail.example.org:587 or smtps://…:465 (default: the variable WELLBEING_SMTP)"),
  "password-file": text("F", "holds the password (default: the variable WELLBEING_SMTP_PASSWORD)"),
  ledger: pathOption("FILE", "who has got what (default: distributed/<year>.jsonl in the data); commit it"),
  store: storeFor("remembers that this release was attacked in vain"),
  preview: pathOption("DIR", "where previews go (default: distribution-<year> in the folder for releases)"),
  ...embargoOptions,
  ...releaseOptions("where the release lies"),
  data: { ...data, help: `${data.help}, with distribution.yaml and letters/` },
  progress: progressFlag,
  json: flag("one JSON object on standard output, for scripts"),
};

function decisions(help: string): Option<readonly Decision[] | null> {
  return { argument: "ID=WHAT", help, read: (given) => (given.length === 0 ? null : given.map(decisionOf)) };
}

function decisionOf(words: string): Decision {
  const [, who = "", what] = /^(.+)=(arrived|lost)$/.exec(words) ?? [];
  return { who, what: what === "arrived" || what === "lost" ? what : null, words };
}

function minutes(word: string, name: string): number {
  if (Number(word) >= 0) return Number(word);
  throw new CommandError(2, `--${name} ${word}: this is no number of minutes`);
}
