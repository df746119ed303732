/** Findings with names and codes as they stand in a file -> the same, fit for a terminal and a page. */
import { type Finding, printable } from "../domain/index.ts";

export function printableFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({
    ...finding,
    message: printable(finding.message),
    ...(finding.hint === undefined ? {} : { hint: printable(finding.hint) }),
  }));
}
