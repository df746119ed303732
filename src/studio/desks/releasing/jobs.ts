/** What is asked at the desk -> the words of a command. Each value is checked here, and stands behind its option's "=", so that none is taken for another option. */
import path from "node:path";
import * as z from "zod";
import { Day } from "../../../domain/index.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
const control = /[\u0000-\u001f\u007f-\u009f]/;
const words = z
  .string()
  .trim()
  .max(500)
  .refine((text) => !control.test(text) && !text.startsWith("-"));
const said = words.min(1);
/** Named whole: what a folder is relative to is nothing that a page knows. */
const folder = said.refine((name) => path.isAbsolute(name));
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);
const server = said.regex(/^smtps?:\/\/(?:[^\s:@/]+@)?[^\s:@/]+(?::\d{1,5})?\/?$/);

/** Who decided that an embargo is passed, and why. */
const passing = { now: Day.optional(), by: said.optional(), why: said.optional() };
const handing = { correction: z.boolean(), only: z.array(id).max(500), again: z.array(id).max(500), ...passing };

export const Job = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("make"), withoutEmbargoed: z.boolean() }),
  z.strictObject({ kind: z.literal("mayPublish"), to: folder, ...passing }),
  z.strictObject({ kind: z.literal("publish"), to: folder, ...passing }),
  z.strictObject({ kind: z.literal("sites"), to: folder }),
  z.strictObject({
    kind: z.literal("rollback"),
    to: folder,
    name: z
      .string()
      .regex(/^\d{6}-\d{4}-[0-9a-f]{12}$/)
      .optional(),
  }),
  z.strictObject({ kind: z.literal("mails"), ...handing }),
  z.strictObject({ kind: z.literal("folders"), to: folder, ...handing }),
  z.strictObject({ kind: z.literal("send"), smtp: server, passwordFile: folder.optional(), ...handing }),
  z.strictObject({ kind: z.literal("handed") }),
  z.strictObject({
    kind: z.literal("decide"),
    decisions: z
      .array(z.strictObject({ who: id, what: z.enum(["arrived", "lost"]) }))
      .min(1)
      .max(500),
  }),
  z.strictObject({ kind: z.literal("compare") }),
  z.strictObject({ kind: z.literal("draft") }),
  z.strictObject({ kind: z.literal("record") }),
]);
export type Job = Readonly<z.infer<typeof Job>>;
export type JobKind = Job["kind"];

export interface JobFolders {
  readonly data: string;
  readonly responses: string | null;
  readonly releases: string;
  readonly year: number;
  /** The release that was adopted before the one in its place; null where there is none. */
  readonly replaced: string | null;
}

/** Null where two editions are to be compared and there is only one. */
export function wordsOf(job: Job, at: JobFolders): readonly string[] | null {
  const all = [
    `--data=${at.data}`,
    `--out=${at.releases}`,
    `--year=${at.year}`,
    ...(at.responses === null ? [] : [`--responses=${at.responses}`]),
  ];
  const two =
    at.replaced === null ? null : ["diff", at.replaced, path.join(at.releases, String(at.year)), `--data=${at.data}`];
  switch (job.kind) {
    case "make":
      return ["report", ...all, "--progress", ...(job.withoutEmbargoed ? ["--without-embargoed"] : [])];
    case "mayPublish":
      return ["publish", ...all, `--to=${job.to}`, "--check", "--progress", ...passed(job)];
    case "publish":
      return ["publish", ...all, `--to=${job.to}`, "--progress", ...passed(job)];
    case "sites":
      return ["rollback", `--to=${job.to}`, "--list"];
    case "rollback":
      return ["rollback", `--to=${job.to}`, ...option("name", job.name)];
    case "mails":
      return ["distribute", ...all, "--progress", ...handed(job)];
    case "folders":
      return ["distribute", ...all, `--to-folder=${job.to}`, "--progress", ...handed(job)];
    case "send":
      return [
        "distribute",
        ...all,
        "--send",
        `--smtp=${job.smtp}`,
        ...option("password-file", job.passwordFile),
        "--progress",
        ...handed(job),
      ];
    case "handed":
      return ["distribute", ...all, "--status", "--progress"];
    case "decide":
      return ["distribute", ...all, ...job.decisions.map(({ who, what }) => `--decide=${who}=${what}`)];
    case "compare":
      return two;
    case "draft":
      return two === null ? null : [...two, "--write"];
    case "record":
      return ["record", ...all];
  }
}

function handed({
  correction,
  only,
  again,
  ...given
}: Extract<Job, { kind: "mails" | "folders" | "send" }>): readonly string[] {
  return [
    ...(correction ? ["--correction"] : []),
    ...option("only", only.join(",")),
    ...option("again", again.join(",")),
    ...passed(given),
  ];
}

function passed({
  now,
  by,
  why,
}: {
  readonly now?: string | undefined;
  readonly by?: string | undefined;
  readonly why?: string | undefined;
}): readonly string[] {
  return [...option("now", now), ...option("by", by), ...option("why", why)];
}

function option(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === "" ? [] : [`--${name}=${value}`];
}
