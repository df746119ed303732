/** A comment that was resolved or opened again -> where it went, with a way to see it and to take that back. */
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../say.ts";
import { reasonOf } from "./newComment.tsx";
import { ownName, sendSaid } from "./said.ts";

interface Settled {
  readonly id: string;
  readonly isDone: boolean;
  readonly problem: string;
}

const settled = signal<Settled | null>(null);

/** Throws Refused. */
export async function settle(id: string, isDone: boolean): Promise<void> {
  await sendSaid("resolve", { id, who: ownName.value.trim(), resolved: isDone });
  settled.value = { id, isDone, problem: "" };
}

/** `see`: brings the list of those that are resolved, or open, in sight. `isListed`: it is in sight already. */
export function SettledNow(given: {
  readonly see: (isDone: boolean, id: string) => void;
  readonly isListed: (id: string) => boolean;
}) {
  const now = settled.value;
  const told = useRef<HTMLParagraphElement>(null);
  const isGone = now !== null && !given.isListed(now.id);
  /** Led to once, and not again by a desk that is opened later or a list that shows others. */
  const ledTo = useRef(now);
  useEffect(() => {
    if (!isGone || now === ledTo.current) return;
    ledTo.current = now;
    // What was pressed went with its comment: the keyboard goes on at what is told of it.
    told.current?.focus();
  }, [now, isGone]);
  const takeBack = async () => {
    if (now === null) return;
    try {
      await settle(now.id, !now.isDone);
      told.current?.focus();
    } catch (error) {
      settled.value = { ...now, problem: reasonOf(error) };
    }
  };
  return (
    <div class={now === null ? "settled" : "settled shown"}>
      <p ref={told} role="status" tabIndex={-1}>
        {now === null ? "" : say(now.isDone ? "studio.comments.nowResolved" : "studio.comments.nowOpen")}
      </p>
      {now === null ? null : (
        <p class="doings">
          {isGone ? (
            <button type="button" onClick={() => given.see(now.isDone, now.id)}>
              {say("studio.comments.seeIt")}
            </button>
          ) : null}{" "}
          <button type="button" onClick={() => void takeBack()}>
            {say("studio.comments.takeBack")}
          </button>
        </p>
      )}
      {now === null || now.problem === "" ? null : (
        <p role="alert" class="problem">
          {now.problem}
        </p>
      )}
    </div>
  );
}
