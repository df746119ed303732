/** A plain value and a path into it -> the value there; undefined where the path leads nowhere. */
import type { Path } from "./yamlFile.ts";

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, part) => {
    return here !== null && typeof here === "object" ? (here as Record<string | number, unknown>)[part] : undefined;
  }, value);
}
