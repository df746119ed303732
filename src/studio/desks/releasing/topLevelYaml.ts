/** A YAML file that people write, and a new value for one of its fields -> the same file with that field changed: all other bytes stay, comments too. */
import { Document, isMap, isScalar, type Pair, parseDocument, stringify } from "yaml";

export type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** `value` undefined: the field goes. Throws where the text is no YAML with fields. */
export function withField(text: string, name: string, value: Plain | undefined): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error("this file can't be read as YAML");
  const { contents } = document;
  if (contents !== null && !isMap(contents)) throw new Error("this file has no fields");
  // In one line, or nothing at all: there are no lines of its fields.
  if (contents !== null && contents.flow === true) return rewritten(document, name, value);
  const pair = contents?.items.find(({ key }) => isScalar(key) && key.value === name);
  if (value === undefined) return pair === undefined ? text : without(text, pair);
  if (pair === undefined) return appended(text, fieldText(name, value));
  return replaced(text, pair, name, value);
}

function rewritten(document: Document, name: string, value: Plain | undefined): string {
  if (value === undefined) document.delete(name);
  else document.set(name, value);
  return document.toString({ lineWidth: 0 });
}

function appended(text: string, field: string): string {
  const newline = newlineOf(text);
  const before = text === "" || text.endsWith("\n") ? text : `${text}${newline}`;
  return `${before}${field.replaceAll("\n", newline)}${newline}`;
}

/** A value of one line gives its place to another of one line, and what stands behind it stays. */
function replaced(text: string, pair: Pair, name: string, value: Plain): string {
  const [start, end] = placeOf(text, pair);
  const range = isScalar(pair.value) ? pair.value.range : null;
  if (range && typeof value !== "object" && !text.slice(range[0], range[1]).includes("\n")) {
    const plain = stringify(value, { lineWidth: 0 }).trimEnd();
    // Several lines would be read as other fields.
    const words = plain.includes("\n") ? JSON.stringify(value) : plain;
    const space = text[range[0] - 1] === ":" ? " " : "";
    return `${text.slice(0, range[0])}${space}${words}${text.slice(range[1])}`;
  }
  return `${text.slice(0, start)}${fieldText(name, value).replaceAll("\n", newlineOf(text))}${text.slice(end)}`;
}

/** With the lines that it stands on, and a comment behind it. */
function without(text: string, pair: Pair): string {
  const [start, end] = placeOf(text, pair);
  const lineEnd = text.indexOf("\n", end);
  return text.slice(0, start) + (lineEnd < 0 ? "" : text.slice(lineEnd + 1));
}

/** From its name to the last letter of its value. */
function placeOf(text: string, { key, value }: Pair): readonly [number, number] {
  const [start, keyEnd] = (isScalar(key) ? key.range : null) ?? [0, 0];
  const valueEnd = (value as { readonly range?: readonly number[] } | null)?.range?.[1] ?? keyEnd;
  return [start, start + text.slice(start, Math.max(valueEnd, keyEnd + 1)).trimEnd().length];
}

function fieldText(name: string, value: Plain): string {
  return new Document({ [name]: value }).toString({ lineWidth: 0 }).trimEnd();
}

function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
