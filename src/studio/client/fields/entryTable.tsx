/** The entries of a list of a file as a table: each opens its form, and can go. */
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import { elementId, type Form, problemsAt } from "./form.ts";
import { choiceLabel, entryName, labelOf, wordsOf } from "./labels.ts";
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
  faculties: ["id"],
  indicators: ["id"],
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
  return (
    <section class="entry-table" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {labelOf(name)}
      </h3>
      <Problems found={problemsAt(form, [name])} />
      {entries.length === 0 ? (
        <p class="hint">{say("studio.fields.empty")}</p>
      ) : (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{labelOf("title")}</th>
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
              <Row key={form.keyOf([name, place])} form={form} name={name} place={place} value={value} shown={shown} />
            ))}
          </tbody>
        </table>
      )}
      <NewEntry form={form} entry={entry} path={[name]} name={name} inside={Inside} />
    </section>
  );
}

interface RowGiven {
  readonly form: Form;
  readonly name: string;
  readonly place: number;
  readonly value: unknown;
  readonly shown: readonly string[];
}

function Row({ form, name, place, value, shown }: RowGiven) {
  const { languages } = form.file;
  const path: YamlPath = [name, place];
  const called = entryName(
    value,
    form.file,
    say("studio.fields.entry", { name: labelOf(name), number: String(place + 1) }),
  );
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
          {called}
        </button>
        {hasProblems ? <strong class="problem"> · {say("studio.fields.toMend")}</strong> : null}
      </th>
      {shown.map((column) => (
        <td key={column}>{cell(value, column, languages)}</td>
      ))}
      <td>
        <RemoveButton
          name={called}
          remove={async () => {
            const outcome = await form.change({ kind: "remove", path }, say("studio.fields.removed"));
            if (outcome === "saved") document.getElementById(elementId(form, [name]))?.focus();
          }}
        />
      </td>
    </tr>
  );
}

function cell(value: unknown, column: string, languages: Form["file"]["languages"]): string {
  const fields: Readonly<Record<string, unknown>> = Object(value);
  if (column === "months")
    return [fields.from, fields.until].map((month) => unbroken(wordsOf(month, languages))).join(" – ");
  const found = fields[column];
  const { role } = Object(found);
  return choiceLabel(column, unbroken(wordsOf(role ?? found, languages)));
}

/** A month stays on one line. */
function unbroken(words: string): string {
  return /^\d{4}-\d\d$/.test(words) ? words.replace("-", "\u2011") : words;
}
