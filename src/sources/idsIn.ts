/** Parsed files and a rule -> the ids that stand where the rule says. */
import type { IdRule } from "./idRules.ts";
import { valueAt } from "./valueAt.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** Files by path below the data folder. */
export type YamlFiles = ReadonlyMap<string, YamlFile>;

/** An id, and where it stands. */
export interface FoundId {
  readonly yaml: YamlFile;
  readonly path: Path;
  readonly value: string;
}

export function idsIn({ files: pattern, at }: IdRule, files: YamlFiles): FoundId[] {
  return [...files].filter(([name]) => pattern.test(name)).flatMap(([, yaml]) => idsBelow(yaml, yaml.value, [], at));
}

/** The ids below a value: `path` leads to it, `at` leads on. */
export function idsBelow(yaml: YamlFile, value: unknown, path: Path, at: readonly string[]): FoundId[] {
  const [next, ...rest] = at;
  if (next === undefined) {
    return typeof value === "string" || typeof value === "number" ? [{ yaml, path, value: String(value) }] : [];
  }
  if (next === "{}") {
    return value !== null && typeof value === "object"
      ? Object.keys(value).map((key) => ({ yaml, path: [...path, key], value: key }))
      : [];
  }
  if (next === "*") {
    return Array.isArray(value) ? value.flatMap((each, place) => idsBelow(yaml, each, [...path, place], rest)) : [];
  }
  return idsBelow(yaml, valueAt(value, [next]), [...path, next], rest);
}
