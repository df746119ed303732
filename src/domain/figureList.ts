/** `nl/2024/figures.json` of a site: the figures of a year that everybody may read, in words, so that sites of later years can say what was printed then. */
import * as z from "zod";
import { partsOfEstimate } from "./estimate.ts";
import { InnerPath } from "./innerPath.ts";
import type { Language } from "./language.ts";

export const ListedFigure = z.strictObject({
  /** `indicator/wave/domain`. */
  id: z.string().regex(/^[a-z0-9.-]+\/\d{4}\/[a-z0-9.:/-]+$/),
  /** Whose figure it is, in words. */
  whose: z.string(),
  /** False of a figure that is hidden to protect people: then nothing of it is here. */
  shown: z.boolean(),
  /** As printed; that it is not shown, where it is hidden. */
  value: z.string(),
  interval: z.string(),
  base: z.string(),
  madeUp: z.boolean(),
  /** Where the newest edition of the year shows it, below the language's folder, with its anchor. */
  page: z.string(),
  /** What earlier editions of the year printed, the newest first: none of them where a later one hides the figure. */
  before: z.array(z.strictObject({ edition: z.int().min(1), value: z.string() })),
  /** The newest edition of the year does not give it any more: only what earlier ones printed is here. */
  given: z.literal(false).optional(),
  /** An edition of the year hid it: nothing that is older is told. */
  hid: z.literal(true).optional(),
});
export type ListedFigure = Readonly<z.infer<typeof ListedFigure>>;

export const FigureList = z.strictObject({
  year: z.int(),
  edition: z.int().min(1),
  /** In the order in which lists have them. */
  indicators: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9.-]+$/), name: z.string(), survey: z.string() })),
  figures: z.array(ListedFigure),
});
export type FigureList = Readonly<z.infer<typeof FigureList>>;

/** A list as sites of other years read it. onlyHidden: the year was released in other languages only, so it names what it hides, and nothing else. */
export type ReadFigureList = FigureList & { readonly onlyHidden?: true };

/** Where the list lies in a site. */
export function figureListPath(language: Language, year: number): string {
  return InnerPath.parse(`${language}/${year}/figures.json`);
}

/** Null of a text that is no such list. */
export function figureListOf(text: string): FigureList | null {
  try {
    return FigureList.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where all figures of an indicator stand, in whatever year they are read: below the language's folder. */
export function permanentPage(indicator: string): string {
  return `figure/${indicator}`;
}

/** The address of a figure that stays, below the language's folder. Takes `indicator/wave/domain`. */
export function permanentAddress(id: string): string {
  return `${permanentPage(partsOfEstimate(id).indicator)}.html#${permanentAnchor(id)}`;
}

/** "2024/faculty.law": what is an address's anchor, and the id of the figure's row. It has no colon: where others clean pages, what stands before one may be taken for a protocol. */
export function permanentAnchor(id: string): string {
  const { wave, key } = partsOfEstimate(id);
  return `${wave}/${key}`.replaceAll(":", ".");
}

/** The lists of some years -> those in one language, the newest year first. Of a year that was released in others only, what it hides: nothing of it is told, in whatever language. */
export function listsIn(
  language: Language,
  years: readonly ReadonlyMap<Language, FigureList>[],
): readonly ReadFigureList[] {
  return years
    .flatMap((lists): ReadFigureList[] => {
      const own = lists.get(language);
      const [other] = lists;
      if (own !== undefined || other === undefined) return own === undefined ? [] : [own];
      const [spoken, list] = other;
      const hidden = list.figures.filter(({ shown, hid }) => !shown || hid === true);
      const figures = hidden.map((each) => ({ ...each, shown: false, page: `../${spoken}/${each.page}` }));
      return [{ ...list, indicators: [], figures, onlyHidden: true }];
    })
    .toSorted((a, b) => b.year - a.year);
}
