/** What is still to be done for the year, with who does it and by when: a click leads to its place. */
import { PlaceLink } from "../findingsDesk.tsx";
import { state } from "../live.ts";
import { say } from "../say.ts";

export function Checklist() {
  const tasks = state.value?.tasks ?? [];
  if (tasks.length === 0) return <p>{say("studio.release.allDone")}</p>;
  return (
    <ol class="findings" lang="en">
      {tasks.map((task) => (
        <li key={`${task.place} ${task.message}`}>
          {task.message} {task.hint === null ? null : <span class="hint">{task.hint}</span>}
          <PlaceLink place={task.place} />
        </li>
      ))}
    </ol>
  );
}
