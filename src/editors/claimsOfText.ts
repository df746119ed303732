/** A text with `{{…}}` -> claims in it that the figures of their sentence don't carry. */
import type { Language } from "../domain/index.ts";
import {
  type EstimateIndex,
  type PlacedFigures,
  type Prose,
  type Surroundings,
  type UncarriedClaim,
  uncarriedClaims,
} from "../statements/index.ts";
import { helperCalls, type PlacedCall } from "./helperCalls.ts";
import { resolveCall } from "./textHelpers.ts";

/** A text whose helpers can't be read gives no claims, since it has a finding already. */
export function claimsOfText(
  text: string,
  language: Language,
  tone: Surroundings["tone"],
  prose: Prose,
): readonly UncarriedClaim[] {
  const parsed = helperCalls(text);
  if (parsed.kind === "syntax") return [];
  const lines = text.split("\n");
  const placed = parsed.calls.map((call) => figuresOf(call, lines, prose.index));
  return uncarriedClaims(maskCalls(text), placed, language, tone, prose);
}

/** Blanks calls and the addresses of links, which are no words of the sentence. The text stays as long as it was. */
export function maskCalls(text: string): string {
  return text
    .replace(/\{\{[^}]*\}\}/g, (call) => call.replace(/[^\n]/g, " "))
    .replace(/\]\([^)]*\)/g, (link) => " ".repeat(link.length));
}

function figuresOf(call: PlacedCall, lines: readonly string[], index: EstimateIndex): PlacedFigures {
  const at = lines.slice(0, call.line - 1).reduce((sum, each) => sum + each.length + 1, 0) + call.column - 1;
  const resolved = resolveCall(call, index);
  switch (resolved.kind) {
    case "estimate":
      return { at, estimates: [resolved.estimate], bases: [] };
    case "change":
      return { at, estimates: [resolved.after], bases: [] };
    case "base":
      return { at, estimates: [], bases: [resolved.base] };
    default:
      return { at, estimates: [], bases: [] };
  }
}
