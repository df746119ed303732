/** (the text of a YAML file, an edit) -> its text with that edit and no other: whatever stands around it keeps its bytes, and comments their places.
 *
 * The text that comes of it is read again: only where it says what was meant, and all else as before, is it given. */
import { isDeepStrictEqual } from "node:util";
import { editedValue } from "./editedValue.ts";
import { insertEntry } from "./insertPart.ts";
import { type ClosedYaml, type OpenedYaml, openYaml } from "./openedYaml.ts";
import { removePart } from "./removePart.ts";
import { setValue, type Ways } from "./setValue.ts";
import { spliced } from "./splice.ts";
import { collectionAt } from "./tokens.ts";
import type { YamlEdit, YamlPath } from "./yamlPath.ts";

export type EditedYaml =
  | { readonly kind: "edited"; readonly text: string }
  | ClosedYaml
  /** There is no such part, or no way to write it was found. */
  | { readonly kind: "impossible" };

const byteOrderMark = "\uFEFF";

export function editYaml(given: string, edit: YamlEdit): EditedYaml {
  const mark = given.startsWith(byteOrderMark) ? byteOrderMark : "";
  const text = given.slice(mark.length);
  const yaml = openYaml(text);
  if (yaml.kind === "closed") return yaml;
  const wanted = editedValue(yaml.value, edit);
  if (wanted === undefined) return { kind: "impossible" };
  if (isDeepStrictEqual(wanted, yaml.value)) return { kind: "edited", text: given };
  for (const way of waysOf(yaml, edit, text.includes("\r\n") ? "\r\n" : "\n")) {
    const made = spliced(text, way);
    const read = openYaml(made);
    if (read.kind === "opened" && isDeepStrictEqual(read.value ?? {}, wanted))
      return { kind: "edited", text: mark + made };
  }
  return { kind: "impossible" };
}

function waysOf(yaml: OpenedYaml, edit: YamlEdit, lineEnd: string): Ways {
  switch (edit.kind) {
    case "set":
      return setValue(yaml, edit.path, edit.value, edit.order ?? [], lineEnd);
    case "insert": {
      const list = collectionAt(yaml, edit.path);
      if (list?.kind !== "list") return [];
      return [insertEntry(yaml.text, list, edit.place ?? list.entries.length, edit.value, lineEnd)];
    }
    case "remove":
      return removal(yaml, edit.path);
    case "swap":
      return swap(yaml, edit);
  }
}

function removal(yaml: OpenedYaml, path: YamlPath): Ways {
  const around = path.slice(0, -1);
  const whole = collectionAt(yaml, around);
  const key = path.at(-1);
  if (whole === null || key === undefined) return [];
  const place = typeof key === "number" ? key : whole.entries.findIndex((each) => each.key === key);
  return removePart(yaml.text, whole, place, behindKey(yaml, around));
}

/** Behind the ":" or "-" of the value at a path. */
function behindKey(yaml: OpenedYaml, path: YamlPath): number | null {
  const key = path.at(-1);
  const whole = key === undefined ? null : collectionAt(yaml, path.slice(0, -1));
  if (whole === null || whole.isFlow) return null;
  const entry = typeof key === "number" ? whole.entries[key] : whole.entries.find((each) => each.key === key);
  return entry?.after ?? null;
}

/** What is noted behind the last line of an entry that has parts is of that part, and goes along with it; a note behind a single word is of its place, and stays. */
function swap({ text, ...yaml }: OpenedYaml, { path, one, other }: Extract<YamlEdit, { kind: "swap" }>): Ways {
  const list = collectionAt({ text, ...yaml }, path);
  const [a, b] = [list?.entries[one]?.value, list?.entries[other]?.value];
  if (a === undefined || a === null || b === undefined || b === null) return [];
  const endOf = ({ end, token }: typeof a) =>
    token.type === "block-map" || token.type === "block-seq"
      ? end + (/^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0)
      : end;
  return [
    [
      { from: a.start, to: endOf(a), text: text.slice(b.start, endOf(b)) },
      { from: b.start, to: endOf(b), text: text.slice(a.start, endOf(a)) },
    ],
  ];
}
