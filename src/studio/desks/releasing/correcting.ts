/** The words of a correction, and a withdrawal -> `corrections/<year>.yaml` says so. */

import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import * as z from "zod";
import { Language, PlainText } from "../../../domain/index.ts";
import { type Route, refused } from "../../reply.ts";
import { writeInto } from "./approving.ts";
import { readNow, releaseNow, todayAt } from "./standing.ts";
import { withField } from "./topLevelYaml.ts";

const words = z.partialRecord(Language, PlainText);
const Reason = z.strictObject({ edition: z.int().min(2), reason: words });
const Withdrawal = z.strictObject({ edition: z.int().min(1), reason: words });

/** Why an edition was made, in each language of the university. */
export const giveReason: Route = async ({ sent, say }, studio) => {
  const read = Reason.safeParse(sent);
  if (!read.success) return refused(400, say("studio.release.notUnderstood"), read.error.issues[0]?.message ?? null);
  const now = readNow(studio);
  if (now === null) return refused(409, say("studio.release.unreadable"));
  const { edition, reason } = read.data;
  if (!now.data.corrections.get(now.year)?.editions.some((each) => each.edition === edition))
    return refused(404, say("studio.release.noEdition"));
  return await writeInto(studio, `corrections/${now.year}.yaml`, say, (text) =>
    withReason(text ?? "", edition, reason),
  );
};

/** Each language's words take the place of those before; whatever else the file says stays byte for byte. */
export function withReason(text: string, edition: number, reason: Readonly<Record<string, string>>): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error("this file can't be read as YAML");
  const found = editionOf(document, edition)?.get("reason", true);
  const edits = isMap(found)
    ? Object.entries(reason).map(([language, said]) => {
        const old = found.get(language, true);
        return isScalar(old) && old.range ? { from: old.range[0], to: old.range[1], said } : null;
      })
    : [null];
  if (edits.every((edit) => edit !== null && !text.slice(edit.from, edit.to).includes("\n")))
    return edits
      .flatMap((edit) => edit ?? [])
      .toSorted((a, b) => b.from - a.from)
      .reduce((all, { from, to, said }) => `${all.slice(0, from)}${JSON.stringify(said)}${all.slice(to)}`, text);
  for (const [language, said] of Object.entries(reason))
    editionOf(document, edition)?.setIn(["reason", language], said);
  return document.toString({ lineWidth: 0 });
}

function editionOf(document: Document, edition: number) {
  const list = document.get("editions");
  const all = isSeq(list) ? list.items.filter(isMap) : [];
  return all.find((each) => each.get("edition") === edition);
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
  return await writeInto(studio, `corrections/${year}.yaml`, say, (text) =>
    withField(text ?? begun, "withdrawn", { edition, on, reason }),
  );
};
