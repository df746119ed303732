/** What the command line, the environment and a file say of the mail server -> its address with its password. The password never stands on the command line, where every user of the machine can read it, nor in the data. */
import { readFile } from "node:fs/promises";
import { CommandError } from "../../domain/index.ts";
import type { MailServer } from "../../publish/index.ts";
import { isLoopback } from "./loopback.ts";
import { readSecret } from "./secretFile.ts";

export interface ServerWords {
  /** "smtp://user@mail.example.org:587" or "smtps://…:465". */
  readonly address: string | null;
  readonly passwordFile: string | null;
  readonly dataFolder: string;
}

export async function mailServer(words: ServerWords, env: NodeJS.ProcessEnv): Promise<MailServer> {
  const given = words.address ?? env.WELLBEING_SMTP;
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
  if (url.password !== "" && words.address !== null)
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
  if (passwordFile === null) return null;
  return await readSecret({ file: passwordFile, what: "the password", dataFolder, isShared: false });
}
