/** The draft in sight and `messages.yaml` -> the key messages of a year as the desk lists them, and what becomes of them. */
import * as z from "zod";
import type { KeyMessageChoices, Language } from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { draftMessages } from "../../../release/index.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { changedMeanwhile, editFile } from "./editFile.ts";
import { type FigureCall, figureCalls } from "./figureCalls.ts";
import { choicesIn, MessageChange, messageEdits } from "./messageEdits.ts";
import { type ShownFile, shownFile } from "./shownFile.ts";

export interface ShownMessage {
  readonly id: string;
  /** In the language of the reader, or the university's first. Null of one that the file names and no report found. */
  readonly words: string | null;
  readonly standing: "page" | "beside" | "sheets";
  readonly faculty: string | null;
}

export interface ShownMessages {
  readonly shown: ShownFile;
  readonly choices: KeyMessageChoices;
  readonly messages: readonly ShownMessage[];
  readonly language: Language;
  /** What the headline, and messages in other words, may print. */
  readonly figures: readonly FigureCall[];
}

export const SentMessage = z.strictObject({ version: z.string().nullable(), change: MessageChange });

/** The year of the draft; null while there is none. */
function fileOf({ preview }: Studio): string | null {
  const year = preview.draft?.year ?? 0;
  return year === 0 ? null : `texts/${year}/messages.yaml`;
}

export async function shownMessages(asking: Asking, studio: Studio): Promise<Reply> {
  const file = fileOf(studio);
  const { draft } = studio.preview;
  if (file === null || draft === null) return refused(404, asking.say("studio.fields.noFigures"));
  const shown = await shownFile(file, asking, studio);
  const asked = asking.query.get("language");
  const language = shown.languages.find((each) => each === asked) ?? shown.languages[0] ?? asking.languageOf;
  const choices = choicesIn(shown.value);
  const found = draftMessages(draft, language);
  const named = [...choices.pin, ...choices.drop, ...choices.rewrite.map(({ id }) => id)];
  const unknown = [...new Set(named)].filter((id) => !found.some((each) => each.id === id));
  const pinned = choices.pin.flatMap((id) => found.find((each) => each.id === id) ?? []);
  const messages: readonly ShownMessage[] = [
    ...pinned,
    ...found.filter(({ id }) => !choices.pin.includes(id)),
    ...unknown.map((id) => ({ id, words: null, standing: "beside" as const, faculty: null })),
  ];
  const figures = figureCalls(draft, language);
  return value({ shown, choices, messages, language, figures } satisfies ShownMessages);
}

export async function changeMessage(
  { version, change }: z.infer<typeof SentMessage>,
  asking: Asking,
  studio: Studio,
): Promise<Reply> {
  const file = fileOf(studio);
  if (file === null) return refused(404, asking.say("studio.fields.noFigures"));
  const shown = await shownFile(file, asking, studio);
  if (shown.version !== version) return await changedMeanwhile(file, asking, studio);
  const edits = messageEdits(choicesIn(shown.value), change);
  if (edits.length === 0) return value(shown);
  return await editFile({ file, version, edits }, asking, studio);
}
