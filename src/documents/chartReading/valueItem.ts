/** A figure -> the item that tells it: its value, interval and base, and what may be said of it besides. */
import { type EstimateId, type Figure, type Indicator, isShown, type ShownFigure } from "../../domain/index.ts";
import {
  changeOf,
  changeWords,
  type KnownFigures,
  marked,
  type Origins,
  type Printing,
  type Speech,
  type Words,
} from "../../statements/index.ts";
import { formatBounds, formatNumber } from "../../wording/index.ts";
import { item, type ReadingItem, type Told } from "./reading.ts";

export type Telling = Speech & Origins & Printing & KnownFigures;

interface Named {
  readonly name: string;
  readonly shownAs: string;
  /** What is said after it; null for nothing. */
  readonly besides?: Words | null;
  readonly items?: readonly Told[];
}

export function valueItem(
  of: EstimateId,
  { name, shownAs, besides = null, items = [] }: Named,
  writing: Telling,
): ReadingItem {
  const figure = shown(of, writing);
  const words = writing.say("walk.value", {
    name,
    value: writing.print(figure),
    interval: intervalWords(figure, writing),
    base: baseWords(figure, writing),
    few: figure.status === "computed" && figure.unreliable ? "few" : "enough",
    besides: besides ?? "none",
  });
  return item(words, shownAs, items);
}

/** The same words for every hidden figure. */
export function hiddenItem(name: string, hidden: string, { say }: Speech): ReadingItem {
  return item(say("walk.about", { name, words: hidden }));
}

/** What is known of the change since the wave before; null where there is none, or nobody can say whether it is chance. */
export function sinceBefore(of: EstimateId, writing: Telling): Words | null {
  const change = changeOf(shown(of, writing), writing.index);
  return untold.has(change.verdict.kind) ? null : changeWords(change, "cell", writing);
}

const untold: ReadonlySet<ReturnType<typeof changeOf>["verdict"]["kind"]> = new Set([
  "first",
  "no margin",
  "one margin",
  "counted",
]);

export function shown(of: EstimateId, { index }: KnownFigures): ShownFigure {
  const figure: Figure = index.get(of);
  if (!isShown(figure)) throw new Error(`${of} is drawn, and is not shown`);
  return figure;
}

/** How a count changed is told by the headline: nothing of it is chance. */
export function isCount(of: EstimateId, writing: Telling): boolean {
  return writing.indicatorOf(shown(of, writing)).counted;
}

/** none: nothing was sampled. unknown: its source does not say. */
function intervalWords(figure: ShownFigure, { say, language, indicatorOf }: Telling): Words {
  if (figure.interval === null) return unlessCounted(figure, indicatorOf(figure));
  const bounds = formatBounds(figure.interval, figure, indicatorOf(figure), language);
  return marked(figure.id, say("value.interval", bounds), "interval");
}

function baseWords(figure: ShownFigure, { say, language, indicatorOf }: Telling): Words {
  const { id, status, base } = figure;
  if (base === null) return unlessCounted(figure, indicatorOf(figure));
  const count = formatNumber(base, 0, language);
  // What a response is a part of are those who were asked.
  return status === "counted"
    ? marked(id, say("table.ofInvited", { count }), "base")
    : say("walk.base", { count: marked(id, count, "base") });
}

function unlessCounted({ status }: ShownFigure, { counted }: Indicator): "none" | "unknown" {
  return status === "published" && !counted ? "unknown" : "none";
}
