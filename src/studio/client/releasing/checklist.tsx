/** What is still to be done for the year, with who does it and by when, and what is done, folded: a click leads to its place. */
import { useEffect, useState } from "preact/hooks";
import type { ShownFinding } from "../../../preview/index.ts";
import { ask } from "../api.ts";
import { PlaceLink } from "../findingsDesk.tsx";
import { TaskWords } from "../foundWords.tsx";
import { filesChanged, state } from "../live.ts";
import { say } from "../say.ts";

export function Checklist() {
  const tasks = state.value?.tasks ?? [];
  const done = useDone(filesChanged.value, state.value?.page ?? "");
  return (
    <>
      {tasks.length === 0 ? <p>{say("studio.release.allDone")}</p> : <Tasks tasks={tasks} />}
      {done.length === 0 ? null : (
        <details class="done-tasks">
          <summary>{say("studio.release.doneTasks", { count: done.length })}</summary>
          <Tasks tasks={done} />
        </details>
      )}
    </>
  );
}

/** Asked for again when something was saved, or what was saved has been read. */
function useDone(saved: number, page: string): readonly ShownFinding[] {
  const [done, setDone] = useState<readonly ShownFinding[]>([]);
  useEffect(() => {
    let isOver = false;
    // What can't be read now is told at the head of the desk.
    ask<readonly ShownFinding[]>("/api/done").then(
      (found) => (isOver ? undefined : setDone(found)),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [saved, page]);
  return done;
}

function Tasks({ tasks }: { readonly tasks: readonly ShownFinding[] }) {
  return (
    <ol class="findings">
      {tasks.map((found) => (
        <li key={`${found.place} ${found.message}`}>
          {found.task === undefined ? null : <TaskWords {...found.task} />}
          <PlaceLink place={found.place} />
        </li>
      ))}
    </ol>
  );
}
