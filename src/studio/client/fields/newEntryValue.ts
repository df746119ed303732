/** What was filled in of a new entry -> the entry as it is written: in the order of its schema, with an id; and what it still lacks. */
import type { Language } from "../../../domain/index.ts";
import type { FormPart } from "../../desks/fields/formPart.ts";
import { entryName } from "./entryName.ts";

export function orderedEntry(value: unknown, part: FormPart): unknown {
  if (part.kind === "list" && Array.isArray(value)) return value.map((each) => orderedEntry(each, part.entry));
  if (part.kind !== "group" || typeof value !== "object" || value === null) return value;
  const given: Readonly<Record<string, unknown>> = Object(value);
  return Object.fromEntries(
    part.fields.flatMap(({ key, part: inner }) => {
      const found = given[key];
      const isNothing = found === undefined || (typeof found === "object" && Object.keys(Object(found)).length === 0);
      return isNothing ? [] : [[key, orderedEntry(found, inner)] as const];
    }),
  );
}

/** Where nobody gave it an id, it is made of its title, and is none that another entry has. */
export function withId(
  value: unknown,
  part: FormPart,
  others: readonly unknown[],
  languages: readonly Language[],
): unknown {
  if (part.kind !== "group" || !part.fields.some(({ key }) => key === "id")) return value;
  const given: Readonly<Record<string, unknown>> = Object(value);
  if (typeof given.id === "string") return value;
  const words = entryName(value, { languages, known: {} }, "");
  if (words === "") return value;
  const taken = new Set(others.map((each) => String(Object(each).id)));
  const name = slug(words);
  const numbers = [name, ...Array.from({ length: others.length + 1 }, (_, place) => `${name}-${place + 2}`)];
  return { id: numbers.find((each) => !taken.has(each)) ?? name, ...given };
}

/** "Een kamer, nu!" is "een-kamer-nu". */
export function slug(words: string): string {
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+/, "");
  return joined.slice(0, 40).replace(/-+$/, "") || "new";
}

/** Keys of fields that must be there and are not, in each language. */
export function lacking(value: unknown, part: FormPart, languages: readonly Language[]): readonly string[] {
  if (part.kind !== "group") return [];
  const given: Readonly<Record<string, unknown>> = Object(value);
  return part.fields.flatMap(({ key, part: inner, isNeeded }) => {
    const found = given[key];
    if (found === undefined) return isNeeded ? [key] : [];
    if (inner.kind === "words") return languages.every((each) => Object(found)[each]) ? [] : [key];
    return inner.kind === "group" ? lacking(found, inner, languages) : [];
  });
}
