/** An editor's text -> numbers and words in it that the data does not carry: a number by hand, "significant" without a test, "rose" where nothing is known to have risen. */
import type { EditorText, Finding, ShownFigure } from "../domain/index.ts";
import { changeOf, type EstimateIndex, type Prose, type VerdictOf, withoutNumberNames } from "../statements/index.ts";
import { claimsOfText, maskCalls } from "./claimsOfText.ts";
import { helperCalls } from "./helperCalls.ts";
import { exampleCall, resolveCall } from "./textHelpers.ts";

/** Three or more groups of digits in a row are one number: that of a telephone, or of an account. */
const number = /\d+(?:[ -]\d+){2,}(?![.,]\d)|\d+(?:[.,]\d+)*(?:\s?%)?/g;

/** Lines and columns count from 1 in the file. */
export function proseFindings(text: EditorText, prose: Prose): readonly Finding[] {
  // A text that can't be read has its finding already.
  if (helperCalls(text.markdown).kind === "syntax") return [];
  const at = (line: number, column: number) => ({ file: text.file, line: line + text.linesAbove, column });
  const numbers = withoutNumberNames(maskCalls(text.markdown), text.language)
    .split("\n")
    .flatMap((line, row) =>
      [...line.matchAll(number)]
        .filter(([found]) => !/^(?:(?:19|20)\d\d[ -]?)+$/.test(found))
        .map((match) => ({
          ...at(row + 1, match.index + 1),
          message: `the number ${match[0].trim()} is written by hand`,
          hint: `print a figure with {{estimate …}}, or quote it with its source: ${exampleCall("quoted", prose.index)}; what is no figure, such as a name, is written {{plain "${match[0].trim()}"}}`,
        })),
    );
  const words = claimsOfText(text.markdown, text.language, "statement", prose)
    // A number in digits is told already; a year is none.
    .filter(({ words: claimed }) => !/\d/.test(claimed.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, "")))
    .map(({ at: offset, message, hint }) => {
      const { line, column } = lineAndColumn(text.markdown, offset);
      return { ...at(line, column), message, hint };
    });
  return [...numbers, ...words];
}

/** A text of one section prints the same figures in every language. */
export function parityFindings(texts: readonly EditorText[], index: EstimateIndex): readonly Finding[] {
  const places = Map.groupBy(texts, ({ year, section }) => `${year} ${section}`);
  return [...places.values()].flatMap(([first, ...others]) => {
    // A call that leads nowhere has its finding already.
    if (first === undefined || [first, ...others].some((text) => hasProblem(text, index))) return [];
    const wanted = printedIn(first, index);
    return others.flatMap((other): Finding[] => {
      const found = printedIn(other, index);
      const missing = [...wanted].filter((id) => !found.has(id));
      const more = [...found].filter((id) => !wanted.has(id));
      if (missing.length === 0 && more.length === 0) return [];
      const told =
        missing.length > 0
          ? `${missing[0]} is printed there, but not here`
          : `${more[0]} is printed here, but not there`;
      return [
        {
          file: other.file,
          line: 1,
          message: `this text and ${first.file} print other figures: ${told}`,
          hint: "every language prints the same figures",
        },
      ];
    });
  });
}

function hasProblem({ markdown }: EditorText, index: EstimateIndex): boolean {
  const parsed = helperCalls(markdown);
  return parsed.kind === "syntax" || parsed.calls.some((call) => resolveCall(call, index).kind === "problem");
}

function printedIn({ markdown }: EditorText, index: EstimateIndex): ReadonlySet<string> {
  const parsed = helperCalls(markdown);
  if (parsed.kind === "syntax") return new Set();
  return new Set(
    parsed.calls.flatMap((call) => {
      const resolved = resolveCall(call, index);
      if (resolved.kind === "estimate") return [resolved.estimate.id];
      if (resolved.kind === "base") return [`${resolved.id} (base)`];
      if (resolved.kind === "figure") return [`a figure of ${resolved.shown}`];
      return resolved.kind === "change" ? [`${resolved.after.id} (change)`] : [];
    }),
  );
}

/** Gives the verdict on the change from the wave before to this one. */
export function verdictsOf(index: EstimateIndex): VerdictOf {
  return (after: ShownFigure) => changeOf(after, index).verdict.kind;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
