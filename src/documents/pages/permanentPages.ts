/** Lists of figures of all years -> the pages where each figure has an address that stays: its newest edition, and the earlier ones beside it, unless a later one hides it. */
import {
  areOfOneWave,
  type EstimateId,
  type FigureList,
  type ListedFigure,
  partsOfEstimate,
  permanentAnchor,
  permanentPage,
  type ReadFigureList,
} from "../../domain/index.ts";
import { marked, type Reported, type Speech } from "../../statements/index.ts";
import type { Say } from "../../wording/index.ts";
import { bare, section } from "./pageParts.ts";
import type { AddressRow, AddressTable, SitePage } from "./sitePage.ts";

export type ListedIndicator = FigureList["indicators"][number];

/** `own`: this year's list. `others`: of the other years on the site. */
export function permanentPages(
  own: FigureList,
  others: readonly ReadFigureList[],
  writing: Reported & Speech,
): readonly SitePage[] {
  const { say } = writing;
  // A year can be made again while later ones are there.
  const lists = [own, ...others].toSorted((a, b) => b.year - a.year);
  return listedIndicators(lists).map((indicator) => ({
    ...bare(permanentPage(indicator.id), indicator.name, writing, indicator.survey),
    tabTitle: [indicator.name, indicator.survey, say("permanent.title"), say("site.title")].join(" – "),
    item: "figures",
    repeats: true,
    lead: say("permanent.lead", { survey: indicator.survey }),
    sections: [section("permanent", indicator.name, addressBlocks(indicator, lists, own, say))],
  }));
}

/** Each once, as the newest list has it. `lists`: the newest year first. */
export function listedIndicators(lists: readonly ReadFigureList[]): readonly ListedIndicator[] {
  const all = lists.flatMap(({ indicators }) => indicators);
  return all.filter(({ id }, place) => all.findIndex((each) => each.id === id) === place);
}

/** A table a wave. `lists`: the newest year first. `own`: whose figures are estimates of the release that is made now. */
export function addressBlocks(
  { id }: ListedIndicator,
  lists: readonly ReadFigureList[],
  own: FigureList | null,
  say: Say,
): readonly AddressTable[] {
  const all = lists.flatMap((list) =>
    list.figures.filter((figure) => partsOfEstimate(figure.id).indicator === id).map((figure) => ({ list, figure })),
  );
  const last = lists.find(({ onlyHidden }) => onlyHidden !== true);
  const told = Map.groupBy(all, ({ figure }) => figure.id);
  const waves = Map.groupBy(told.values(), ([first]) => partsOfEstimate(first?.figure.id ?? "").wave);
  return [...waves]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([wave, figures]) => ({
      kind: "addresses",
      caption: say("permanent.ofWave", { wave }),
      rows: figures.flatMap((editions) => rowOf(editions, last, own, say)),
    }));
}

interface Listed {
  readonly list: ReadFigureList;
  readonly figure: ListedFigure;
}

/** `editions`: what each year printed of one figure, the newest first. `last`: the newest list of all figures of its year. */
function rowOf(
  [newest, ...older]: readonly Listed[],
  last: FigureList | undefined,
  own: FigureList | null,
  say: Say,
): readonly AddressRow[] {
  if (newest === undefined) return [];
  const { figure, list } = newest;
  const about = { anchor: permanentAnchor(figure.id), whose: figure.whose, madeUp: figure.madeUp };
  const isIn = { name: editionName(list, list.edition, say), href: figure.page };
  const nothing = { interval: "", base: "", earlier: [] };
  if (!figure.shown) return [{ ...about, ...nothing, value: say("value.hidden"), newest: isIn }];
  // A later year has all its figures, and not this one.
  if (last !== undefined && last.year > list.year) {
    const gone = { name: editionName(last, last.edition, say), href: `${last.year}/figures.html` };
    if (isGoneBesideHidden(figure.id, last))
      return [{ ...about, ...nothing, value: say("value.hidden"), newest: gone }];
    const earlier = earlierEditions([newest, ...older], say);
    return [{ ...about, ...nothing, value: say("permanent.absent"), newest: gone, earlier }];
  }
  // Numbers of another year's release are no estimates of this one.
  const asPrinted = (words: string, part: "value" | "interval" | "base") =>
    list === own && figure.given !== false && /\d/.test(words) ? marked(figure.id as EstimateId, words, part) : words;
  return [
    {
      ...about,
      value: figure.given === false ? say("permanent.absent") : asPrinted(figure.value, "value"),
      interval: asPrinted(figure.interval, "interval"),
      base: asPrinted(figure.base, "base"),
      newest: isIn,
      earlier: [...replacedIn(newest, say), ...(figure.hid === true ? [] : earlierEditions(older, say))],
    },
  ];
}

/** A list that lacks a figure, and hides others of its question and wave, may lack it to protect people. */
function isGoneBesideHidden(id: string, { figures }: FigureList): boolean {
  return figures.some((each) => !each.shown && areOfOneWave(each.id, id));
}

/** What each printed, the newest first, up to one that hid it. */
function earlierEditions([newest, ...older]: readonly Listed[], say: Say): AddressRow["earlier"] {
  if (newest === undefined || !newest.figure.shown) return [];
  const { list, figure } = newest;
  const last = { name: editionName(list, list.edition, say), value: figure.value, href: figure.page };
  return [
    ...(figure.given === false ? [] : [last]),
    ...replacedIn(newest, say),
    ...(figure.hid === true ? [] : earlierEditions(older, say)),
  ];
}

function replacedIn({ list, figure }: Listed, say: Say): AddressRow["earlier"] {
  return figure.before.map(({ edition, value }) => ({ name: editionName(list, edition, say), value, href: null }));
}

/** "2024", and which edition of it where there are several. */
function editionName(list: FigureList, edition: number, say: Say): string {
  return say("permanent.edition", { year: String(list.year), numbered: list.edition > 1 ? "yes" : "no", edition });
}
