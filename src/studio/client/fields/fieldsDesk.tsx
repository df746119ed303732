/** The desk "fields": key messages, and every YAML file of the data as a form. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ListedFiles } from "../../desks/fields/listedFiles.ts";
import { ask } from "../api.ts";
import { filesChanged, pageVersion } from "../live.ts";
import { place } from "../pointed.ts";
import { say } from "../say.ts";
import { FilePane } from "./filePane.tsx";
import { fileLabel, surveyNames } from "./labels.ts";
import { MessagesPane } from "./messagesPane.tsx";
import { entered, failed, opened, shown, told, undo, undoable } from "./opened.ts";

export function FieldsDesk() {
  const listed = useSignal<ListedFiles | null>(null);
  const isReady = pageVersion.value !== null;
  useEffect(() => {
    void ask<ListedFiles>("/api/fields").then((found) => {
      surveyNames.value = found.surveys;
      listed.value = found;
    }, failed);
  }, [filesChanged.value, isReady]);
  useEffect(() => {
    const to = place.value;
    const known = listed.value?.files;
    if (to === null || known === undefined || !to.file.endsWith(".yaml")) return;
    open(to.file.endsWith("/messages.yaml") && to.line === null ? null : to.file);
  }, [place.value, listed.value]);
  const name = opened.value;
  const files = listed.value?.files ?? [];
  return (
    <div class="fields">
      <div class="fields-top">
        <h2>{say("studio.fields.title")}</h2>
        <label>
          {say("studio.fields.choose")}{" "}
          <select id="fields-file" value={name ?? ""} onChange={({ currentTarget: { value } }) => open(value || null)}>
            <option value="">{say("studio.fields.messages")}</option>
            {name === null || files.some(({ file }) => file === name) ? null : (
              <option value={name}>{fileLabel(name)}</option>
            )}
            {files.map(({ file, isThere }) => (
              <option key={file} value={file}>
                {isThere ? fileLabel(file) : say("studio.fields.notYet", { name: fileLabel(file) })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" aria-disabled={undoable.value === null} onClick={() => void undo()}>
          {say("studio.fields.undo")}
        </button>
        <p id="fields-told" role="status" class={told.value?.is === "bad" ? "problem" : ""}>
          {told.value?.words ?? ""}
        </p>
      </div>
      {name === null ? <MessagesPane /> : <FilePane name={name} />}
    </div>
  );
}

function open(file: string | null): void {
  if (file === opened.value) return;
  opened.value = file;
  entered.value = null;
  shown.value = null;
  told.value = null;
}
