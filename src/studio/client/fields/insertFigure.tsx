/** A list of figures that can be printed, and for each language a button that puts the chosen one where the words are being written. */
import { EditorView } from "@codemirror/view";
import { useState } from "preact/hooks";
import type { FigureCall } from "../../desks/fields/figureCalls.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { languageName } from "../inWords.ts";
import { say } from "../say.ts";
import { insertCall } from "../write/editor.ts";
import { elementId, type Form } from "./form.ts";

interface Given {
  readonly form: Form;
  /** Of the words. */
  readonly path: YamlPath;
  readonly figures: readonly FigureCall[];
}

export function InsertFigure({ form, path, figures }: Given) {
  const [call, choose] = useState(figures[0]?.call ?? "");
  const id = `${elementId(form, path)}-figure`;
  if (figures.length === 0) return null;
  return (
    <p class="add">
      <label for={id}>{say("studio.fields.message.figure")}</label>{" "}
      <select id={id} value={call} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {figures.map((each) => (
          <option key={each.call} value={each.call}>
            {each.name}
          </option>
        ))}
      </select>{" "}
      {form.file.languages.map((language) => (
        <button key={language} type="button" onClick={() => insert(elementId(form, [...path, language]), call)}>
          {say("studio.fields.message.insert", { language: languageName(language) })}
        </button>
      ))}
    </p>
  );
}

/** As if it were typed there. */
function insert(box: string, call: string): void {
  const found = document.getElementById(box);
  const view = found === null ? null : EditorView.findFromDOM(found);
  if (view !== null) insertCall(view, call);
}
