/** A chart in a state that it must stand. */
import type { Of, Shape } from "../../../src/charts/index.ts";
import type { GalleryWords } from "./galleryWords.ts";

export interface GalleryCase<S extends Shape> {
  readonly name: string;
  readonly chart: Of<S>;
}

export type AnyCase = { readonly [S in Shape]: GalleryCase<S> }[Shape];

/** At least one: a shape without a case does not compile. */
export type GalleryCases<S extends Shape> = (
  words: GalleryWords,
) => readonly [GalleryCase<S>, ...(readonly GalleryCase<S>[])];
