/** A text or template with `{{…}}` -> the helper calls in it, each with its line and column, and what can't be read. */
import Handlebars from "handlebars";
import type { HelperCall } from "./textHelpers.ts";

export interface PlacedCall extends HelperCall {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export type ParsedCalls =
  | { readonly kind: "calls"; readonly calls: readonly PlacedCall[]; readonly refused: readonly Refused[] }
  | { readonly kind: "syntax"; readonly line: number; readonly message: string };

/** A text may hold only plain helper calls; this is something else: a block, a partial, an unescaped value. */
export interface Refused {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Gives every call that prints something, in the order of the text. Blocks, partials and nested calls are refused: a text holds words and numbers, no logic. */
export function helperCalls(text: string): ParsedCalls {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    return { kind: "syntax", ...syntaxError(error) };
  }
  const calls: PlacedCall[] = [];
  const refused: Refused[] = [];
  for (const statement of program.body) {
    const line = statement.loc.start.line;
    const column = statement.loc.start.column + 1;
    if (statement.type === "ContentStatement" || statement.type === "CommentStatement") continue;
    if (statement.type !== "MustacheStatement") {
      refused.push({ line, column, what: nameOf[statement.type] ?? statement.type });
      continue;
    }
    const { path, params, hash } = statement as hbs.AST.MustacheStatement;
    const pairs = hash?.pairs ?? [];
    if ([...params, ...pairs.map((pair) => pair.value)].some((each) => !isLiteral(each))) {
      refused.push({ line, column, what: "a value that is no text or number" });
      continue;
    }
    calls.push({
      helper: "original" in path ? String(path.original) : "",
      positional: params.map(literal),
      named: Object.fromEntries(pairs.map((pair) => [pair.key, literal(pair.value)])),
      line,
      column,
    });
  }
  return { kind: "calls", calls, refused };
}

const nameOf: Readonly<Record<string, string>> = {
  BlockStatement: "a block ({{#…}})",
  PartialStatement: "a partial ({{> …}})",
  PartialBlockStatement: "a partial block ({{#> …}})",
  DecoratorBlock: "a decorator",
  Decorator: "a decorator",
};

function isLiteral(node: hbs.AST.Expression): boolean {
  return node.type === "StringLiteral" || node.type === "NumberLiteral";
}

function literal(node: hbs.AST.Expression): unknown {
  return (node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value;
}

/** Handlebars tells the line in its text only: "Parse error on line 3:" then an excerpt, a caret and what it expected. */
function syntaxError(error: unknown): { line: number; message: string } {
  const text = error instanceof Error ? error.message : String(error);
  const line = /(?:line |- )(\d+)/.exec(text)?.[1];
  return { line: Number(line ?? 1), message: text.split("\n")[0] ?? text };
}
