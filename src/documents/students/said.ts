/** The key figures of the university, and of national surveys -> what students said: the figure, and a sentence or two that everybody understands. */
import { isShown, messageId } from "../../domain/index.ts";
import { type Change, newestChange, type Words, type Writing } from "../../statements/index.ts";
import type { Finding } from "../blocks.ts";
import { keyIndicators, told } from "../pageOne/findings.ts";
import type { Block } from "../report.ts";
import { isSynthetic } from "../synthetic.ts";

/** More are not read on a wall. */
const [mostOwn, mostInAll] = [3, 4];

export function studentsSaid(writing: Writing): readonly Block[] {
  const own = changesOf("university", writing).slice(0, mostOwn);
  const nationwide = changesOf("national", writing).slice(0, mostInAll - own.length);
  const findings = [...own, ...nationwide].map((change) => findingOf(change, writing));
  return findings.length === 0
    ? [{ kind: "paragraph", words: writing.say("students.noFigures") }]
    : [{ kind: "findings", findings }];
}

/** In the order of page one of the board's report: what its editors pin stands first, and what they drop nowhere. */
function changesOf(coverage: "university" | "national", writing: Writing): readonly Change[] {
  const { pin, drop } = writing.data.messages.get(writing.year) ?? { pin: [], drop: [] };
  const changes = keyIndicators(writing, coverage).flatMap((indicator) => newestChange(indicator, writing) ?? []);
  const isMeant = (id: string, { indicator }: Change) => id === messageId("change", indicator.id);
  const place = (change: Change) => {
    const at = pin.findIndex((id) => isMeant(id, change));
    return at < 0 ? pin.length : at;
  };
  return changes.filter((change) => !drop.some((id) => isMeant(id, change))).toSorted((a, b) => place(a) - place(b));
}

function findingOf(change: Change, writing: Writing): Finding {
  const { indicator, after } = change;
  const { say, text, print, surveyOf } = writing;
  const { coverage, short } = surveyOf(indicator);
  return {
    value: print(after),
    words: [
      `${told(indicator, writing)}.`,
      ...(coverage === "national" ? [say("students.nationwide")] : []),
      ...sinceBefore(change, writing),
    ].join(" "),
    source: say("factsheet.source", { survey: text(short), wave: String(after.wave) }),
    isNamed: indicator.told === undefined,
    madeUp: isSynthetic([after]),
  };
}

/** Whether it has changed, and whether that is more than chance; nothing of a first figure. */
function sinceBefore({ before, after, verdict }: Change, { say, print, label }: Writing): readonly Words[] {
  if (before === null || !isShown(before)) return [];
  const isSame = label(before) === label(after) && verdict.kind !== "not comparable";
  return [
    say("students.change", {
      verdict: isSame ? "same" : verdict.kind.replaceAll(" ", "_"),
      previous: print(before),
      before: String(before.wave),
    }),
  ];
}
