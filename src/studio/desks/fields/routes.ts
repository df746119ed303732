/** What the page asks at the desk "fields": the files with their forms, key messages, and what was changed in them. */
import type { Asking } from "../../../preview/index.ts";
import { type Reply, type Routes, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { editFile, SentEdits, SentText, saveText } from "./editFile.ts";
import { changeMessage, SentMessage, shownMessages } from "./keyMessages.ts";
import { listedFiles } from "./listedFiles.ts";
import { printedCalls } from "./printedCalls.ts";
import { shownFile } from "./shownFile.ts";

export const fieldsRoutes: Routes = {
  "GET /api/fields": async ({ languageOf }, studio) => value(await listedFiles(studio, languageOf)),
  "GET /api/fields/file": async (asking, studio) => {
    const file = asking.query.get("file") ?? "";
    if (!isHere(file, studio)) return refused(403, asking.say("studio.fields.notHere"));
    return value(await shownFile(file, asking, studio));
  },
  "POST /api/fields/edit": async (asking, studio) => {
    const sent = SentEdits.safeParse(asking.sent).data;
    if (sent === undefined) return notUnderstood(asking);
    return isHere(sent.file, studio)
      ? await editFile(sent, asking, studio)
      : refused(403, asking.say("studio.fields.notHere"));
  },
  "POST /api/fields/text": async (asking, studio) => {
    const sent = SentText.safeParse(asking.sent).data;
    if (sent === undefined) return notUnderstood(asking);
    return isHere(sent.file, studio)
      ? await saveText(sent, asking, studio)
      : refused(403, asking.say("studio.fields.notHere"));
  },
  "POST /api/fields/calls": printedCalls,
  "GET /api/fields/messages": shownMessages,
  "POST /api/fields/messages": async (asking, studio) => {
    const sent = SentMessage.safeParse(asking.sent).data;
    return sent === undefined ? notUnderstood(asking) : await changeMessage(sent, asking, studio);
  },
};

function isHere(file: string, { files }: Studio): boolean {
  return file.endsWith(".yaml") && files.mayWrite(file);
}

function notUnderstood({ say }: Asking): Reply {
  return refused(400, say("studio.fields.notUnderstood"));
}
