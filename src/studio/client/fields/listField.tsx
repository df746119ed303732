/** A list in a form: its entries, each of which can go, and a way to add one. */
import type { ComponentType } from "preact";
import { useRef, useState } from "preact/hooks";
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import { entryName, tellingApart } from "./entryName.ts";
import { Folded, type InsideGiven } from "./folded.tsx";
import { elementId, type Form } from "./form.ts";
import { labelOf } from "./labels.ts";
import { NewEntry } from "./newEntry.tsx";
import { RemoveButton } from "./removeButton.tsx";
import { optionsOf, SimpleField, valueFrom } from "./simpleField.tsx";

interface Given {
  readonly form: Form;
  readonly entry: FormPart;
  readonly path: YamlPath;
  readonly name: string;
  /** The fields of an entry. */
  readonly inside: ComponentType<InsideGiven>;
}

export function ListField({ form, entry, path, name, inside: Inside }: Given) {
  const found = form.valueAt(path);
  const entries: readonly unknown[] = Array.isArray(found) ? found : [];
  const isSimple = entry.kind !== "group" && entry.kind !== "list" && entry.kind !== "either" && entry.kind !== "words";
  const list = useRef<HTMLDivElement>(null);
  const remove = async (place: number) => {
    const outcome = await form.change({ kind: "remove", path: [...path, place] }, say("studio.fields.removed"));
    list.current?.querySelector<HTMLElement>(":scope > p [data-add]")?.focus();
    return outcome;
  };
  const names = entries.map((value, place) =>
    entryName(value, form.file, say("studio.fields.entry", { name: labelOf(name), number: String(place + 1) }), entry),
  );
  const apart = tellingApart(names, entries);
  return (
    <div ref={list}>
      {entries.length === 0 ? <p class="hint">{say("studio.fields.empty")}</p> : null}
      <ul class="entries">
        {entries.map((_, place) => {
          const number = say("studio.fields.entry", { name: labelOf(name), number: String(place + 1) });
          const called = [names[place] ?? number, apart[place] === "" ? "" : `(${apart[place]})`].join(" ").trim();
          const at = [...path, place];
          const removing = <RemoveButton name={called} remove={async () => void (await remove(place))} />;
          return (
            <li key={form.keyOf(at)}>
              {isSimple ? (
                <SimpleEntry form={form} part={entry} path={at} label={number} name={name} />
              ) : (
                <Folded form={form} path={at} isOpen={false} title={called}>
                  {() => <Inside form={form} part={entry} path={at} name={name} />}
                </Folded>
              )}
              {removing}
            </li>
          );
        })}
      </ul>
      {isSimple ? (
        <AddSimple form={form} entry={entry} path={path} name={name} />
      ) : (
        <NewEntry form={form} entry={entry} path={path} name={name} inside={Inside} />
      )}
    </div>
  );
}

interface SimpleGiven {
  readonly form: Form;
  readonly part: FormPart;
  readonly path: YamlPath;
  readonly label: string;
  readonly name: string;
}

function SimpleEntry({ form, part, path, label, name }: SimpleGiven) {
  const id = `${elementId(form, path)}-label`;
  return (
    <>
      <span id={id} class="unseen">
        {label}
      </span>
      <SimpleField form={form} part={part} path={path} labelledBy={id} name={name} />
    </>
  );
}

function AddSimple({ form, entry, path, name }: Omit<Given, "inside">) {
  const [text, type] = useState("");
  const options = optionsOf(entry, form, name);
  const id = `${elementId(form, path)}-add`;
  const add = async () => {
    const value = options?.find(([option]) => String(option) === text)?.[0] ?? valueFrom(text, entry, undefined);
    if (value === undefined) return;
    const outcome = await form.change({ kind: "insert", path, place: null, value }, say("studio.fields.added"));
    if (outcome === "saved") type("");
  };
  const label = say("studio.fields.add", { name: labelOf(name) });
  return (
    <p class="add">
      <label for={id}>{label}</label>{" "}
      {options === null ? (
        <input id={id} data-add type="text" value={text} onInput={({ currentTarget }) => type(currentTarget.value)} />
      ) : (
        <select id={id} data-add value={text} onChange={({ currentTarget }) => type(currentTarget.value)}>
          <option value="">{say("studio.fields.none")}</option>
          {options.map(([value, words]) => (
            <option key={String(value)} value={String(value)}>
              {words}
            </option>
          ))}
        </select>
      )}{" "}
      <button type="button" aria-label={`${say("studio.fields.addThis")}: ${labelOf(name)}`} onClick={() => void add()}>
        {form.isNew ? say("studio.fields.add", { name: labelOf(name) }) : say("studio.fields.addThis")}
      </button>
    </p>
  );
}
