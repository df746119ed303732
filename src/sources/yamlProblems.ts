/** A YAML document -> what keeps it from being read. */
import { type Document, isScalar, visit, type YAMLMap, type YAMLSeq } from "yaml";

export interface YamlProblem {
  readonly code: string;
  readonly message: string;
  /** The offset of the problem, in characters from the beginning. */
  readonly offset: number;
}

/** The most parts of one map or list: nobody writes more by hand, and each is looked for among all others. */
export const mostParts = 20_000;
/** The same of a record that the program itself wrote. */
export const mostPartsOfJson = 1_000_000;

/** What the parser has to say, keys that stand twice, and maps and lists of more than `most` parts. */
export function problemsOf(document: Document, most: number): readonly YamlProblem[] {
  const told = [...document.errors, ...document.warnings];
  return [
    ...told.map(({ code, message, pos: [offset] }) => ({ code, message, offset })),
    ...partProblems(document, most),
  ];
}

/** Keys that stand twice in one map, and maps and lists of more parts than anybody writes. */
function partProblems(document: Document, most: number): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Map: (_, map) => {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value))
          problems.push({ code: "DUPLICATE_KEY", message: "Map keys must be unique", offset: key.range?.[0] ?? 0 });
        known.add(key.value);
      }
      return tooMany(map);
    },
    Seq: (_, list) => tooMany(list),
  });

  function tooMany({ items, range }: YAMLMap | YAMLSeq): symbol | undefined {
    if (items.length <= most) return undefined;
    const message = `${items.length} parts of one list or map are more than ${most}`;
    problems.push({ code: "TOO_MANY", message, offset: range?.[0] ?? 0 });
    return visit.SKIP;
  }
  return problems;
}

/** Says how to mend a problem. */
export function hintFor(code: string): string {
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
