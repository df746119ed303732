/** A draft -> its figures and pictures, for who asks where one comes from and where it stands. Made of figures as they are printed. */
import {
  blocksWithFigures,
  type Chart,
  type FigureStory,
  figureStory,
  figureTitle,
  picturesOf,
  plainReading,
  plainTable,
  printedWords,
} from "../../../documents/index.ts";
import { type Figure, type Language, type ReportKey, reportId } from "../../../domain/index.ts";
import { plain, startWriting, type Writing } from "../../../statements/index.ts";
import { createMessages } from "../../../wording/index.ts";
import { figureIndex } from "../composing/figureIndex.ts";
import { type Draft, type DraftCharts, draftReport } from "./draft.ts";

export interface AskedFigure {
  readonly id: string;
  readonly indicator: string;
  readonly whom: string;
  readonly value: string;
}

export interface FigurePlace {
  /** "board". */
  readonly document: string;
  readonly chapter: string;
  readonly anchor: string;
}

const writings = new WeakMap<Draft, Map<Language, Writing>>();

/** What is said here is no part of a report: its sentences are not noted as such. */
function writingOf(draft: Draft, language: Language): Writing {
  const known = writings.get(draft) ?? new Map<Language, Writing>();
  writings.set(draft, known);
  const { data, design, year, rounded } = draft;
  const say = createMessages(language, design.messages[language]);
  const writing =
    known.get(language) ?? startWriting(language, year, data, figureIndex(rounded, data, rounded.figures), say);
  known.set(language, writing);
  return writing;
}

/** In the order of the indicators, the newest wave first. */
export function draftFigures(draft: Draft, language: Language): readonly AskedFigure[] {
  const writing = writingOf(draft, language);
  const order = new Map(draft.data.indicators.indicators.map(({ id }, place) => [id, place]));
  const placeOf = ({ indicator }: Figure) => order.get(indicator) ?? order.size;
  return draft.rounded.figures
    .filter(({ status }) => status !== "not-asked")
    .toSorted((a, b) => placeOf(a) - placeOf(b) || b.wave - a.wave)
    .map((figure) => ({
      id: figure.id,
      indicator: writing.text(writing.indicatorOf(figure).name),
      whom: figureTitle(figure, writing),
      value: printedWords(figure, writing),
    }));
}

/** Null of what there is not. */
export function draftStory(draft: Draft, id: string, language: Language): FigureStory | null {
  const figure = draft.rounded.figureById.get(id);
  return figure === undefined || figure.status === "not-asked" ? null : figureStory(figure, writingOf(draft, language));
}

/** Where the figures of a document stand in it, by their ids. */
export function figurePlaces(
  draft: Draft,
  key: ReportKey,
  language: Language,
): ReadonlyMap<string, readonly FigurePlace[]> {
  const found = blocksWithFigures(draftReport(draft, key, language)).flatMap(({ chapter, anchor, estimates }) =>
    estimates.map((id) => ({ id, place: { document: reportId(key), chapter, anchor } })),
  );
  const byFigure = Map.groupBy(found, ({ id }) => String(id));
  return new Map([...byFigure].map(([id, all]) => [id, eachOnce(all.map(({ place }) => place))]));
}

function eachOnce(places: readonly FigurePlace[]): readonly FigurePlace[] {
  return [...new Map(places.map((each) => [each.anchor, each])).values()];
}

/** The pictures of a document. */
export function draftPictures(draft: Draft, key: ReportKey, language: Language): readonly Chart[] {
  return picturesOf(draftReport(draft, key, language));
}

/** What a picture tells those who don't see it, and how it is drawn in each width. */
export async function pictureStory(draft: Draft, key: ReportKey, language: Language, id: string, charts: DraftCharts) {
  const report = draftReport(draft, key, language);
  const chart = picturesOf(report).find((each) => each.id === id);
  if (chart === undefined) return null;
  const drawer = charts.besidePages(draft.design);
  const widths = await Promise.all(
    (["page", "column", "narrow"] as const).map(async (width) => {
      const { address = "", widthPx, heightPx } = await drawer.chart(chart, report, width);
      return { width, address, widthPx, heightPx };
    }),
  );
  return {
    id,
    title: plain(chart.headline),
    subtitle: chart.subtitle,
    alternative: chart.alternative,
    notes: [...chart.notes, ...chart.sources].map(plain),
    reading: plainReading(chart),
    table: plainTable(chart),
    widths,
  };
}
