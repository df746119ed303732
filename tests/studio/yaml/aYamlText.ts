/** Random YAML as people write it: blocks and flows, each way of quoting, comments, either line end, with or without a mark of byte order. */
import fc from "fast-check";

export interface AYamlText {
  readonly text: string;
  readonly value: unknown;
}

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "Week",
    "2024-09",
    "2024",
    "no",
    "a, b",
    "a: b",
    "it’s # so",
    "'",
    '"',
    "- x",
    "null",
    " lead",
    "€ 180",
    "[x]",
    "two\nlines",
    "two\nlines\n",
    "",
  ),
);
export const scalars = fc.oneof(words, fc.integer(), fc.boolean());
const keys = fc.constantFrom("id", "title", "nl", "en", "from", "state", "owner", "2024");
export const values = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalars, tie("map"), tie("list")),
  map: fc.dictionary(keys, tie("any"), { maxKeys: 4, noNullPrototype: true }),
  list: fc.array(tie("any"), { maxLength: 4 }),
}));

interface Taste {
  /** The next choice of a number of them. */
  readonly choose: (most: number) => number;
  readonly lineEnd: string;
}

export const yamlTexts: fc.Arbitrary<AYamlText> = fc
  .tuple(
    values.map.filter((value) => Object.keys(Object(value)).length > 0),
    fc.array(fc.nat(11), { minLength: 1, maxLength: 40 }),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\uFEFF"),
  )
  .map(([value, choices, lineEnd, mark]) => {
    let at = 0;
    const choose = (most: number) => (choices[at++ % choices.length] ?? 0) % most;
    const taste = { choose, lineEnd };
    return { value, text: `${mark}# first${lineEnd}${block(value, 0, taste)}# last${lineEnd}` };
  });

/** Whole lines. */
function block(value: unknown, column: number, taste: Taste): string {
  const indent = " ".repeat(column);
  const entries = Array.isArray(value) ? value.map((each) => ["-", each] as const) : pairsOf(value);
  const lines = entries.map(([head, each]) => {
    const above = taste.choose(4) === 0 ? `${indent}# above${taste.lineEnd}` : "";
    return `${above}${indent}${head}${below(each, column, taste)}`;
  });
  return lines.join("");
}

function below(value: unknown, column: number, taste: Taste): string {
  const end = `${taste.choose(4) === 0 ? " # beside" : ""}${taste.lineEnd}`;
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0 || taste.choose(3) === 0)
    return ` ${flow(value, taste, true)}${end}`;
  return `${end}${block(value, column + 2, taste)}`;
}

function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(Object(value)).map(([key, each]) => [`${key}:`, each] as const);
}

function flow(value: unknown, taste: Taste, isOuter = false): string {
  if (typeof value === "string") return scalar(value, taste, isOuter);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const space = taste.choose(2) === 0 ? " " : "";
  const last = taste.choose(5) === 0 && Object.keys(value).length > 0 ? "," : "";
  if (Array.isArray(value))
    return `[${space}${value.map((each) => flow(each, taste)).join(`,${space}`)}${last}${space}]`;
  const pairs = Object.entries(value).map(([key, each]) => `${key}: ${flow(each, taste)}`);
  return `{${space}${pairs.join(", ")}${last}${space}}`;
}

function scalar(text: string, { choose }: Taste, isOuter: boolean): string {
  const style = choose(3);
  if (style === 0 && /^[A-Za-z][A-Za-z0-9 ]*[A-Za-z]$/.test(text) && !/^(?:true|false|null)$/i.test(text)) return text;
  if (style === 1 && isOuter && /^[\p{L}\p{N} ,'"]*$/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
