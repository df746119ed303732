/** What is to mend, as the page beside lists it. */
import { type Finding, formatFinding, isTask, rootsFirst, sortFindings } from "../domain/index.ts";
import type { ShownFinding } from "./state.ts";

/** The causes, each with its first line of place. */
export function shown(findings: readonly Finding[]): readonly ShownFinding[] {
  return rootsFirst(findings).roots.map((finding) => {
    const [first = ""] = formatFinding(finding).split("  ");
    return { place: first, message: finding.message, hint: finding.hint ?? null };
  });
}

/** What is still to be done, each with its owner and day before how. */
export function shownTasks(notes: readonly Finding[]): readonly ShownFinding[] {
  return sortFindings(notes)
    .filter(isTask)
    .flatMap(({ task, ...finding }) => {
      const { owner, by } = task;
      const who = by === null ? owner : `${owner}, by ${by}`;
      const hint = [who, finding.hint].filter((each) => each !== undefined).join(": ");
      return shown([{ ...finding, hint }]).map((each) => ({ ...each, task }));
    });
}

/** What went wrong without a place in a file. */
export function problems(given: readonly (string | null)[]): readonly ShownFinding[] {
  return given.flatMap((message) => (message === null ? [] : [{ place: "", message, hint: null }]));
}
