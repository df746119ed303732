/** A report's figures and actions -> everything that it could say first. */
import { type Action, type Faculty, type Indicator, isShown, messageId } from "../../domain/index.ts";
import { actionCounts } from "../sentences/actionCounts.ts";
import { changeWords, sizeWords } from "../sentences/changeWords.ts";
import { subjectWords } from "../sentences/subjectWords.ts";
import type { Verdict } from "../verdicts/changeVerdict.ts";
import { type Change, newestChange } from "../verdicts/newestChange.ts";
import { restVerdict } from "../verdicts/restVerdict.ts";
import type { Words } from "../words.ts";
import type { KnownFigures } from "../writing/knownFigures.ts";
import type { Origins } from "../writing/origins.ts";
import type { Printing } from "../writing/printing.ts";
import type { Speech } from "../writing/speech.ts";
import type { Reported, Writing } from "../writing/writing.ts";
import type { MessageCandidate } from "./keyMessages.ts";
import { sizeOnScale } from "./sizeOnScale.ts";
import { isUnchanged, unchangedMessage } from "./unchangedMessage.ts";

export function messageCandidates(
  faculty: Faculty,
  actions: readonly Action[],
  writing: Writing,
): readonly MessageCandidate[] {
  const indicators = writing.data.indicators.indicators.filter(
    ({ counted, partOf }) => !counted && partOf === undefined,
  );
  const changes = indicators.flatMap((indicator) => {
    const domain = { kind: "faculty", faculty: faculty.id } as const;
    return newestChange(indicator, writing, domain) ?? [];
  });
  const beside = indicators.flatMap((indicator) => restMessage(indicator, faculty, writing));
  const unchanged = unchangedMessage(changes, writing);
  return [
    ...changes.map((change) => changeMessage(change, faculty, unchanged.length > 0, writing)),
    ...unchanged,
    ...beside,
    ...doneMessages(actions, writing),
  ];
}

const certainties: Readonly<Record<Verdict["kind"], number>> = {
  up: 1,
  down: 1,
  "too small to show": 0.5,
  counted: 0.5,
  "no margin": 0.5,
  "one margin": 0.4,
  "about the same": 0.4,
  "not tested": 0.4,
  "no clear change": 0.4,
  first: 0.3,
  "before hidden": 0.3,
  "not comparable": 0.3,
};

function changeMessage(
  change: Change,
  faculty: Faculty,
  together: boolean,
  writing: Speech & Origins & Printing,
): MessageCandidate {
  const { indicator, before, after, verdict } = change;
  return {
    id: messageId("change", indicator.id),
    indicator: indicator.id,
    about: "figures",
    words: changeWords(change, "sentence", writing, faculty),
    size:
      before === null || !isShown(before) || verdict.kind === "not comparable"
        ? 0
        : sizeOnScale(before.value, after.value, indicator, writing),
    certainty: certainties[verdict.kind],
    weight: weightOf(indicator),
    unchanged: together && isUnchanged(change) ? "one" : null,
  };
}

/** Only a difference that is more than chance is a message. */
function restMessage(
  indicator: Indicator,
  faculty: Faculty,
  writing: Speech & Origins & Printing & KnownFigures,
): readonly MessageCandidate[] {
  const { say, print, index } = writing;
  const newest = writing.known(indicator, { kind: "faculty", faculty: faculty.id }).at(-1);
  const verdict = newest === undefined ? null : restVerdict(newest, index);
  if (verdict?.kind !== "higher" && verdict?.kind !== "lower") return [];
  const { own, rest, size, exploratory } = verdict;
  return [
    {
      id: messageId("rest", indicator.id),
      indicator: indicator.id,
      about: "figures",
      words: say(verdict.kind === "higher" ? "message.restHigher" : "message.restLower", {
        subject: subjectWords(own, indicator, faculty, writing),
        rest: print(rest),
        sized: size === null ? "no" : "yes",
        size: size === null ? "" : sizeWords(size, indicator, writing),
        rounding: size?.seemsOff === true ? "off" : "even",
        standing: exploratory ? "exploratory" : "key",
      }),
      size: sizeOnScale(own.value, rest.value, indicator, writing),
      certainty: 1,
      weight: weightOf(indicator),
      unchanged: null,
    },
  ];
}

function doneMessages(actions: readonly Action[], writing: Reported & Speech): readonly MessageCandidate[] {
  const { say, data, year } = writing;
  const [first] = actions;
  if (first === undefined) return [];
  const words: Words = say("message.done", {
    whose: "faculty",
    example: data.plans.get(year)?.example === undefined ? "no" : "yes",
    all: actions.length,
    state: say(`state.${first.state}`),
    counts: actionCounts(actions, writing),
  });
  return [
    { id: "done:actions", indicator: null, about: "done", words, size: 0, certainty: 1, weight: 0.8, unchanged: null },
  ];
}

function weightOf({ keyFigure, priorities }: Indicator): number {
  if (keyFigure) return 1;
  return priorities.length > 0 ? 0.7 : 0.4;
}
