/** Indicators that share a picture -> its headline, which speaks of each of them: the newest figure, and the one before where they can be compared. */
import type { Indicator } from "../../domain/index.ts";
import {
  changeWords,
  type KnownFigures,
  newestChange,
  type Printing,
  type Speech,
  type Words,
} from "../../statements/index.ts";

/** What more panels show is counted. */
const mostNamed = 5;

export function panelsHeadline(group: readonly Indicator[], writing: Speech & Printing & KnownFigures): Words {
  const { say, text, print } = writing;
  const changes = group.flatMap((each) => newestChange(each, writing) ?? []);
  const waves = [...new Set(changes.map(({ after }) => after.wave))].sort((a, b) => a - b);
  const newest = waves.at(-1);
  const items = changes.slice(0, mostNamed).map((change): Words => {
    const { indicator, after, verdict } = change;
    const value =
      after.wave === newest ? print(after) : say("series.value", { value: print(after), wave: String(after.wave) });
    const name = text(indicator.short);
    const isAlone = verdict.kind === "first" || verdict.kind === "before hidden" || verdict.kind === "not comparable";
    if (isAlone) return say("chart.panelAlone", { name, value });
    return say("chart.panelAfter", { name, value, before: changeWords(change, "cell", writing) });
  });
  const left = changes.length - items.length;
  const list = [...items, ...(left === 0 ? [] : [say("chart.panelsMore", { count: left })])].join("; ");
  return say("chart.panels", { wave: String(newest ?? ""), list });
}
