/** A JSON Schema and the notes on its fields -> the same schema, in which every field says what it holds, with an example. */
import { eachLanguage, languages } from "../languages/index.ts";
import type { FieldNote, FieldNotes } from "./fieldNotes/fieldNote.ts";
import { german } from "./fieldNotes/german.ts";

export interface SchemaNode {
  description?: string;
  maxLength?: number;
  /** What zod was told of a text in several languages, each of which has at most so many letters. */
  mostLetters?: number;
  examples?: unknown[];
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  additionalProperties?: SchemaNode | boolean;
}

const languageNotes: Readonly<Record<string, string>> = eachLanguage((code) => `in ${languages[code].english}`);

/** Of examples whose note does not have them, by their English. */
const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = { de: german };

/** Changes the schema. What a zod schema says of a field itself comes first. */
export function describe(node: SchemaNode, notes: FieldNotes, path: readonly string[] = []): void {
  for (const [key, field] of Object.entries(node.properties ?? {})) {
    const own = [...path, key];
    const note = noteOf(own, notes);
    if (note !== undefined) {
      field.description ??= note[0];
      // One of several forms may allow one word only.
      field.examples ??= [field.enum === undefined || field.enum.includes(note[1]) ? note[1] : field.enum[0]];
    }
    describe(field, notes, own);
  }
  for (const inner of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) describe(inner, notes, path);
  if (node.mostLetters !== undefined) {
    for (const text of Object.values(node.properties ?? {})) text.maxLength = node.mostLetters;
    delete node.mostLetters;
  }
  if (node.items !== undefined) describe(node.items, notes, [...path, "*"]);
}

/** A text in a language is described by the field that it is the text of. */
function noteOf(path: readonly string[], notes: FieldNotes): FieldNote | undefined {
  const name = path.join(".");
  const own = Object.hasOwn(notes, name) ? notes[name] : undefined;
  const language = path.at(-1) ?? "";
  if (own !== undefined || languageNotes[language] === undefined) return own;
  const example = notes[path.slice(0, -1).join(".")]?.[1];
  if (typeof example !== "object" || example === null) return undefined;
  const texts = example as Readonly<Record<string, string | undefined>>;
  const text = texts[language] ?? translations[language]?.[texts.en ?? ""];
  return text === undefined ? undefined : [languageNotes[language] ?? "", text];
}
