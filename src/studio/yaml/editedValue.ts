/** A plain value and an edit -> the value that is to come of it; undefined where the edit leads nowhere. */
import type { YamlEdit, YamlPath } from "./yamlPath.ts";

export function editedValue(value: unknown, edit: YamlEdit): unknown {
  switch (edit.kind) {
    case "set":
      return replaced(value, edit.path, () => edit.value);
    case "remove": {
      const key = edit.path.at(-1);
      if (key === undefined) return undefined;
      return replaced(value, edit.path.slice(0, -1), (around) => without(around, key));
    }
    case "insert":
      return replaced(value, edit.path, (list) =>
        Array.isArray(list) ? list.toSpliced(edit.place ?? list.length, 0, edit.value) : undefined,
      );
    case "swap":
      return replaced(value, edit.path, (list) => {
        if (!Array.isArray(list) || !(edit.one in list) || !(edit.other in list)) return undefined;
        return list.with(edit.one, list[edit.other]).with(edit.other, list[edit.one]);
      });
  }
}

/** A key that is not there is made, of nothing too. */
function replaced(value: unknown, [key, ...rest]: YamlPath, make: (found: unknown) => unknown): unknown {
  if (key === undefined) return make(value);
  if (typeof key === "number") {
    if (!Array.isArray(value) || !(key in value)) return undefined;
    const made = replaced(value[key], rest, make);
    return made === undefined ? undefined : value.with(key, made);
  }
  const around = value ?? {};
  if (!isMap(around)) return undefined;
  const made = replaced(Object.hasOwn(around, key) ? around[key] : undefined, rest, make);
  return made === undefined ? undefined : { ...around, [key]: made };
}

function without(around: unknown, key: string | number): unknown {
  if (Array.isArray(around)) return typeof key === "number" && key in around ? around.toSpliced(key, 1) : undefined;
  if (!isMap(around) || !Object.hasOwn(around, key)) return undefined;
  return Object.fromEntries(Object.entries(around).filter(([name]) => name !== key));
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** What stands at the end of a path; undefined where it leads nowhere. */
export function valueAtPath(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((found, key) => {
    if (Array.isArray(found)) return typeof key === "number" ? found[key] : undefined;
    return isMap(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }, value);
}
