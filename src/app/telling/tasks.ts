/** What is still to be done for the year under way -> a checklist, as the terminal shows it: with owner and day, and how much is left. */
import { type Finding, formatFinding, isTask, sortFindings, type Task } from "../../domain/index.ts";

export function withTasksApart(all: readonly Finding[]): {
  readonly notes: readonly Finding[];
  readonly tasks: readonly Task[];
} {
  return {
    notes: all.filter((each) => !isTask(each)),
    tasks: all.filter(isTask),
  };
}

export function tasksText(tasks: readonly Task[]): string {
  if (tasks.length === 0) return "";
  const lines = sortFindings(tasks).filter(isTask).map(line);
  return `\n${lines.join("")}${tasks.length} still to do; reports can be made without, as a draft\n\n`;
}

function line({ task: { owner, by }, ...finding }: Task): string {
  const who = by === null ? owner : `${owner}, by ${by}`;
  return `[ ] ${formatFinding({ ...finding, message: `${finding.message} (${who})` })}\n`;
}
