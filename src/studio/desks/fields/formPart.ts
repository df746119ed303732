/** The JSON Schema of a data file -> what a form asks for, part by part. */
import { Language, type WrittenFile, writtenFields } from "../../../domain/index.ts";
import { referencesIn, type SchemaNode, schemaOfFile } from "../../../sources/index.ts";
import { namedHere } from "./namedThings.ts";

export type FormPart =
  | { readonly kind: "text"; readonly most: number | null }
  | { readonly kind: "number" }
  | { readonly kind: "yes" }
  | { readonly kind: "choice"; readonly options: readonly (string | number)[] }
  /** The id of something that the data has. */
  | { readonly kind: "known"; readonly of: string }
  /** One text in each of the university's languages. `hasFigures`: figures can be called in it. */
  | { readonly kind: "words"; readonly most: number | null; readonly hasFigures?: true }
  | { readonly kind: "group"; readonly fields: readonly FormField[] }
  | { readonly kind: "list"; readonly entry: FormPart }
  | { readonly kind: "record"; readonly value: FormPart }
  /** One of several forms: the one that fits what stands there. */
  | { readonly kind: "either"; readonly forms: readonly FormPart[] }
  /** No form has it: it is written in the file's own text. */
  | { readonly kind: "raw" };

export interface FormField {
  readonly key: string;
  readonly part: FormPart;
  readonly isNeeded: boolean;
  /** In English, as in `docs/fields.md`. */
  readonly help: string | null;
  /** Under which the studio has what it says of the field in the reader's language: "actionsOwnerUnit". */
  readonly helpName: string;
  readonly example: unknown;
}

/** JSON Schema as zod writes it. */
interface Node extends SchemaNode {
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: Node[];
  readonly oneOf?: Node[];
}

/** What no text that people write comes near to: nothing is counted down to it. */
const noLimit = 4000;

/** Null of a file that has no schema. */
export function formOf(file: string): FormPart | null {
  const schema = schemaOfFile(file);
  return schema === null ? null : partOf(schema, [], { known: knownIn(file), kind: kindOf(file) });
}

function knownIn(file: string): Whole["known"] {
  return [...referencesIn(file), ...namedHere.filter(({ files }) => files.test(file))];
}

/** "actions" of "actions/2024.yaml". */
function kindOf(file: string): string {
  return /([a-z]+)(?:\/\d{4})?\.yaml$/.exec(file)?.[1] ?? "";
}

/** What the whole form is of. */
interface Whole {
  readonly known: readonly { readonly kind: string; readonly at: readonly string[] }[];
  readonly kind: string;
}

function helpName({ kind }: Whole, at: readonly string[]): string {
  const way = at.filter((each) => each !== "*" && each !== "{}");
  return [kind, ...way.map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1)}`)].join("");
}

function partOf(node: Node, at: readonly string[], whole: Whole): FormPart {
  const known = whole.known.find((each) => each.at.join(".") === at.join("."));
  if (known !== undefined && known.at.at(-1) !== "{}") return { kind: "known", of: known.kind };
  const forms = node.anyOf ?? node.oneOf;
  if (forms !== undefined) return eitherOf(forms, at, whole);
  if (node.enum !== undefined || node.const !== undefined)
    return { kind: "choice", options: (node.enum ?? [node.const]).filter(isOption) };
  switch (node.type) {
    case "string":
      return { kind: "text", most: limitOf(node) };
    case "number":
    case "integer":
      return { kind: "number" };
    case "boolean":
      return { kind: "yes" };
    case "array":
      return node.items === undefined
        ? { kind: "raw" }
        : { kind: "list", entry: partOf(node.items, [...at, "*"], whole) };
    case "object":
      return objectPart(node, at, whole);
    default:
      return { kind: "raw" };
  }
}

function objectPart(node: Node, at: readonly string[], whole: Whole): FormPart {
  const properties = Object.entries(node.properties ?? {});
  if (properties.length > 0 && properties.every(([key]) => Language.safeParse(key).success))
    return {
      kind: "words",
      most: limitOf(properties[0]?.[1] ?? {}),
      ...(hasFigures(at, whole) ? { hasFigures: true } : {}),
    };
  if (properties.length === 0) {
    const value = node.additionalProperties;
    if (typeof value !== "object") return { kind: "raw" };
    return { kind: "record", value: partOf(value, [...at, "{}"], whole) };
  }
  const fields = properties.map(
    ([key, field]): FormField => ({
      key,
      part: partOf(field, [...at, key], whole),
      isNeeded: node.required?.includes(key) ?? false,
      help: field.description ?? null,
      helpName: helpName(whole, [...at, key]),
      example: field.examples?.[0] ?? null,
    }),
  );
  return { kind: "group", fields };
}

function hasFigures(at: readonly string[], { kind }: Whole): boolean {
  const fields: Readonly<Record<string, string>> = writtenFields[kind as WrittenFile] ?? {};
  return fields[at.join(".")] === "editors";
}

function eitherOf(forms: readonly Node[], at: readonly string[], whole: Whole): FormPart {
  const consts = forms.map((each) => each.const);
  if (consts.every(isOption)) return { kind: "choice", options: consts };
  const made = forms.map((each) => partOf(each, at, whole));
  // A word of its own or any other text; a text or a number.
  if (made.every(({ kind }) => kind === "text" || kind === "choice" || kind === "number"))
    return { kind: "text", most: null };
  return { kind: "either", forms: made };
}

function limitOf({ maxLength }: Node): number | null {
  return maxLength === undefined || maxLength >= noLimit ? null : maxLength;
}

function isOption(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** The form of the part at a path. */
export function partAt(form: FormPart, path: readonly (string | number)[]): FormPart | null {
  const [key, ...rest] = path;
  if (key === undefined) return form;
  if (form.kind === "group") {
    const field = form.fields.find((each) => each.key === key);
    return field === undefined ? null : partAt(field.part, rest);
  }
  if (form.kind === "list") return partAt(form.entry, rest);
  if (form.kind === "record") return partAt(form.value, rest);
  return null;
}
