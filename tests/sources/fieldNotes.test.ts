import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { SchemaNode } from "../../src/sources/describedSchema.ts";
import { dataDocs, fieldNotes, jsonSchemas } from "../../src/sources/jsonSchemas.ts";

/** Every field of a schema, by the keys down to it. */
function fieldsOf(node: SchemaNode, path: readonly string[] = []): readonly (readonly [string, SchemaNode])[] {
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([key, field]) => [
      [[...path, key].join("."), field] as const,
      ...fieldsOf(field, [...path, key]),
    ]),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((each) => fieldsOf(each, path)),
    ...(node.items === undefined ? [] : fieldsOf(node.items, [...path, "*"])),
  ];
}

const typeOf = (value: unknown) =>
  Array.isArray(value) ? "array" : value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;

/** Of a field that says itself what it may be. */
function fits(field: SchemaNode, example: unknown): boolean {
  if (field.enum !== undefined) return field.enum.includes(example);
  if (field.type === undefined) return true;
  const types = [field.type].flat();
  return types.includes(typeOf(example)) || (types.includes("number") && typeOf(example) === "integer");
}

const schemas = [...jsonSchemas()].map(([name, text]) => [name.replace(".schema.json", ""), JSON.parse(text)] as const);

describe("the schemas", () => {
  it.each(schemas)("of %s say of every field what it holds, with an example that it may hold", (_, schema) => {
    const fields = fieldsOf(schema as SchemaNode);
    expect(fields.length).toBeGreaterThan(2);
    expect(fields.filter(([, { description }]) => (description ?? "").length < 3).map(([name]) => name)).toEqual([]);
    expect(fields.filter(([, { examples }]) => examples?.length !== 1).map(([name]) => name)).toEqual([]);
    expect(fields.filter(([, field]) => !fits(field, field.examples?.[0])).map(([name]) => name)).toEqual([]);
  });

  it.each(schemas)("of %s have a field for each note", (name, schema) => {
    const known = new Set(fieldsOf(schema as SchemaNode).map(([field]) => field));
    expect(Object.keys(fieldNotes[name as keyof typeof fieldNotes]).filter((field) => !known.has(field))).toEqual([]);
  });

  it("are told in docs/fields.md: run npm run schemas where they are not", async () => {
    expect(await readFile(new URL("../../docs/fields.md", import.meta.url), "utf8")).toBe(dataDocs());
  });
});
