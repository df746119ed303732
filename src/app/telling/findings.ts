/** Findings -> what the terminal shows, and the exit status that goes with them. */
import { type Finding, formatFinding, rootsFirst, sortFindings } from "../../domain/index.ts";

/** What follows from another finding is told with it: as a number for people, after all others for scripts. */
export function printFindings(findings: readonly Finding[], json: boolean, write: (text: string) => void): void {
  const { roots, following } = rootsFirst(findings);
  const folded = [...following.values()].flat();
  if (json) {
    write(`${JSON.stringify({ findings: [...roots, ...folded] }, null, 2)}\n`);
    return;
  }
  for (const [place, finding] of roots.entries()) {
    write(`${formatFinding(finding)}\n`);
    const own = roots[place + 1]?.file === finding.file ? [] : (following.get(finding.file) ?? []);
    if (own.length > 0)
      write(`    and ${own.length} that ${own.length === 1 ? "follows" : "follow"} from ${finding.file}\n`);
  }
  const files = new Set(roots.map((each) => each.file)).size;
  const more = folded.length === 0 ? "" : `, and ${folded.length} that ${folded.length === 1 ? "follows" : "follow"}`;
  write(`\n${count(roots.length, "problem")} in ${count(files, "file")}${more}\n`);
}

/** What is worth a look without being wrong: what was taken of each file, and doubts. */
export function printNotes(notes: readonly Finding[], write: (text: string) => void): void {
  for (const note of sortFindings(notes)) write(`${formatFinding({ ...note, message: `note: ${note.message}` })}\n`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
