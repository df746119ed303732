import type { Shape } from "../../src/charts/index.ts";
import type { Language } from "../../src/domain/index.ts";
import { ganttCases, matrixCases } from "./cases/actionsCases.ts";
import { barsCases } from "./cases/barsCases.ts";
import { dotsCases } from "./cases/dotsCases.ts";
import { funnelCases } from "./cases/funnelCases.ts";
import type { AnyCase, GalleryCases } from "./cases/galleryCase.ts";
import { galleryWords } from "./cases/galleryWords.ts";
import { multiplesCases, trendCases } from "./cases/linesCases.ts";
import { stackedCases } from "./cases/stackedCases.ts";

export type Gallery = { readonly [S in Shape]: GalleryCases<S> };

/** In the order in which the gallery shows them. */
const gallery: Gallery = {
  trend: trendCases,
  multiples: multiplesCases,
  bars: barsCases,
  dots: dotsCases,
  stacked: stackedCases,
  funnel: funnelCases,
  matrix: matrixCases,
  gantt: ganttCases,
};

export function galleryCases(language: Language): readonly AnyCase[] {
  const words = galleryWords(language);
  return Object.values(gallery).flatMap((cases): readonly AnyCase[] => cases(words));
}
