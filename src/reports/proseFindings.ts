/** An editor's text -> numbers and words in it that the data does not carry: a number by hand, "significant" without a test, "rose" where nothing is known to have risen. */
import {
  type Domain,
  type EditorText,
  type Finding,
  type IndicatorId,
  type KnownEstimate,
  rulesOf,
} from "../domain/index.ts";
import { differenceProbability } from "../survey/index.ts";
import type { EstimateIndex } from "./estimateIndex.ts";
import { helperCalls, type PlacedCall } from "./helperCalls.ts";
import { changeVerdict } from "./sentences/changeVerdict.ts";
import { resolveCall } from "./textHelpers.ts";

const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";
const number = /\d+(?:[.,]\d+)*(?:\s?%)?/g;

interface Claim {
  readonly words: RegExp;
  readonly holds: (estimates: readonly KnownEstimate[], index: EstimateIndex) => boolean;
  readonly message: string;
  readonly hint: string;
}

const claims: readonly Claim[] = [
  {
    words: /\bsignifican\w*/i,
    holds: (estimates, index) => estimates.some((each) => ["up", "down"].includes(verdictOf(each, index))),
    message: "no test says so",
    hint: "leave it out, or print the change with {{change …}}, which says what the test found",
  },
  {
    words: /\b(rose|risen|increased?|gestegen|steeg|stegen|toegenomen|nam(en)? toe|grew|grown|gegroeid)\b/i,
    holds: (estimates, index) => estimates.some((each) => verdictOf(each, index) === "up"),
    message: "the data does not show that it rose",
    hint: "write the figures beside one another, or {{change …}}, which finds the words",
  },
  {
    words: /\b(fell|fallen|decreased?|dropped|declined|gedaald|daalde|daalden|afgenomen|nam(en)? af)\b/i,
    holds: (estimates, index) => estimates.some((each) => verdictOf(each, index) === "down"),
    message: "the data does not show that it fell",
    hint: "write the figures beside one another, or {{change …}}, which finds the words",
  },
  {
    words: /\b(doubled|verdubbeld|verdubbelde)\b/i,
    holds: (estimates) => someRatio(estimates, 1.9, 2.1),
    message: "no figure in this sentence is twice another",
    hint: "print both figures in the sentence, or leave the word out",
  },
  {
    words: /\b(halved|gehalveerd|halveerde)\b/i,
    holds: (estimates) => someRatio(estimates, 0.45, 0.55),
    message: "no figure in this sentence is half of another",
    hint: "print both figures in the sentence, or leave the word out",
  },
  {
    words: /\b(most students|majority|de meeste studenten|meerderheid|merendeel)\b/i,
    holds: (estimates) => estimates.some((each) => each.value > (rulesOf(each).whole ?? Number.POSITIVE_INFINITY) / 2),
    message: "no percentage in this sentence is above 50",
    hint: "print the percentage that carries it, or leave the word out",
  },
];

/** Places count from 1 in the file. */
export function proseFindings(text: EditorText, index: EstimateIndex): readonly Finding[] {
  const parsed = helperCalls(text.markdown);
  // A text that can't be read has its finding already.
  if (parsed.kind === "syntax") return [];
  const masked = text.markdown
    .replace(/\{\{[^}]*\}\}/g, (call) => call.replace(/[^\n]/g, " "))
    .replace(/\]\([^)]*\)/g, (link) => " ".repeat(link.length));
  const lines = masked.split("\n");
  const at = (line: number, column: number) => ({ file: text.file, line: line + text.linesAbove, column });
  const numbers = lines.flatMap((line, row) =>
    [...line.matchAll(number)]
      .filter((match) => !isAllowed(match[0], line, match.index))
      .map((match) => ({
        ...at(row + 1, match.index + 1),
        message: `the number ${match[0].trim()} is written by hand`,
        hint: 'print a figure with {{estimate …}}, or quote it with its source: {{quoted "45%" source="annual-page"}}',
      })),
  );
  const words = sentencesOf(masked).flatMap(({ from, to, text: sentence }): Finding[] => {
    const estimates = parsed.calls
      .filter((call) => isWithin(call, from, to, text.markdown))
      .flatMap((call) => {
        const resolved = resolveCall(call, index);
        return resolved.kind === "estimate" ? [resolved.estimate] : [];
      });
    if (estimates.length === 0) return [];
    return claims.flatMap(({ words: wanted, holds, message, hint }) => {
      const match = wanted.exec(sentence);
      if (match === null || holds(estimates, index)) return [];
      const { line, column } = placeOf(text.markdown, from + match.index);
      return [{ ...at(line, column), message: `"${match[0]}": ${message}`, hint }];
    });
  });
  return [...numbers, ...words];
}

/** Texts of one place in several languages print the same figures. */
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
          hint: "both languages print the same figures",
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
      return resolved.kind === "change" ? [`${resolved.after.id} (change)`] : [];
    }),
  );
}

function isAllowed(found: string, line: string, at: number): boolean {
  const [before, after] = [line.slice(0, at), line.slice(at + found.length)];
  if (/^(19|20)\d\d$/.test(found)) return true;
  if (/^\s*$/.test(before) && /^[.)]\s/.test(after)) return true;
  return new RegExp(`^\\.?\\s+(${months})\\b`, "i").test(after) || new RegExp(`\\b(${months})\\s+$`, "i").test(before);
}

/** From the wave before to this one. */
function verdictOf(after: KnownEstimate, index: EstimateIndex): string {
  const series = index
    .series(after.indicator as IndicatorId, after.domain as Domain)
    .filter((each): each is KnownEstimate => each.status !== "suppressed" && each.status !== "not-asked");
  const before = series[series.indexOf(after) - 1] ?? null;
  const p = before?.status === "computed" && after.status === "computed" ? differenceProbability(before, after) : null;
  return changeVerdict(before, after, p, index.indicator(after.indicator)?.decimals ?? 0).kind;
}

function someRatio(estimates: readonly KnownEstimate[], low: number, high: number): boolean {
  return estimates.some((a) =>
    estimates.some((b) => b.value !== 0 && a.value / b.value >= low && a.value / b.value <= high),
  );
}

function sentencesOf(text: string): readonly { from: number; to: number; text: string }[] {
  return [...text.matchAll(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]|$)/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}

function isWithin({ line, column }: PlacedCall, from: number, to: number, text: string): boolean {
  const lines = text.split("\n");
  const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return offset >= from && offset < to;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
