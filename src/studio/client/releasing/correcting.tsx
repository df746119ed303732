/** A figure was wrong after it was published: from the data to those who have the wrong one, step by step. */
import { useState } from "preact/hooks";
import type { Standing } from "../../desks/releasing/standing.ts";
import { languageName } from "../inWords.ts";
import { desk } from "../pointed.ts";
import { say } from "../say.ts";
import { begin, change, isBusy } from "./atHand.ts";
import { WhatChanged } from "./whatChanged.tsx";
import { WorkPanel } from "./workPanel.tsx";

export function Correcting({ now }: { readonly now: Standing }) {
  const { correction, release, adoption } = now;
  const { edition, replaced, isDrafted } = correction;
  const isFresh = release !== null && release.changed.length === 0;
  const isReasoned =
    edition !== null &&
    now.languages.every((each) => (Object.entries(edition.reason ?? {}).find(([of]) => of === each)?.[1] ?? "") !== "");
  const isMade = isDrafted && isFresh && release.edition === edition?.edition;
  const isAdopted = isMade && adoption.state === "adopted" && adoption.isOfThis;
  return (
    <>
      <p>{say("studio.release.correctingHow")}</p>
      <WorkPanel at="correcting" />
      <ol class="steps">
        <Step name={say("studio.release.steps.mend")} isDone={replaced !== null || !(isFresh || release === null)}>
          {(["fields", "write"] as const).map((id) => (
            <button
              key={id}
              type="button"
              onClick={() => {
                desk.value = id;
              }}
            >
              {say(`studio.tabs.${id}`)}
            </button>
          ))}
        </Step>
        <Step name={say("studio.release.steps.make")} isDone={replaced !== null}>
          <Make />
        </Step>
        <Step name={say("studio.release.steps.compare")} isDone={isDrafted}>
          {replaced === null ? null : (
            <>
              <button type="button" disabled={isBusy()} onClick={() => void begin({ kind: "compare" })}>
                {say("studio.release.figuresAndHolders")}
              </button>
              <WhatChanged now={now} since={["replaced"]} />
            </>
          )}
        </Step>
        <Step name={say("studio.release.steps.draft")} isDone={isDrafted}>
          <button type="button" disabled={isBusy() || replaced === null} onClick={() => void begin({ kind: "draft" })}>
            {say("studio.release.draftIt")}
          </button>
        </Step>
        <Step name={say("studio.release.steps.reason")} isDone={isDrafted && isReasoned}>
          {isDrafted && edition !== null ? <Reason now={now} edition={edition} /> : null}
        </Step>
        <Step name={say("studio.release.steps.again")} isDone={isMade}>
          <Make />
        </Step>
        <Step name={say("studio.release.steps.adopt")} isDone={isAdopted}>
          <Lead to="approval-name" label={say("studio.release.approval")} />
        </Step>
        <Step name={say("studio.release.steps.publish")} isDone={isAdopted && now.isPublished === true}>
          <Lead to="publishing" label={say("studio.release.publishing")} />
        </Step>
        <Step name={say("studio.release.steps.handOut")} isDone={isAdopted && correction.isHandedOut}>
          <Lead to="handing-out" label={say("studio.release.handingOut")} />
        </Step>
      </ol>
    </>
  );
}

function Step(props: { readonly name: string; readonly isDone: boolean; readonly children: preact.ComponentChildren }) {
  return (
    <li class={props.isDone ? "done" : "open"}>
      <h4>
        {props.name}{" "}
        <span class="mark">({props.isDone ? say("studio.release.isDone") : say("studio.release.isOpen")})</span>
      </h4>
      <div class="buttons">{props.children}</div>
    </li>
  );
}

function Make() {
  return (
    <button
      type="button"
      disabled={isBusy()}
      onClick={() => void begin({ kind: "make", withoutEmbargoed: false }, "correcting")}
    >
      {say("studio.release.make")}
    </button>
  );
}

/** To another part of the desk, which is unfolded. */
function Lead({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <button
      type="button"
      onClick={() => {
        const part = document.getElementById(to);
        if (part instanceof HTMLDetailsElement) part.open = true;
        part?.scrollIntoView();
        const first =
          part?.querySelector<HTMLElement>("summary") ?? part?.parentElement?.querySelector<HTMLElement>("button");
        first?.focus();
      }}
    >
      {label}
    </button>
  );
}

function Reason({
  now,
  edition,
}: {
  readonly now: Standing;
  readonly edition: NonNullable<Standing["correction"]["edition"]>;
}) {
  return (
    <Words
      now={now}
      given={edition.reason ?? {}}
      button={say("studio.release.saveReason")}
      save={async (reason) =>
        await change(
          "/api/reason",
          { edition: edition.edition, reason, seen: now.seen.corrections },
          say("studio.release.reasonSaved"),
        )
      }
    />
  );
}

interface Typed {
  readonly words: string;
  /** What was saved when somebody began to type. */
  readonly over: string;
}

/** Somebody else has saved other words meanwhile: both are in sight. */
function isOvertaken(typed: Typed | undefined, given: string): boolean {
  return typed !== undefined && typed.over !== given && typed.words !== given;
}

/** Words in each language of the university. */
export function Words(props: {
  readonly now: Standing;
  readonly given: Readonly<Partial<Record<string, string>>>;
  readonly button: string;
  readonly save: (words: Readonly<Record<string, string>>) => Promise<unknown>;
}) {
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const own = Object.entries(typed).map(([language, { words }]) => [language, words]);
  const all: Readonly<Partial<Record<string, string>>> = { ...props.given, ...Object.fromEntries(own) };
  const givenIn = (language: string) => props.given[language] ?? "";
  const isWhole = props.now.languages.every((each) => (all[each] ?? "").trim() !== "");
  return (
    <form
      class="words"
      onSubmit={(event) => {
        event.preventDefault();
        const words = props.now.languages.map((each) => [each, (all[each] ?? "").trim()]);
        if (isWhole) void props.save(Object.fromEntries(words));
      }}
    >
      {props.now.languages.map((each) => (
        <label key={each}>
          {say("studio.release.reasonIn", { language: languageName(each) })}
          <textarea
            lang={each}
            rows={2}
            value={all[each] ?? ""}
            onInput={({ currentTarget: { value } }) =>
              setTyped({ ...typed, [each]: { words: value, over: typed[each]?.over ?? givenIn(each) } })
            }
          />
          {isOvertaken(typed[each], givenIn(each)) ? (
            <span class="hint" role="status">
              {say("studio.release.theirs", { words: givenIn(each) })}
            </span>
          ) : null}
        </label>
      ))}
      <button type="submit" disabled={!isWhole}>
        {props.button}
      </button>
    </form>
  );
}
