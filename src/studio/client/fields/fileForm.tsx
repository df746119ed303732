/** A file's form: its own fields, its lists as tables, and one entry of them at a time. */
import { useEffect, useRef } from "preact/hooks";
import type { FormField } from "../../desks/fields/formPart.ts";
import type { ShownFile } from "../../desks/fields/shownFile.ts";
import { say } from "../say.ts";
import { entryName } from "./entryName.ts";
import { EntryTable } from "./entryTable.tsx";
import { elementId, type Form, fileForm, problemsAt } from "./form.ts";
import { labelOf } from "./labels.ts";
import { type Entered, entered, wanted } from "./opened.ts";
import { Inside, PartField } from "./partField.tsx";
import { Problems } from "./problems.tsx";

export function FileForm({ file }: { readonly file: ShownFile }) {
  const form = fileForm(file);
  const { form: whole } = file;
  const fields = whole?.kind === "group" ? whole.fields : [];
  useEffect(() => {
    const path = wanted.value;
    if (path === null) return;
    const [list, place] = path;
    const isEntry = fields.some((field) => field.key === list && isTable(field)) && typeof place === "number";
    if (isEntry) enter(form, String(list), place);
    else entered.value = null;
    if (isEntry && path.length === 2) {
      wanted.value = null;
      return;
    }
    // What is folded has unfolded by then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        focusAt(form, path);
        wanted.value = null;
      }),
    );
  }, [wanted.value, file]);
  const open = entered.value;
  const field = fields.find(({ key }) => key === open?.list);
  const place = open === null || open.file !== file.file ? -1 : placeOfEntry(form, open);
  if (open !== null && field?.part.kind === "list" && place !== -1)
    return <EntryForm form={form} field={field} place={place} />;
  const own = fields.filter((each) => !isTable(each));
  return (
    <>
      <Problems found={problemsAt(form, [])} />
      {fields
        .filter(isTable)
        .map(({ key, part }) =>
          part.kind === "list" ? <EntryTable key={key} form={form} entry={part.entry} name={key} /> : null,
        )}
      {own.map((each) => (
        <PartField key={each.key} form={form} field={each} path={[each.key]} />
      ))}
    </>
  );
}

function isTable({ part }: FormField): boolean {
  return part.kind === "list" && part.entry.kind === "group";
}

function enter(form: Form, list: string, place: number): void {
  const { id } = Object(form.valueAt([list, place]));
  entered.value = { file: form.file.file, list, id, place };
}

function placeOfEntry(form: Form, { list, id, place }: Entered): number {
  const entries = form.valueAt([list]);
  if (!Array.isArray(entries)) return -1;
  if (id === undefined || Object(entries[place]).id === id) return place < entries.length ? place : -1;
  return entries.findIndex((each) => Object(each).id === id);
}

/** The field itself, or the nearest one in it or around it. */
function focusAt(form: Form, path: readonly (string | number)[]): void {
  const id = elementId(form, path);
  const found =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`[id^="${id}-"]:is(input, textarea, select, summary)`) ??
    document.getElementById(elementId(form, path.slice(0, -1)));
  found?.focus();
  found?.scrollIntoView({ block: "center" });
}

/** The desk was left with it open: whoever comes back, or passes by from tab to tab, is not led to it again. */
let leftOpen: Entered | null = null;

function EntryForm({ form, field, place }: { readonly form: Form; readonly field: FormField; readonly place: number }) {
  const { key, part } = field;
  const heading = useRef<HTMLHeadingElement>(null);
  const path = [key, place];
  useEffect(() => {
    // Who was led to a field of it is there already.
    const isInside = heading.current?.closest("section")?.contains(document.activeElement) ?? false;
    if (!isInside && entered.peek() !== leftOpen) heading.current?.focus();
    return () => {
      leftOpen = entered.peek();
    };
  }, []);
  const called = entryName(form.valueAt(path), form.file, labelOf(key));
  if (part.kind !== "list") return null;
  return (
    <section aria-labelledby="entry-name">
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            entered.value = null;
            requestAnimationFrame(() => document.getElementById(elementId(form, path))?.focus());
          }}
        >
          ← {say("studio.fields.back")}
        </button>
        <MoveButton form={form} list={key} place={place} by={-1} />
        <MoveButton form={form} list={key} place={place} by={1} />
      </p>
      <h3 ref={heading} id="entry-name" tabIndex={-1}>
        {called}
      </h3>
      <Problems found={problemsAt(form, path)} />
      <Inside form={form} part={part.entry} path={path} name={key} />
    </section>
  );
}

interface MoveGiven {
  readonly form: Form;
  readonly list: string;
  readonly place: number;
  readonly by: 1 | -1;
}

/** Reports tell entries in the order in which they stand. */
function MoveButton({ form, list, place, by }: MoveGiven) {
  const entries = form.valueAt([list]);
  const other = place + by;
  const isEnd = !Array.isArray(entries) || other < 0 || other >= entries.length;
  const words = say(by === -1 ? "studio.fields.message.up" : "studio.fields.message.down");
  const move = async () => {
    if (isEnd) return;
    const outcome = await form.change({ kind: "swap", path: [list], one: place, other });
    if (outcome === "saved" && entered.value !== null) entered.value = { ...entered.value, place: other };
  };
  return (
    <button type="button" aria-disabled={isEnd} onClick={() => void move()}>
      {words}
    </button>
  );
}
