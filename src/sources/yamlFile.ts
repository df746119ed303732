/** A YAML file -> its plain value, with the line and column of every part, and what in it can't be read. */
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import type { Finding } from "../domain/index.ts";
import { offsetOfDepth } from "./deepYaml.ts";
import type { SourceFile } from "./readFolder.ts";
import { offsetOf, offsetOfKey, offsetWithin, type Path } from "./yamlOffsets.ts";
import { hintFor, mostParts, mostPartsOfJson, problemsOf, type YamlProblem } from "./yamlProblems.ts";

export type { Path } from "./yamlOffsets.ts";

export interface YamlFile {
  readonly file: SourceFile;
  /** Plain data; null where the YAML is broken. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Line and column of the value at a path, or of the nearest part around it that exists. */
  readonly locate: (path: Path) => { readonly line: number; readonly column: number };
  /** Line and column of words in the value at a path, after as many others of the same; of the value where they are not found. */
  readonly locateWithin: (path: Path, words: string, nth: number) => { readonly line: number; readonly column: number };
  /** Line and column of a key in the map at a path. */
  readonly locateKey: (path: Path, key: string) => { readonly line: number; readonly column: number };
}

/** Aliases beyond this many are a mistake or an attack: no data file here needs one. */
const mostAliases = 50;
/** No more findings of one kind are told. */
const mostErrors = 20;

export function parseYaml(file: SourceFile): YamlFile {
  const depth = offsetOfDepth(file.text);
  const lines = new LineCounter();
  // Keys are compared below: the parser compares each with all others.
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error" as const,
    strict: true,
    uniqueKeys: false,
  };
  const blank = () => parseDocument(file.text.slice(0, depth ?? 0).replace(/[^\n]/g, " "), options);
  const parsed = depth === null ? parsedOrNull(file.text, options) : null;
  const document = parsed ?? blank();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const unread = ({ code, message, offset }: YamlProblem): Finding => ({
    file: file.shown,
    ...at(offset),
    message: `this YAML can't be read: ${lowerFirst(message)}`,
    hint: hintFor(code),
  });
  const problems: readonly YamlProblem[] =
    parsed !== null
      ? problemsOf(document, file.path.endsWith(".json") ? mostPartsOfJson : mostParts)
      : [{ code: "TOO_DEEP", message: "it is nested too deeply", offset: depth ?? 0 }];
  // After the first problem, the parser only guesses how to go on.
  const findings = problems
    .slice(0, mostErrors)
    .map((problem, place) =>
      place > 0 && problem.code !== "DUPLICATE_KEY" ? { ...unread(problem), follows: file.shown } : unread(problem),
    );
  const value = findings.length > 0 ? null : plainValue(document, file, findings, at);
  return {
    file,
    value,
    findings,
    locate: (path) => at(offsetOf(document, path)),
    locateWithin: (path, words, nth) => at(offsetWithin(document, path, file.text, words, nth)),
    locateKey: (path, key) => at(offsetOfKey(document, path, key)),
  };
}

/** Null where the parser runs out of room for its calls: thousands of keys that are no entries of one map (a comma of JSON that is another sign) are to it maps within maps, in lines that all begin alike. */
function parsedOrNull(text: string, options: Parameters<typeof parseDocument>[1]): Document | null {
  try {
    return parseDocument(text, options);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Locate = (offset: number) => { readonly line: number; readonly column: number };

function plainValue(document: Document, file: SourceFile, findings: Finding[], at: Locate): unknown {
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
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
