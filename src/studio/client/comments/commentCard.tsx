/** One comment: where it stands, what was said and answered, and what can be done with it. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Comment, CommentReply } from "../../../domain/index.ts";
import { pageInSight } from "../blocks.ts";
import { shortMoment } from "../inWords.ts";
import { leadTo } from "../leadTo.ts";
import { pageShown, state } from "../live.ts";
import { say } from "../say.ts";
import { findPlace } from "./findPlace.ts";
import { NameField } from "./nameField.tsx";
import { reasonOf } from "./newComment.tsx";
import { ownName, sendSaid, viewOf } from "./said.ts";
import { settle } from "./settled.tsx";
import { keepReply, noteSent, typedReply } from "./typedReplies.ts";

export function CommentCard({ comment }: { readonly comment: Comment }) {
  const { id, where, who, on, text, replies, resolved } = comment;
  const [answering, setAnswering] = useState(typedReply(id) !== "");
  const [problem, setProblem] = useState("");
  const name = viewOf(comment);

  async function conclude(isDone: boolean): Promise<void> {
    if (ownName.value.trim() === "") return setProblem(say("studio.comments.needsName"));
    setProblem("");
    try {
      await settle(id, isDone);
    } catch (error) {
      setProblem(reasonOf(error));
    }
  }

  return (
    <article class="comment" data-comment={id}>
      <button
        type="button"
        class="place"
        lang={where.language}
        onClick={() => leadTo(name, (page) => blockOf(page, comment))}
      >
        {say("studio.comments.goThere", { words: shortly(where.words) })}
      </button>{" "}
      <span class="hint-inline">
        {titleOf(where.document)} ({where.language})
      </span>
      <SinceThen comment={comment} />
      <Saying who={who} on={on} text={text} />
      {replies.map((reply) => (
        <div class="reply" key={`${reply.who} ${reply.on} ${reply.text}`}>
          <Saying {...reply} />
        </div>
      ))}
      {resolved === undefined ? null : (
        <p class="good">{say("studio.comments.resolvedBy", { who: resolved.by, on: shortMoment(resolved.on) })}</p>
      )}
      <p class="doings">
        <button type="button" aria-expanded={answering} onClick={() => setAnswering(!answering)}>
          {say("studio.comments.reply")}
        </button>{" "}
        <button type="button" onClick={() => void conclude(resolved === undefined)}>
          {resolved === undefined ? say("studio.comments.resolve") : say("studio.comments.reopen")}
        </button>
      </p>
      {answering ? <Answer comment={comment} done={() => setAnswering(false)} /> : null}
      <p role="status" class="problem">
        {problem}
      </p>
    </article>
  );
}

function Saying({ who, on, text }: CommentReply) {
  return (
    <div class="saying">
      <p class="who">
        <bdi>{who}</bdi>, <time dateTime={on}>{shortMoment(on)}</time>
      </p>
      <p class="said" dir="auto">
        {text}
      </p>
    </div>
  );
}

/** What stood there, where it stands there no more. */
function SinceThen({ comment }: { readonly comment: Comment }) {
  const page = pageInSight();
  if (page === null || pageShown.value?.view !== viewOf(comment)) return null;
  const { kind } = findPlace(page, comment.where);
  if (kind === "same") return null;
  const { words } = comment.where;
  return <p class="warn">{say(`studio.comments.${kind}`, { words })}</p>;
}

function Answer({ comment, done }: { readonly comment: Comment; readonly done: () => void }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = typedReply(comment.id);
  /** Pressed twice, it is said once. */
  const isSaving = useRef(false);
  const [problem, setProblem] = useState("");
  useEffect(() => field.current?.focus(), []);

  async function save(): Promise<void> {
    if (ownName.value.trim() === "") return setProblem(say("studio.comments.needsName"));
    if (text.trim() === "") return setProblem(say("studio.comments.needsText"));
    if (isSaving.current) return;
    isSaving.current = true;
    const card = field.current?.closest(".comment");
    try {
      await sendSaid("reply", { id: comment.id, who: ownName.value.trim(), text: text.trim() });
      noteSent(comment.id, text);
      if (typedReply(comment.id) === "") done();
      card?.querySelector<HTMLElement>(".doings button")?.focus();
    } catch (error) {
      setProblem(`${reasonOf(error)} ${say("studio.comments.kept")}`);
    }
    isSaving.current = false;
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NameField />
      <label for={id}>{say("studio.comments.replyTo", { who: comment.who })}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={4000}
        value={text}
        onInput={({ currentTarget }) => keepReply(comment.id, currentTarget.value)}
      />
      <button type="submit" class="main">
        {say("studio.comments.sendReply")}
      </button>
      <p role="status" class="problem">
        {problem}
      </p>
    </form>
  );
}

function blockOf(page: Document, { where }: Comment): Element | null {
  const found = findPlace(page, where);
  return found.kind === "gone" ? page.getElementById(where.anchor) : found.block;
}

function titleOf(document: string): string {
  return state.value?.documents.find(({ id }) => id === document)?.title ?? document;
}

const mostLetters = 90;

function shortly(words: string): string {
  if (words === "") return say("studio.comments.whole");
  return words.length <= mostLetters ? words : `${words.slice(0, mostLetters)}…`;
}
