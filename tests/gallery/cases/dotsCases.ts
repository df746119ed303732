import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { estimate, faculties, hardNames, hidden, madeUp } from "./galleryWords.ts";

export const dotsCases: GalleryCases<"dots"> = (words) => {
  const { say, number } = words;
  const dots = (
    name: string,
    labels: readonly string[],
    isHidden: (place: number) => boolean,
    beside: "the university" | "the rest and the wave before" | "the wave before" = "the university",
  ): GalleryCase<"dots"> => ({
    name: `dots: ${name}`,
    chart: {
      ...words.anatomy(
        name,
        labels.map((label, place) => [label, isHidden(place) ? say.hidden : number(madeUp(place))]),
      ),
      shape: "dots",
      wave: 2024,
      unit: "grade",
      range: [6, 8],
      reference: beside === "the rest and the wave before" ? null : { value: 6.95 },
      rows: labels.map((label, place) => {
        const value = madeUp(place);
        const interval = { lower: value - 0.2, upper: value + 0.2, level: 0.95 as const };
        return {
          label,
          hidden: say.hidden,
          point: isHidden(place) ? null : { value, label: number(value), interval, estimate },
          beside: beside === "the rest and the wave before" ? end(6.9 + (place % 3) / 10) : null,
          before: beside === "the university" || isHidden(place) ? null : end(value - 0.3 + (place % 4) / 5),
        };
      }),
    },
  });
  const end = (value: number) => ({ value, label: number(value), estimate });
  return [
    dots("four", faculties(words, 4), hidden.none),
    dots("twelve, some hidden", faculties(words, 12), hidden.some),
    dots("all hidden", faculties(words, 4), hidden.all),
    dots("very long names", hardNames(words), hidden.none),
    dots("beside the rest and the wave before", faculties(words, 7), hidden.some, "the rest and the wave before"),
    dots("the wave before, very long names", hardNames(words), hidden.none, "the wave before"),
  ];
};
