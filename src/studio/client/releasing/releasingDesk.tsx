/** The desk "release": approve, make, publish, hand out, bring back, correct. */
import { useEffect, useRef } from "preact/hooks";
import type { Standing } from "../../desks/releasing/standing.ts";
import { state } from "../live.ts";
import { say } from "../say.ts";
import { Approval } from "./approval.tsx";
import { follow, said, standing, unknown } from "./atHand.ts";
import { Checklist } from "./checklist.tsx";
import { Correcting } from "./correcting.tsx";
import { HandingOut } from "./handingOut.tsx";
import { Embargoes, Withdrawing } from "./holdingBack.tsx";
import { Publishing } from "./lettingOut.tsx";
import { Fold } from "./parts.tsx";
import { type Since, WhatChanged } from "./whatChanged.tsx";
import { WhereItStands } from "./whereItStands.tsx";
import { WorkBar } from "./workBar.tsx";

export function ReleasingDesk() {
  useEffect(follow, []);
  const now = standing.value;
  return (
    <div class="releasing">
      {now === null ? <h2>{say("studio.release.title")}</h2> : <WhereItStands now={now} />}
      {unknown.value === null ? null : <p class="problem">{unknown.value}</p>}
      <Said />
      {now === null ? null : <Parts now={now} />}
      <WorkBar />
    </div>
  );
}

/** What was done, or why it was not, stands at the head of the desk: whoever pressed a button that is gone by then is led there. */
function Said() {
  const words = useRef<HTMLParagraphElement>(null);
  const now = said.value;
  const known = useRef(now);
  useEffect(() => {
    if (now !== null && now !== known.current) words.current?.focus();
    known.current = now;
  }, [now]);
  return (
    <p ref={words} tabIndex={-1} role="status" class={now?.isProblem === true ? "problem" : "good"}>
      {now?.text ?? ""}
    </p>
  );
}

function Parts({ now }: { readonly now: Standing }) {
  const tasks = state.value?.tasks.length ?? 0;
  return (
    <>
      <Approval now={now} />
      <Fold id="what-changed" title={say("studio.release.whatChanged")}>
        <WhatChanged now={now} since={sinceWhen(now)} />
      </Fold>
      <Fold id="publishing" title={say("studio.release.publishing")}>
        <Publishing now={now} />
      </Fold>
      <Fold id="handing-out" title={say("studio.release.handingOut")}>
        <HandingOut now={now} />
      </Fold>
      <Fold id="correcting" title={say("studio.release.correcting")}>
        <Correcting now={now} />
      </Fold>
      <Fold id="embargoes" title={say("studio.release.embargoes")}>
        <Embargoes now={now} />
      </Fold>
      <Fold id="withdrawing" title={say("studio.release.withdrawing")}>
        <Withdrawing now={now} />
      </Fold>
      <Fold id="checklist" title={say("studio.release.checklist", { count: tasks })}>
        <Checklist />
      </Fold>
    </>
  );
}

/** What there is to compare with. */
function sinceWhen({ adoption, correction }: Standing): readonly Since[] {
  const isChecked = adoption.state === "checked" || adoption.checked !== null;
  return [
    ...(isChecked ? (["checked"] as const) : []),
    ...(adoption.state === "adopted" ? (["adopted"] as const) : []),
    ...(correction.replaced === null ? [] : (["replaced"] as const)),
  ];
}
