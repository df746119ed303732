/** The list of data files and their schemas -> `docs/data.md`: every file, and every field with what it holds and an example. */
import { isLanguage } from "../domain/index.ts";
import { dataFiles } from "./dataFiles.ts";
import type { SchemaNode } from "./describedSchema.ts";

/** `schemas`: JSON by the name of its file. */
export function dataDocument(schemas: ReadonlyMap<string, string>): string {
  const files = dataFiles.map(
    ({ path, required, holds }) => `| \`${path}\` | ${required ? "**needed**" : "optional"} | ${holds} |`,
  );
  const fields = dataFiles.flatMap(({ path, schema }) => {
    const json = schema === null ? undefined : schemas.get(`${schema}.schema.json`);
    if (json === undefined) return [];
    return [
      `## ${path}`,
      "",
      "| field | | holds | example |",
      "|---|---|---|---|",
      ...rowsOf(JSON.parse(json) as SchemaNode, []),
      "",
    ];
  });
  return `<!-- npm run schemas writes this file. -->
# The files of a data folder

A text is written in each of the university's languages: \`{ nl: …, en: … }\`. Editors such as VS Code complete and check these files by the JSON Schemas in \`data/schemas/\`. Any text may hold Latin, Greek and Cyrillic letters and the usual signs (→ ✓ ★ ≥ €); what the fonts lack is told.

| file | | holds |
|---|---|---|
${files.join("\n")}

${fields.join("\n")}`
    .trimEnd()
    .concat("\n");
}

function rowsOf(node: SchemaNode & { required?: string[] }, path: readonly string[]): readonly string[] {
  const own = Object.entries(node.properties ?? {})
    .filter(([key]) => !isText(node, key))
    .flatMap(([key, field]) => {
      const name = [...path, key].join(".").replaceAll(".*", "[]");
      const need = node.required?.includes(key) === true ? "" : "optional";
      const example = field.examples?.[0];
      const shown = example === undefined ? "" : `\`${inYaml(example).replaceAll("|", "\\|")}\``;
      const says = (field.description ?? "").replace(/^optional: /, "").replaceAll("|", "\\|");
      return [`| \`${name}\` | ${need} | ${says} | ${shown} |`, ...rowsOf(field, [...path, key])];
    });
  const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((each) => rowsOf(each, path));
  const items = node.items === undefined ? [] : rowsOf(node.items, [...path, "*"]);
  return [...new Set([...own, ...inner, ...items])];
}

function isText({ properties = {} }: SchemaNode, key: string): boolean {
  return isLanguage(key) && Object.keys(properties).every(isLanguage);
}

/** On one line, as it may be written. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(", ")}]`;
  if (value !== null && typeof value === "object")
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${/^(?![a-z_])/i.test(key) ? `"${key}"` : key}: ${inYaml(each)}`)
      .join(", ")} }`;
  const text = String(value);
  return typeof value === "string" && (/[:#,{}[\]"']|^\W|^\d+$|^(?:true|false|null|yes|no)$/.test(text) || text === "")
    ? JSON.stringify(text)
    : text;
}
