/** The words of a correction, and a withdrawal -> `corrections/<year>.yaml` says so. */
import * as z from "zod";
import { Language, PlainText } from "../../../domain/index.ts";
import { type Route, refused } from "../../reply.ts";
import { editYaml, openYaml } from "../../yaml/index.ts";
import { writeInto } from "./approving.ts";
import { readNow, releaseNow, todayAt } from "./standing.ts";
import { withField } from "./topLevelYaml.ts";

const words = z.partialRecord(Language, PlainText);
/** The version of the file that the page showed; null: there was none. */
const seen = z.string().max(64).nullable();
const Reason = z.strictObject({ edition: z.int().min(2), reason: words, seen });
const Withdrawal = z.strictObject({ edition: z.int().min(1), reason: words, seen });

/** Why an edition was made, in each language of the university. */
export const giveReason: Route = async ({ sent, say }, studio) => {
  const read = Reason.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { edition, reason } = read.data;
  if (!now.data.corrections.get(now.year)?.editions.some((each) => each.edition === edition))
    return refused(404, say("studio.release.noEdition"));
  return await writeInto(studio, `corrections/${now.year}.yaml`, read.data.seen, say, (text) =>
    withReason(text ?? "", edition, reason),
  );
};

/** Each language's words take the place of those before; whatever else the file says stays byte for byte. */
export function withReason(text: string, edition: number, reason: Readonly<Record<string, string>>): string {
  const opened = openYaml(text);
  if (opened.kind === "closed") throw new Error("this file can't be read as YAML");
  const editions: readonly { readonly edition?: unknown }[] = Object(opened.value).editions ?? [];
  const place = editions.findIndex((each) => each.edition === edition);
  return Object.entries(reason).reduce((all, [language, value]) => {
    const edited = editYaml(all, { kind: "set", path: ["editions", place, "reason", language], value });
    if (edited.kind !== "edited") throw new Error("no way to write the reason was found");
    return edited.text;
  }, text);
}

/** An edition that nobody may read any more, without another in its place. */
export const withdraw: Route = async ({ sent, say }, studio) => {
  const read = Withdrawal.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { year, data } = now;
  const missing = data.university.languages.filter((language) => read.data.reason[language] === undefined);
  if (missing.length > 0) return refused(400, say("studio.release.reasonInEach"));
  const release = await releaseNow(studio, year);
  if (release?.manifest.edition !== read.data.edition) return refused(409, say("studio.release.madeAgain"));
  const on = await todayAt(studio);
  const begun = `# yaml-language-server: $schema=../schemas/corrections.schema.json\nyear: ${year}\n`;
  const { edition, reason } = read.data;
  return await writeInto(studio, `corrections/${year}.yaml`, read.data.seen, say, (text) =>
    withField(text ?? begun, "withdrawn", { edition, on, reason }),
  );
};
