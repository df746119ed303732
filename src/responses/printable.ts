/** Findings with names and codes as they stand in a file -> the same, fit for a terminal and a page: no control characters, no turning of the direction of text, and no message without end. */
import type { Finding } from "../domain/index.ts";

const longest = 2000;

export function printable(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({
    ...finding,
    message: plain(finding.message),
    ...(finding.hint === undefined ? {} : { hint: plain(finding.hint) }),
  }));
}

function plain(text: string): string {
  const shown = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  return shown.length <= longest ? shown : `${shown.slice(0, longest)} …`;
}
