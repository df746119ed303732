/** (design, program, ways to draw and to keep) -> how the pages of a release are set: what is the same for all of them, hashed once. */
import type { Design, Language } from "../../../domain/index.ts";
import { type Store, stampOf } from "../../../store/index.ts";
import { type ChartDrawer, chartDrawer, type Draw, drawnOnce } from "../../execution/index.ts";
import { type CommonParts, commonParts } from "./recipe.ts";

export interface PageSetting {
  readonly design: Design;
  /** Of the design and of the program: parts of every key. */
  readonly designStamp: string;
  readonly code: string;
  readonly store: Store;
  readonly draw: ChartDrawer;
  /** What the recipes of all artefacts in a language have in common. */
  readonly common: ReadonlyMap<Language, CommonParts>;
}

export function pageSetting(
  design: Design,
  languages: readonly Language[],
  code: string,
  { store, draw }: { readonly store: Store; readonly draw: Draw },
): PageSetting {
  return {
    design,
    designStamp: stampOf(design),
    code,
    store,
    draw: chartDrawer(design, drawnOnce(draw, store, code)),
    common: new Map(languages.map((language) => [language, commonParts(design, language)])),
  };
}
