/** A text, a number, or one of what there is to choose from. */
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import { choiceLabel } from "./choiceLabels.ts";
import { elementId, type Form } from "./form.ts";

import { TextBox } from "./textBox.tsx";

interface SimpleGiven {
  readonly form: Form;
  readonly part: FormPart;
  readonly path: YamlPath;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  /** Its key. */
  readonly name: string;
}

export function SimpleField({ form, part, path, labelledBy, describedBy, isWrong, name }: SimpleGiven) {
  const id = elementId(form, path);
  const saved = form.valueAt(path);
  const put = async (value: unknown) =>
    value === undefined && saved === undefined
      ? ("saved" as const)
      : await form.change(value === undefined ? { kind: "remove", path } : { kind: "set", path, value });
  if (part.kind === "raw") return <p class="hint">{say("studio.fields.shape")}</p>;
  const options = optionsOf(part, form, name);
  if (options === null)
    return (
      <TextBox
        name={form.keyOf(path)}
        id={id}
        saved={saved === undefined || saved === null ? "" : String(saved)}
        labelledBy={labelledBy}
        describedBy={describedBy}
        most={part.kind === "text" && name !== "id" ? part.most : null}
        isLong={part.kind !== "number" && !/^(?:id|from|until|promised|stated|by|date|adopted)$/.test(name)}
        isWrong={isWrong === true}
        commit={async (text) => ((await put(valueFrom(text, part, saved))) === "saved" ? "saved" : "kept")}
      />
    );
  const current = saved === undefined || saved === null ? "" : String(saved);
  const isKnown = current === "" || options.some(([value]) => String(value) === current);
  return (
    <select
      id={id}
      value={current}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isWrong === true ? "true" : undefined}
      onChange={({ currentTarget }) => void put(options.find(([value]) => String(value) === currentTarget.value)?.[0])}
    >
      <option value="">{say("studio.fields.none")}</option>
      {isKnown ? null : <option value={current}>{current}</option>}
      {options.map(([value, words]) => (
        <option key={String(value)} value={String(value)}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Null of what is typed. */
export function optionsOf(
  part: FormPart,
  { file }: Form,
  key: string,
): readonly (readonly [value: string | number | boolean, words: string])[] | null {
  if (part.kind === "yes")
    return [
      [true, say("studio.fields.yes")],
      [false, say("studio.fields.no")],
    ];
  if (part.kind === "choice") return part.options.map((option) => [option, choiceLabel(key, String(option))]);
  if (part.kind !== "known") return null;
  const known = file.known[part.of] ?? [];
  return known.length === 0 ? null : known.map(({ id, name }) => [id, name]);
}

/** What is no number yet is kept as it was typed: the check says what is wrong. */
export function valueFrom(text: string, part: FormPart, before: unknown): unknown {
  if (text === "") return undefined;
  const number = Number(text.replace(",", "."));
  const isNumber = part.kind === "number" || typeof before === "number";
  return isNumber && text.trim() !== "" && Number.isFinite(number) ? number : text;
}
