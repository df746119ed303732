/** What was filled in -> the file with it, where it is still the one that was seen. */
import * as z from "zod";
import type { Asking } from "../../../preview/index.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { editYaml, openYaml, valueAtPath, type YamlEdit, type YamlPath } from "../../yaml/index.ts";
import { type FormPart, formOf, partAt } from "./formPart.ts";
import { shownFile, shownText } from "./shownFile.ts";

const path = z.array(z.union([z.string(), z.int().nonnegative()])).max(40);
const place = z.int().nonnegative();
const Edit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("set"), path, value: z.json() }),
  z.strictObject({ kind: z.literal("remove"), path }),
  z.strictObject({ kind: z.literal("insert"), path, place: place.nullable(), value: z.json() }),
  z.strictObject({ kind: z.literal("swap"), path, one: place, other: place }),
]);
const version = z.string().nullable();
export const SentEdits = z.strictObject({ file: z.string(), version, edits: z.array(Edit).min(1).max(50) });
/** `text`: null where a file that was begun at this desk is to go again. */
export const SentText = z.strictObject({ file: z.string(), version, text: z.string().nullable() });

interface Edits {
  readonly file: string;
  /** The one that was seen; null: there was none. */
  readonly version: string | null;
  readonly edits: readonly YamlEdit[];
}

export async function editFile({ file, version: base, edits }: Edits, asking: Asking, studio: Studio): Promise<Reply> {
  const written = await studio.files.read(file);
  if ((written?.version ?? null) !== base) return await changedMeanwhile(file, asking, studio);
  let text = written?.text ?? begun(file);
  for (const edit of edits) {
    const made = editYaml(text, asWritten(text, edit, formOf(file)));
    if (made.kind === "closed")
      return refused(400, asking.say("studio.fields.closed"), asking.say(`studio.fields.because.${made.reason}`));
    if (made.kind === "impossible")
      return refused(400, asking.say("studio.fields.impossible"), asking.say("studio.fields.useText"));
    text = made.text;
  }
  return await saveText({ file, version: base, text }, asking, studio);
}

export async function saveText(
  { file, version: base, text }: z.infer<typeof SentText>,
  asking: Asking,
  studio: Studio,
): Promise<Reply> {
  if (text === null) return await takeAway(file, base, asking, studio);
  const saved = await studio.files.write(file, text, base);
  if (saved.kind === "outside") return refused(403, asking.say("studio.fields.notHere"));
  if (saved.kind === "changed") return await changedMeanwhile(file, asking, studio);
  if (base === null) noteBegun(studio, file, saved.version);
  return value(await shownText(file, { text, version: saved.version }, asking, studio));
}

/** Files that were begun at the desk, as they were then: no other is ever taken away. */
const begunHere = new WeakMap<Studio, Set<string>>();

function noteBegun(studio: Studio, file: string, version: string): void {
  begunHere.set(studio, (begunHere.get(studio) ?? new Set()).add(`${file} ${version}`));
}

async function takeAway(file: string, base: string | null, asking: Asking, studio: Studio): Promise<Reply> {
  if (base === null || begunHere.get(studio)?.has(`${file} ${base}`) !== true)
    return refused(403, asking.say("studio.fields.notHere"));
  const gone = await studio.files.remove(file, base);
  return gone.kind === "saved"
    ? value(await shownFile(file, asking, studio))
    : await changedMeanwhile(file, asking, studio);
}

export async function changedMeanwhile(file: string, asking: Asking, studio: Studio): Promise<Reply> {
  const now = await shownFile(file, asking, studio);
  return refused(409, asking.say("studio.fields.changed"), null, now);
}

/** A file of a year says which. */
export function begun(file: string): string {
  const year = /(\d{4})\.yaml$/.exec(file)?.[1];
  const form = formOf(file);
  const hasYear = form?.kind === "group" && form.fields.some(({ key }) => key === "year");
  return year !== undefined && hasYear ? `year: ${year}\n` : "";
}

/** A key comes where the schema has it; an entry of a list that there is not yet makes one; what would leave an empty map behind takes that with it. */
export function asWritten(text: string, edit: YamlEdit, form: FormPart | null): YamlEdit {
  const yaml = openYaml(text.replace(/^\uFEFF/, ""));
  const whole = yaml.kind === "opened" ? (yaml.value ?? {}) : {};
  const ordered = (to: YamlPath, given: unknown): YamlEdit => {
    const missing = to.findIndex((_, at) => valueAtPath(whole, to.slice(0, at + 1)) === undefined);
    const around = form === null || missing === -1 ? null : partAt(form, to.slice(0, missing));
    const order = around?.kind === "group" ? around.fields.map(({ key }) => key) : [];
    return { kind: "set", path: to, value: given, order };
  };
  if (edit.kind === "set") return ordered(edit.path, edit.value);
  if (edit.kind === "insert" && !Array.isArray(valueAtPath(whole, edit.path))) return ordered(edit.path, [edit.value]);
  if (edit.kind === "remove") return { ...edit, path: withEmptied(whole, edit.path) };
  return edit;
}

function withEmptied(whole: unknown, removed: YamlPath): YamlPath {
  const around = removed.slice(0, -1);
  const last = around.at(-1);
  if (typeof last !== "string" || typeof removed.at(-1) !== "string") return removed;
  return Object.keys(Object(valueAtPath(whole, around))).length === 1 ? withEmptied(whole, around) : removed;
}
