/** A YAML file -> its plain value, with the place of every part; what in it can't be read. */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Finding } from "../domain/index.ts";
import { duplicateKeys } from "./duplicateKeys.ts";
import type { SourceFile } from "./readFolder.ts";

export type Path = readonly (string | number)[];

export interface YamlFile {
  readonly file: SourceFile;
  /** Plain data; null where the YAML is broken. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The place of the value at a path, or of the nearest part around it that exists. */
  readonly placeOf: (path: Path) => { readonly line: number; readonly column: number };
  /** The place of words in the value at a path, after as many others of the same; of the value where they are not found. */
  readonly placeWithin: (path: Path, words: string, nth: number) => { readonly line: number; readonly column: number };
  /** The place of a key in the map at a path. */
  readonly placeOfKey: (path: Path, key: string) => { readonly line: number; readonly column: number };
}

/** Aliases beyond this many are a mistake or an attack: no data file here needs one. */
const mostAliases = 50;

export function parseYaml(file: SourceFile): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    // What it warns of is a finding, and nothing else is told to the user.
    logLevel: "error",
    strict: true,
    // `duplicateKeys` tells of these.
    uniqueKeys: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  // Behind the first one, the parser guesses where it is.
  const findings = [...document.errors, ...document.warnings].map(
    (problem, place): Finding => ({
      file: file.shown,
      ...(place > 0 ? { follows: file.shown } : {}),
      ...at(problem.pos[0]),
      message: `this YAML can't be read: ${isTooDeep(problem.message) ? tooDeep : lowerFirst(problem.message)}`,
      hint: isTooDeep(problem.message) ? "no file of the data nests deeper than ten levels" : hintFor(problem.code),
    }),
  );
  if (findings.length === 0)
    findings.push(
      ...duplicateKeys(document).map((offset) => ({
        file: file.shown,
        ...at(offset),
        message: "this YAML can't be read: map keys must be unique",
        hint: "a key stands in its block once: take one of the two out",
      })),
    );
  const value = findings.length > 0 ? null : plainValue(document, file, findings, at);
  return {
    file,
    value,
    findings,
    placeOf: (path) => at(offsetOf(document, path)),
    placeWithin: (path, words, nth) => at(offsetWithin(document, path, file.text, words, nth)),
    placeOfKey: (path, key) => at(keyOffset(document, path, key)),
  };
}

const tooDeep = "it is nested too deep";
function isTooDeep(message: string): boolean {
  return /maximum call stack/i.test(message);
}

type PlaceOf = (offset: number) => { readonly line: number; readonly column: number };

function plainValue(document: Document, file: SourceFile, findings: Finding[], at: PlaceOf): unknown {
  const refused = (message: string): null => {
    findings.push({
      file: file.shown,
      ...at(firstAlias(document)),
      message: `this YAML can't be read: ${message}`,
      hint: "write the values out instead of using aliases (*)",
    });
    return null;
  };
  try {
    const value = document.toJS({ maxAliasCount: mostAliases }) as unknown;
    return isCircular(value, new Set()) ? refused("a value holds itself, by an alias") : value;
  } catch (error) {
    return refused(lowerFirst((error as Error).message));
  }
}

function firstAlias(document: Document): number {
  let found = 0;
  visit(document, {
    Alias: (_, { range }) => {
      found = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function isCircular(value: unknown, above: ReadonlySet<unknown>): boolean {
  if (value === null || typeof value !== "object") return false;
  if (above.has(value)) return true;
  const inner = new Set([...above, value]);
  return Object.values(value).some((each) => isCircular(each, inner));
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetWithin(document: Document, path: Path, text: string, words: string, nth: number): number {
  const node: unknown = document.getIn(path, true);
  if (!isNode(node) || !node.range || words === "") return offsetOf(document, path);
  const [from, to] = node.range;
  let found = text.indexOf(words, from);
  for (let more = nth; more > 0 && found >= 0; more -= 1) found = text.indexOf(words, found + words.length);
  return found < 0 || found >= to ? from : found;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair !== undefined && isNode(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

function hintFor(code: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "indent with spaces";
    case "BAD_INDENT":
      return "lines of one block begin in the same column";
    default:
      return 'look for a missing quotation mark, a ":" in an unquoted text, or wrong indentation just above';
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
