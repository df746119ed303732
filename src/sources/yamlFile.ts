/** A YAML file -> its plain value, with the place of every part; what in it can't be read. */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Finding } from "../domain/index.ts";
import { placeOfDepth } from "./deepYaml.ts";
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
/** Of one map or list: nobody writes more by hand, and each is looked for among all others. */
const mostParts = 20_000;
/** Of a record that the program itself wrote. */
const mostPartsOfJson = 1_000_000;
/** More of one kind say no more. */
const mostErrors = 20;

export function parseYaml(file: SourceFile): YamlFile {
  const depth = placeOfDepth(file.text);
  const lines = new LineCounter();
  // Keys are compared below: the parser compares each with all others.
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error" as const,
    strict: true,
    uniqueKeys: false,
  };
  const document = parseDocument(
    depth === null ? file.text : file.text.slice(0, depth).replace(/[^\n]/g, " "),
    options,
  );
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const unread = ({ code, message, place }: Problem): Finding => ({
    file: file.shown,
    ...at(place),
    message: `this YAML can't be read: ${lowerFirst(message)}`,
    hint: hintFor(code),
  });
  const problems: readonly Problem[] =
    depth === null
      ? [
          ...[...document.errors, ...document.warnings].map(({ code, message, pos: [place] }) => ({
            code,
            message,
            place,
          })),
          ...partProblems(document, file.path.endsWith(".json") ? mostPartsOfJson : mostParts),
        ]
      : [{ code: "TOO_DEEP", message: "it is nested too deeply", place: depth }];
  // Behind the first one, the parser guesses where it is.
  const findings = problems
    .slice(0, mostErrors)
    .map((problem, at) =>
      at > 0 && problem.code !== "DUPLICATE_KEY" ? { ...unread(problem), follows: file.shown } : unread(problem),
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

interface Problem {
  readonly code: string;
  readonly message: string;
  /** In characters from the beginning. */
  readonly place: number;
}

/** Keys that stand twice in one map, and maps and lists of more parts than anybody writes. */
function partProblems(document: Document, most: number): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map: (_, map) => {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value))
          problems.push({ code: "DUPLICATE_KEY", message: "Map keys must be unique", place: key.range?.[0] ?? 0 });
        known.add(key.value);
      }
      return tooMany(map);
    },
    Seq: (_, list) => tooMany(list),
  });

  function tooMany({ items, range }: YAMLMap | YAMLSeq): symbol | undefined {
    if (items.length <= most) return undefined;
    const message = `${items.length} parts of one list or map are more than ${most}`;
    problems.push({ code: "TOO_MANY", message, place: range?.[0] ?? 0 });
    return visit.SKIP;
  }
  return problems;
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
    case "TOO_DEEP":
    case "TOO_MANY":
      return "was this file written by a program? The data's files are written by hand";
    default:
      return 'look for a missing quotation mark, a ":" in an unquoted text, or wrong indentation just above';
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
