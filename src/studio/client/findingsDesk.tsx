/** Everything that is to be mended, and what is still to be done for the year: a click leads to its place. */
import type { ShownFinding } from "../../preview/index.ts";
import { FoundWords, TaskWords } from "./foundWords.tsx";
import { state } from "./live.ts";
import { deskOf, goTo, placeOf } from "./pointed.ts";
import { say } from "./say.ts";

export function FindingsDesk() {
  const now = state.value;
  const findings = now?.findings ?? [];
  const tasks = now?.tasks ?? [];
  return (
    <>
      <section aria-labelledby="findings-name">
        <h2 id="findings-name">{say("preview.findings", { count: findings.length })}</h2>
        <FindingList findings={findings} />
      </section>
      {tasks.length === 0 ? null : (
        <section aria-labelledby="tasks-name">
          <h2 id="tasks-name">{say("preview.tasks", { count: tasks.length })}</h2>
          <FindingList findings={tasks} />
        </section>
      )}
    </>
  );
}

function FindingList({ findings }: { readonly findings: readonly ShownFinding[] }) {
  return (
    <ol class="findings">
      {findings.map((finding) => (
        <li key={`${finding.place} ${finding.message}`}>
          <PlaceLink place={finding.place} />{" "}
          {finding.task === undefined ? (
            <FoundWords message={finding.message} hint={finding.hint} />
          ) : (
            <TaskWords {...finding.task} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** A place that a desk has is a button that leads there; another is said as it is. */
export function PlaceLink({ place: text }: { readonly place: string }) {
  const found = placeOf(text);
  if (text === "" || found === null) return null;
  if (deskOf(found.file) === null) return <code>{text}</code>;
  return (
    <button type="button" class="place" onClick={() => goTo(found)}>
      {text}
    </button>
  );
}
