/** A part of a YAML file and its new value -> the ways to write it there, the one that changes least first. */
import type { CST } from "yaml";
import { isMap, valueAtPath } from "./editedValue.ts";
import { insertPair } from "./insertPart.ts";
import type { OpenedYaml } from "./openedYaml.ts";
import { blockText, type ScalarStyle, scalarText } from "./scalarText.ts";
import type { Splice } from "./splice.ts";
import { collectionAt, type Entry, lineStart } from "./tokens.ts";
import { flowText, pairText, valueText } from "./writtenValue.ts";
import type { YamlPath } from "./yamlPath.ts";

export type Ways = readonly (readonly Splice[])[];

export function setValue(
  yaml: OpenedYaml,
  path: YamlPath,
  value: unknown,
  order: readonly string[],
  lineEnd: string,
): Ways {
  const key = path.at(-1);
  if (key === undefined) return [];
  const around = path.slice(0, -1);
  const inside = collectionAt(yaml, around);
  if (inside === null) {
    if (around.length === 0) return [atEnd(yaml.text, String(key), value, lineEnd)];
    // A map that is to be: it is written with the key in it.
    const there = valueAtPath(yaml.value, around);
    return there === undefined || there === null || (isMap(there) && Object.keys(there).length === 0)
      ? setValue(yaml, around, { [key]: value }, [], lineEnd)
      : [];
  }
  const entry =
    inside.kind === "list" && typeof key === "number"
      ? inside.entries[key]
      : inside.entries.find((each) => each.key === String(key));
  if (entry !== undefined) return waysAt(yaml.text, entry, value, inside.isFlow, lineEnd);
  // Of a file in which nothing stands but "{}" nobody wants all on one line.
  if (inside.kind === "map" && inside.isFlow && around.length === 0 && inside.entries.length === 0)
    return [
      [{ from: inside.token.offset, to: inside.token.offset + 2, text: pairText(String(key), value, 0, lineEnd) }],
    ];
  return inside.kind === "map" ? [insertPair(yaml.text, inside, String(key), value, order, lineEnd)] : [];
}

/** Of a file in which nothing stands yet. */
function atEnd(text: string, key: string, value: unknown, lineEnd: string): readonly Splice[] {
  const before = text === "" || text.endsWith("\n") ? "" : lineEnd;
  return [{ from: text.length, to: text.length, text: `${before}${pairText(key, value, 0, lineEnd)}${lineEnd}` }];
}

function waysAt(text: string, entry: Entry, value: unknown, isFlow: boolean, lineEnd: string): Ways {
  const column = entry.start - lineStart(text, entry.start);
  const { value: before, after } = entry;
  const fresh = isFlow ? ` ${flowText(value)}` : valueText(value, column, lineEnd);
  if (before === null) return [[{ from: after, to: after, text: fresh }]];
  const at = (put: string) => [{ from: before.start, to: before.end, text: put }];
  if (typeof value === "object" && value !== null)
    return [at(flowText(value)), [{ from: after, to: before.end, text: fresh }]];
  const isLines = before.token.type === "block-map" || before.token.type === "block-seq";
  // What stood on lines of its own gives way to a word behind its key.
  if (isLines && text.slice(after, before.start).trim() === "") return [[{ from: after, to: before.end, text: fresh }]];
  // A note behind "|" stays behind the word that takes the place of the lines.
  const isBlock = before.token.type === "block-scalar";
  const note = isBlock ? (/^[|>][+\-\d]*([ \t]+#[^\r\n]*)/.exec(text.slice(before.start, before.end))?.[1] ?? "") : "";
  const styles = [styleOf(before.token), "double"] as const;
  const styled = styles.map((style) => at(scalarText(value, style, isFlow) + note));
  return [...blockWays(text, before, value, column, isFlow, lineEnd).map(at), ...styled];
}

/** A text of several lines, or one that stood in lines of its own. */
function blockWays(
  text: string,
  { start, end, token }: NonNullable<Entry["value"]>,
  value: unknown,
  column: number,
  isFlow: boolean,
  lineEnd: string,
): readonly string[] {
  const wasBlock = token.type === "block-scalar";
  if (typeof value !== "string" || isFlow || (!wasBlock && !value.includes("\n"))) return [];
  const [header = "", ...lines] = text.slice(start, end).split(/\r?\n/);
  const indent = lines.map((line) => /^ *(?=\S)/.exec(line)?.[0]).find((each) => each !== undefined);
  const block = wasBlock
    ? blockText(value, header, indent ?? " ".repeat(column + 2), lineEnd)
    : blockText(value, "|", " ".repeat(column + 2), lineEnd);
  return block === null ? [] : [block];
}

function styleOf({ type }: CST.Token): ScalarStyle {
  return type === "single-quoted-scalar" ? "single" : type === "double-quoted-scalar" ? "double" : "plain";
}
