/** A text with `{{…}}` -> claims in it that the figures of their sentence don't carry. */
import type { Language } from "../domain/index.ts";
import type { EstimateIndex, Surroundings } from "../statements/index.ts";
import { type PlacedFigures, type Prose, type UncarriedClaim, uncarriedClaims } from "../statements/index.ts";
import { helperCalls, type PlacedCall } from "./helperCalls.ts";
import { resolveCall } from "./textHelpers.ts";

/** Nothing for a text whose helpers can't be read: that has a finding already. */
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

/** Calls and the addresses of links are no words of the sentence. As long as before. */
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
