/** A text with `{{…}}` -> the quoted claims that it prints, by their ids. */
import { helperCalls } from "./helperCalls.ts";

/** None for a text whose helpers can't be read: that has a finding already. */
export function citedClaims(text: string): ReadonlySet<string> {
  const parsed = helperCalls(text);
  if (parsed.kind === "syntax") return new Set();
  return new Set(parsed.calls.flatMap(({ helper, positional }) => (helper === "claim" ? positional.map(String) : [])));
}
