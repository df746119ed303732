/** What the command line, the environment and a file say of the mail server -> its address with its password. The password never stands on the command line, where every user of the machine can read it, nor in the data. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import type { MailServer } from "../publish/index.ts";

export interface ServerWords {
  /** "smtp://user@mail.example.org:587" or "smtps://…:465". */
  readonly address: unknown;
  readonly passwordFile: unknown;
  readonly dataFolder: string;
}

export async function mailServer(words: ServerWords, env: NodeJS.ProcessEnv): Promise<MailServer> {
  const given = typeof words.address === "string" ? words.address : env.WELLBEING_SMTP;
  if (given === undefined || given === "")
    throw new CommandError(
      2,
      "no mail server is named",
      "--smtp smtp://user@mail.example.org:587, or the same in the environment variable WELLBEING_SMTP",
    );
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "" || !/^\/?$/.test(url.pathname))
    throw new CommandError(
      2,
      "the address of the mail server can't be read",
      "it looks like smtp://user@mail.example.org:587 or smtps://…:465",
    );
  if (url.password !== "" && typeof words.address === "string")
    throw new CommandError(
      2,
      "a password on the command line can be read by every user of this machine",
      "put it into the environment variable WELLBEING_SMTP_PASSWORD, or into a file that only you can read: --password-file FILE",
    );
  const secure = url.protocol === "smtps:";
  const password =
    (await fromFile(words)) ??
    env.WELLBEING_SMTP_PASSWORD ??
    (url.password === "" ? null : decodeURIComponent(url.password));
  const user = url.username === "" ? null : decodeURIComponent(url.username);
  if (user !== null && password === null)
    throw new CommandError(
      2,
      `there is no password for ${user}`,
      "set WELLBEING_SMTP_PASSWORD, or name a file: --password-file FILE",
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // What is sent to this machine itself crosses no network.
    requireTls: !isLoopback(host),
    user,
    password,
    authority: env.WELLBEING_SMTP_CA === undefined ? undefined : await readFile(env.WELLBEING_SMTP_CA, "utf8"),
  };
}

async function fromFile({ passwordFile, dataFolder }: ServerWords): Promise<string | null> {
  if (typeof passwordFile !== "string") return null;
  const file = path.resolve(passwordFile);
  if (!path.relative(dataFolder, file).startsWith(".."))
    throw new CommandError(
      2,
      `${passwordFile} lies in the data`,
      "data is committed and copied: keep secrets elsewhere",
    );
  const found = await stat(file).catch(() => null);
  if (found === null)
    throw new CommandError(2, `${passwordFile} is not there`, "name a file that holds the password and nothing else");
  if (process.platform !== "win32" && (found.mode & 0o077) !== 0)
    throw new CommandError(2, `${passwordFile} can be read by others`, `chmod 600 ${passwordFile}`);
  return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
}

/** 127.0.0.0/8 and ::1: the machine itself. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
