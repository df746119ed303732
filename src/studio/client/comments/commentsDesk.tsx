/** The desk "comments": what people say of paragraphs and figures, open ones first, and where something is said. */
import { useState } from "preact/hooks";
import type { Comment } from "../../../domain/index.ts";
import type { CommentsNow } from "../../desks/comments/routes.ts";
import { ask } from "../api.ts";
import { documentInSight } from "../live.ts";
import { say } from "../say.ts";
import { CommentCard } from "./commentCard.tsx";
import { NewComment } from "./newComment.tsx";
import { commentsNow, openInSight } from "./said.ts";
import { SettledNow } from "./settled.tsx";

type State = "open" | "resolved" | "both";

export function CommentsDesk() {
  const [where, setWhere] = useState<"inSight" | "everywhere">("inSight");
  const [state, setState] = useState<State>("open");
  const now = commentsNow.value;
  const listed = now.comments.filter((each) => isHere(each, where) && isIn(each, state)).toSorted(openFirst);
  return (
    <div class="comments">
      <h2>{say("studio.comments.title")}</h2>
      <p role="status">{say("studio.comments.count", { count: openInSight.value.length })}</p>
      {now.problem === null ? null : <p class="problem">{now.problem}</p>}
      {now.year === null ? <p>{say("studio.comments.waiting")}</p> : <NewComment />}
      <div class="filters">
        <label>
          {say("studio.comments.documents")}{" "}
          <select
            value={where}
            onChange={({ currentTarget }) => setWhere(currentTarget.value === "everywhere" ? "everywhere" : "inSight")}
          >
            <option value="inSight">{say("studio.comments.inSight")}</option>
            <option value="everywhere">{say("studio.comments.everywhere")}</option>
          </select>
        </label>
        <label>
          {say("studio.comments.state")}{" "}
          <select
            value={state}
            onChange={({ currentTarget: { value } }) => {
              if (value === "open" || value === "resolved" || value === "both") setState(value);
            }}
          >
            <option value="open">{say("studio.comments.open")}</option>
            <option value="resolved">{say("studio.comments.resolved")}</option>
            <option value="both">{say("studio.comments.both")}</option>
          </select>
        </label>
      </div>
      <SettledNow
        isListed={(id) => listed.some((each) => each.id === id)}
        see={(isDone, id) => {
          setState(isDone ? "resolved" : "open");
          requestAnimationFrame(() =>
            requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-comment="${id}"] .place`)?.focus()),
          );
        }}
      />
      {listed.length === 0 ? <p>{say("studio.comments.none")}</p> : null}
      <ol class="comment-list">
        {listed.map((comment) => (
          <li key={comment.id}>
            <CommentCard comment={comment} />
          </li>
        ))}
      </ol>
      <TakeAlong now={now} />
    </div>
  );
}

function isHere({ where }: Comment, wanted: "inSight" | "everywhere"): boolean {
  const { document, language } = documentInSight();
  return wanted === "everywhere" || (where.document === document && where.language === language);
}

function isIn({ resolved }: Comment, wanted: State): boolean {
  return wanted === "both" || (wanted === "open") === (resolved === undefined);
}

function openFirst(a: Comment, b: Comment): number {
  return Number(a.resolved !== undefined) - Number(b.resolved !== undefined) || (a.on < b.on ? 1 : -1);
}

function TakeAlong({ now }: { readonly now: CommentsNow }) {
  if (now.comments.length === 0) return null;
  return (
    <fieldset class="take-along">
      <legend>{say("studio.comments.export")}</legend>
      <button type="button" onClick={() => void download("csv")}>
        {say("studio.comments.asTable")}
      </button>{" "}
      <button type="button" onClick={() => void download("markdown")}>
        {say("studio.comments.asText")}
      </button>
    </fieldset>
  );
}

interface Taken {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

async function download(form: "csv" | "markdown"): Promise<void> {
  const { name, type, text } = await ask<Taken>("/api/comments/export", { form });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
