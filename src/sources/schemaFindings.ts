/** (YAML file, zod schema) -> the typed value, or what is wrong with it, each finding with line, reason and remedy. */
import * as z from "zod";
import { type Finding, nearest } from "../domain/index.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

export type Checked<T> = { readonly value: T | null; readonly findings: readonly Finding[] };

export function checkSchema<T>(yaml: YamlFile, schema: z.ZodType<T>): Checked<T> {
  if (yaml.findings.length > 0) return { value: null, findings: yaml.findings };
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { value: result.data, findings: [] };
  return { value: null, findings: result.error.issues.flatMap((issue) => findingsOf(issue, [], yaml, schema)) };
}

type Issue = z.core.$ZodIssue;

function findingsOf(issue: Issue, above: Path, yaml: YamlFile, schema: z.ZodType): Finding[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  const file = yaml.file.shown;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      return {
        file,
        ...yaml.locateKey(path, key),
        message: `unknown key "${key}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
        hint: `known keys here: ${known.join(", ")}`,
      };
    });
  }
  if (issue.code === "invalid_union") {
    // The branch that got furthest is the one that was meant.
    const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (deepest !== undefined && depth(deepest) > 0) {
      return deepest.flatMap((each) => findingsOf(each, path, yaml, schema));
    }
  }
  return [{ file, ...yaml.locate(path), ...wordsFor(issue, path) }];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function wordsFor(issue: Issue, path: Path): Pick<Finding, "message" | "hint"> {
  const name = nameOf(path);
  const found = describe(issue.input);
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { message: `${name} is missing`, hint: `add it: ${expected(issue.expected)}` }
        : { message: `${name}: expected ${expected(issue.expected)}, found ${found}` };
    case "invalid_value":
      return issue.input === undefined
        ? { message: `${name} is missing`, hint: `one of ${issue.values.join(", ")}` }
        : oneOf(name, issue.input, issue.values.map(String));
    case "invalid_union":
      return { message: `${name}: ${found} is not one of the forms it can have` };
    case "too_small":
    case "too_big":
      return { message: `${name}: ${bound(issue)}${issue.message.startsWith("Too") ? `, found ${found}` : ""}` };
    case "custom": {
      const hint = (issue as { params?: { hint?: unknown } }).params?.hint;
      return { message: `${name}: ${issue.message}`, ...(typeof hint === "string" ? { hint } : {}) };
    }
    default:
      return { message: `${name}: ${issue.message}, found ${found}` };
  }
}

function oneOf(name: string, input: unknown, known: readonly string[]): Pick<Finding, "message" | "hint"> {
  const meant = nearest(String(input), known);
  return {
    message: `${name}: ${describe(input)} is not known${meant === null ? "" : `: did you mean "${meant}"?`}`,
    hint: `one of ${known.join(", ")}`,
  };
}

function bound(issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  if (!issue.message.startsWith("Too")) return issue.message;
  const what = issue.origin === "array" ? "entries" : issue.origin === "string" ? "characters" : "";
  const limit = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return `expected ${limit}${what === "" ? "" : ` ${what}`}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a block of keys",
  array: "a list",
  record: "a block of keys",
};

function expected(type: string): string {
  return typeNames[type] ?? type;
}

/** The value as it stands in the file, cut where it is long. */
function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a block of keys";
  const text = typeof value === "string" ? `"${value}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `actions[3].title` as people say it: the last key, with the entry it belongs to. */
function nameOf(path: Path): string {
  const key = path.findLast((part) => typeof part === "string");
  return key === undefined ? "the file" : `"${key}"`;
}

/** Known keys of the object at a path of a schema; empty where the schema has none there. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let here: unknown = schema;
  for (const part of path) here = step(unwrap(here), part);
  const bare = unwrap(here);
  if (bare instanceof z.ZodObject) return Object.keys(bare.shape as object);
  if (bare instanceof z.ZodUnion) {
    return [...new Set(bare.options.flatMap((option) => keysAt(option as z.ZodType, [])))];
  }
  return [];
}

function step(schema: unknown, part: string | number): unknown {
  if (schema instanceof z.ZodArray && typeof part === "number") return schema.element;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, unknown>)[String(part)];
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => step(unwrap(option), part)).find((each) => each !== undefined);
  return undefined;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  // Of a transformed schema, the input is what stands in the file.
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}
