/** Indicators that share a picture -> its headline, which speaks of each of them: the newest figure, and the one before where they can be compared. */
import type { Indicator, Language } from "../../domain/index.ts";
import {
  type Change,
  changeWords,
  type KnownFigures,
  newestChange,
  type Printing,
  plain,
  type Speech,
  type Words,
} from "../../statements/index.ts";
import { listInWords } from "../../wording/index.ts";

/** What more panels show is counted. */
const mostNamed = 5;

export function panelsHeadline(group: readonly Indicator[], writing: Speech & Printing & KnownFigures): Words {
  const { say, language } = writing;
  const changes = group.flatMap((each) => newestChange(each, writing) ?? []);
  const newest = Math.max(...changes.map(({ after }) => after.wave));
  // Said once where it is of all; where it is not, each says its own.
  const areOfOneWave = changes.every(({ after }) => after.wave === newest);
  // Those of the newest wave first, in words of the data only where it has them for all: one sentence speaks in one way.
  const told = changes.every(({ indicator }) => indicator.told !== undefined);
  const ordered = [
    ...changes.filter((each) => each.after.wave === newest),
    ...changes.filter((each) => each.after.wave !== newest),
  ];
  const shown = ordered.slice(0, mostNamed);
  const items = shown.map((change, place) =>
    panelWords(change, { told, saysWave: !areOfOneWave, isFirst: areOfOneWave && place === 0 }, writing),
  );
  const left = changes.length - items.length;
  const list = [...items, ...(left === 0 ? [] : [say("chart.panelsMore", { count: left })])];
  return say("chart.panels", {
    wave: areOfOneWave ? String(newest) : "none",
    told: told ? "yes" : "no",
    list: asList(list, language),
  });
}

/** Items that have commas of their own are parted by semicolons. */
function asList(items: readonly Words[], language: Language): Words {
  const isPlain = items.every((each) => !plain(each).includes(", "));
  return isPlain ? listInWords(items, language) : items.join("; ");
}

/** The figure of one panel, with its wave where not all have the same, and the one before. */
function panelWords(
  change: Change,
  { told, saysWave, isFirst }: { readonly told: boolean; readonly saysWave: boolean; readonly isFirst: boolean },
  writing: Speech & Printing,
): Words {
  const { say, text, print } = writing;
  const { indicator, after, verdict } = change;
  const isAlone = verdict.kind === "first" || verdict.kind === "before hidden" || verdict.kind === "not comparable";
  return say(isFirst ? "chart.panelFirst" : "chart.panelNext", {
    told: told ? "yes" : "no",
    words: indicator.told === undefined ? "" : text(indicator.told),
    name: text(indicator.short),
    value: print(after),
    wave: saysWave ? String(after.wave) : "none",
    // With no verdict beside it, the earlier figure stands in brackets.
    bare: bareKinds.has(verdict.kind) ? "yes" : "no",
    before: isAlone ? "none" : changeWords(change, "cell", writing),
  });
}

const bareKinds: ReadonlySet<Change["verdict"]["kind"]> = new Set(["no margin", "one margin", "counted"]);
