/** Findings -> what the terminal shows, and the exit status that goes with them. */
import { type Finding, formatFinding, sortFindings } from "../domain/index.ts";

export function printFindings(findings: readonly Finding[], json: boolean, write: (text: string) => void): void {
  const sorted = sortFindings(findings);
  if (json) {
    write(`${JSON.stringify({ findings: sorted }, null, 2)}\n`);
    return;
  }
  for (const finding of sorted) write(`${formatFinding(finding)}\n`);
  const files = new Set(sorted.map((each) => each.file)).size;
  write(`\n${count(sorted.length, "problem")} in ${count(files, "file")}\n`);
}

/** What is worth a look without being wrong: what was taken of each file, and doubts. */
export function printNotes(notes: readonly Finding[], write: (text: string) => void): void {
  for (const note of sortFindings(notes)) write(`${formatFinding({ ...note, message: `note: ${note.message}` })}\n`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
