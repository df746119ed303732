/** Findings and notes -> what the terminal shows. */
import { type Finding, formatFinding, rootsFirst, sortFindings } from "../../domain/index.ts";

/** What follows from another finding is told with it: as a number for people, after all others for scripts. */
export function findingsText(findings: readonly Finding[], json: boolean, beside: object = {}): string {
  const { roots, following } = rootsFirst(findings);
  const folded = [...following.values()].flat();
  if (json) return `${JSON.stringify({ findings: [...roots, ...folded], ...beside }, null, 2)}\n`;
  const lines = roots.map((finding, place) => {
    const own = roots[place + 1]?.file === finding.file ? [] : (following.get(finding.file) ?? []);
    const more = `    and ${own.length} that ${own.length === 1 ? "follows" : "follow"} from ${finding.file}\n`;
    return `${formatFinding(finding)}\n${own.length > 0 ? more : ""}`;
  });
  const files = new Set(roots.map((each) => each.file)).size;
  const more = folded.length === 0 ? "" : `, and ${folded.length} that ${folded.length === 1 ? "follows" : "follow"}`;
  return `${lines.join("")}\n${count(roots.length, "problem")} in ${count(files, "file")}${more}\n`;
}

/** What is worth a look without being wrong: what was taken of each file, and doubts. */
export function notesText(notes: readonly Finding[]): string {
  return sortFindings(notes)
    .map((note) => `${formatFinding({ ...note, message: `note: ${note.message}` })}\n`)
    .join("");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
