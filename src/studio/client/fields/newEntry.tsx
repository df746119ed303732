/** An entry that is to be added to a list: it is filled in first, and written as a whole. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import type { InsideGiven } from "./folded.tsx";
import { elementId, entryForm, type Form } from "./form.ts";
import { labelOf } from "./labels.ts";
import { lacking, orderedEntry, withId } from "./newEntryValue.ts";

/** What was filled in stays when the desk is left. */
const begun = signal<ReadonlyMap<string, unknown>>(new Map());

interface Given {
  readonly form: Form;
  readonly entry: FormPart;
  readonly path: YamlPath;
  readonly name: string;
  /** The fields of an entry. */
  readonly inside: ComponentType<InsideGiven>;
}

export function NewEntry({ form, entry, path, name, inside: Inside }: Given) {
  const own = `${form.keyOf(path)} new`;
  const value = begun.value.get(own);
  const [missing, tell] = useState<readonly string[]>([]);
  const buttonId = `${elementId(form, path)}-new`;
  const heading = useRef<HTMLHeadingElement>(null);
  const put = (next: unknown) => {
    begun.value = new Map([
      ...[...begun.value].filter(([key]) => key !== own),
      ...(next === undefined ? [] : [[own, next] as const]),
    ]);
  };
  const isOpen = value !== undefined;
  // One that was begun before the desk was left waits for whoever comes back.
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (isOpen && !wasOpen.current) heading.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const title = say("studio.fields.add", { name: labelOf(name) });
  if (!isOpen)
    return (
      <p>
        <button id={buttonId} type="button" data-add onClick={() => put({})}>
          {title}
        </button>
      </p>
    );
  const inner = entryForm(form.file, own, value, put);
  const close = () => {
    put(undefined);
    tell([]);
    requestAnimationFrame(() => document.getElementById(buttonId)?.focus());
  };
  const add = async () => {
    const found = form.valueAt(path);
    const whole = withId(
      orderedEntry(begun.value.get(own), entry),
      entry,
      Array.isArray(found) ? found : [],
      form.file.languages,
    );
    const lacks = lacking(whole, entry, form.file.languages).map((key) => labelOf(key));
    tell(lacks);
    if (lacks.length > 0) return;
    const outcome = await form.change({ kind: "insert", path, place: null, value: whole }, say("studio.fields.added"));
    if (outcome === "saved") close();
  };
  return (
    <section class="new-entry" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <Inside form={inner} part={entry} path={[]} name={name} />
      <p role="alert" class="problem">
        {missing.length === 0 ? "" : say("studio.fields.needed", { names: missing.join(", ") })}
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => void add()}>
          {say("studio.fields.addThis")}
        </button>
        <button type="button" onClick={close}>
          {say("studio.fields.cancel")}
        </button>
      </p>
    </section>
  );
}
