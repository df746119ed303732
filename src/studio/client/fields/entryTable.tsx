/** The entries of a list of a file as a table: each opens its form, and can go. */
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import { saidValue } from "./choiceLabels.ts";
import { entryName, tellingApart, wordsOf } from "./entryName.ts";
import { elementId, type Form, problemsAt } from "./form.ts";
import { labelOf } from "./labels.ts";
import { NewEntry } from "./newEntry.tsx";
import { wanted } from "./opened.ts";
import { Inside } from "./partField.tsx";
import { Problems } from "./problems.tsx";
import { RemoveButton } from "./removeButton.tsx";

/** What else is seen of the entries of a list, beside their names. */
const columns: Readonly<Record<string, readonly string[]>> = {
  actions: ["owner", "state", "months"],
  asked: ["owner", "by"],
  taken: ["outcome"],
  terms: ["meaning"],
  recipients: ["role", "audience"],
  programmes: ["faculty"],
  indicators: ["survey"],
  topics: ["survey"],
  figures: ["value"],
};

interface Given {
  readonly form: Form;
  readonly entry: FormPart;
  readonly name: string;
}

export function EntryTable({ form, entry, name }: Given) {
  const found = form.valueAt([name]);
  const entries: readonly unknown[] = Array.isArray(found) ? found : [];
  const shown = columns[name] ?? [];
  const id = elementId(form, [name]);
  const names = entries.map((value, place) =>
    entryName(value, form.file, say("studio.fields.entry", { name: labelOf(name), number: String(place + 1) }), entry),
  );
  const apart = tellingApart(names, entries);
  return (
    <div class="entry-table">
      <h3 id={id} tabIndex={-1}>
        {labelOf(name)}
      </h3>
      <Problems found={problemsAt(form, [name])} />
      {entries.length === 0 ? (
        <p class="hint">{say("studio.fields.empty")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls in it, and keyboards must reach it
        <section class="scrolls" tabIndex={0} aria-labelledby={id}>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{labelOf(hasTitle(entry) ? "title" : "name")}</th>
                {shown.map((column) => (
                  <th key={column} scope="col">
                    {column === "months" ? say("studio.fields.days") : labelOf(column)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {entries.map((value, place) => (
                <Row
                  key={form.keyOf([name, place])}
                  form={form}
                  entry={entry}
                  path={[name, place]}
                  value={value}
                  called={{ name: names[place] ?? "", apart: apart[place] ?? "" }}
                  shown={shown}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <NewEntry form={form} entry={entry} path={[name]} name={name} inside={Inside} />
    </div>
  );
}

function hasTitle(entry: FormPart): boolean {
  return entry.kind === "group" && entry.fields.some(({ key }) => key === "title");
}

interface RowGiven {
  readonly form: Form;
  readonly entry: FormPart;
  readonly path: YamlPath;
  /** `apart`: its id, where another is called the same. */
  readonly called: { readonly name: string; readonly apart: string };
  readonly value: unknown;
  readonly shown: readonly string[];
}

function Row({ form, entry, path, value, called, shown }: RowGiven) {
  const hasProblems = problemsAt(form, path, true).length > 0;
  const id = elementId(form, path);
  return (
    <tr>
      <th scope="row">
        <button
          id={id}
          type="button"
          class="link"
          onClick={() => {
            wanted.value = path;
          }}
        >
          <span class="unseen">{say("studio.fields.open", { name: "" })}</span>
          {called.name}
        </button>
        {called.apart === "" ? null : <small> {called.apart}</small>}
        {hasProblems ? <strong class="problem"> · {say("studio.fields.toMend")}</strong> : null}
      </th>
      {shown.map((column) => (
        <td key={column}>{cell(value, column, entry, form.file)}</td>
      ))}
      <td>
        <RemoveButton
          name={[called.name, called.apart].join(" ").trim()}
          remove={async () => {
            const outcome = await form.change({ kind: "remove", path }, say("studio.fields.removed"));
            if (outcome === "saved") document.getElementById(elementId(form, path.slice(0, -1)))?.focus();
          }}
        />
      </td>
    </tr>
  );
}

function cell(value: unknown, column: string, entry: FormPart, { languages, known }: Form["file"]): string {
  const fields: Readonly<Record<string, unknown>> = Object(value);
  if (column === "months")
    return [fields.from, fields.until].map((month) => unbroken(wordsOf(month, languages))).join(" – ");
  const found = fields[column];
  const { role } = Object(found);
  const part = entry.kind === "group" ? entry.fields.find(({ key }) => key === column)?.part : undefined;
  return saidValue(unbroken(wordsOf(role ?? found, languages)), part, column, known);
}

/** A month stays on one line. */
function unbroken(words: string): string {
  return /^\d{4}-\d\d$/.test(words) ? words.replace("-", "\u2011") : words;
}
