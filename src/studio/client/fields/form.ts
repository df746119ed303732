/** What a field of a form works with: the values around it, and what is done with a new one. A form writes into a file, or into an entry that is to be added. */
import type { PartPlace, ShownFile } from "../../desks/fields/shownFile.ts";
import { editedValue, valueAtPath } from "../../yaml/editedValue.ts";
import type { YamlEdit, YamlPath } from "../../yaml/yamlPath.ts";
import { state } from "../live.ts";
import { placeOf } from "../pointed.ts";
import { type Outcome, save, shown } from "./opened.ts";

export interface Form {
  readonly file: ShownFile;
  /** An entry that is not in the file yet: nothing is saved, and nothing is found in it. */
  readonly isNew: boolean;
  readonly valueAt: (path: YamlPath) => unknown;
  readonly change: (edit: YamlEdit, words?: string) => Promise<Outcome>;
  /** Names what is typed there, wherever its entry moves to. */
  readonly keyOf: (path: YamlPath) => string;
}

export function fileForm(file: ShownFile): Form {
  return {
    file,
    isNew: false,
    valueAt: (path) => valueAtPath(file.value, path),
    change: async (edit, words) => {
      const outcome = await save([edit], words);
      // Somebody wrote elsewhere in the file: then it is written into theirs.
      if (outcome !== "changed" || !isUntouched(file, edit)) return outcome;
      return await save([edit], words);
    },
    keyOf: (path) => `${file.file} ${namedPath(file.value, path).join(" ")}`,
  };
}

/** What the edit is about is as it was seen. */
function isUntouched(before: ShownFile, edit: YamlEdit): boolean {
  const now = shown.value;
  if (now?.file !== before.file || now.closed !== null || edit.kind !== "set") return false;
  return (
    same(valueAtPath(before.value, edit.path), valueAtPath(now.value, edit.path)) &&
    same(namedPath(before.value, edit.path), namedPath(now.value, edit.path))
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** With ids in the place of numbers. */
function namedPath(value: unknown, path: YamlPath): readonly string[] {
  return path.map((key, at) => {
    const { id } = Object(valueAtPath(value, path.slice(0, at + 1)));
    return typeof key === "number" && typeof id === "string" ? `#${id}` : String(key);
  });
}

/** `value`: the entry so far; `set` keeps it. */
export function entryForm(file: ShownFile, name: string, value: unknown, set: (value: unknown) => void): Form {
  return {
    file,
    isNew: true,
    valueAt: (path) => valueAtPath(value, path),
    change: async (edit) => {
      const whole = edit.kind === "insert" && valueAtPath(value, edit.path) === undefined;
      const made = editedValue(value, whole ? { kind: "set", path: edit.path, value: [edit.value] } : edit);
      if (made !== undefined) set(made);
      return "saved";
    },
    keyOf: (path) => `${name} + ${path.join(" ")}`,
  };
}

/** Of the element that has a part. */
export function elementId({ isNew }: Pick<Form, "isNew">, path: YamlPath): string {
  return `${isNew ? "new" : "part"}-${path.map((key) => String(key).replace(/[^\w-]/g, "_")).join("-")}`;
}

/** What the check found at this part itself; `below`: or in it. */
export function problemsAt({ file, isNew }: Form, path: YamlPath, below = false): readonly string[] {
  if (isNew) return [];
  return (state.value?.findings ?? []).flatMap(({ place, message, hint }) => {
    const found = placeOf(place);
    if (found?.file !== file.file) return [];
    const at = partAtPlace(file.places, found.line ?? 0, found.column ?? 1);
    const isHere = at !== null && (below ? beginsWith(at, path) : same(at, path));
    return isHere ? [hint === null ? message : `${message}. ${hint}`] : [];
  });
}

export function beginsWith(path: YamlPath, start: YamlPath): boolean {
  return start.every((key, at) => path[at] === key);
}

/** The innermost part that begins there; else the value of the key there; else what stands before. */
export function partAtPlace(places: readonly PartPlace[], line: number, column: number): YamlPath | null {
  const exact = places.filter((each) => each.line === line && each.column === column);
  const behind = places.find((each) => each.line === line && each.column > column);
  const before = places.findLast((each) => each.line < line || (each.line === line && each.column <= column));
  return (exact.at(-1) ?? behind ?? before)?.path ?? null;
}
