import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { estimate, faculties, hardNames, hidden, madeUp } from "./galleryWords.ts";

export const dumbbellCases: GalleryCases<"dumbbell"> = (words) => {
  const { say, number } = words;
  const valuesOf = (place: number) => [madeUp(place), place % 4 === 0 ? madeUp(place) : madeUp(place + 2)] as const;
  const dumbbell = (
    name: string,
    labels: readonly string[],
    isHidden: (place: number) => boolean,
  ): GalleryCase<"dumbbell"> => ({
    name: `dumbbell: ${name}`,
    chart: {
      ...words.anatomy(
        name,
        labels.map((label, place) => [label, ...(isHidden(place) ? [say.hidden] : valuesOf(place).map(number))]),
      ),
      shape: "dumbbell",
      unit: "grade",
      range: [6, 8],
      waves: [2023, 2024],
      rows: labels.map((label, place) => {
        const [before, after] = valuesOf(place);
        const end = (value: number) => ({ value, label: number(value), estimate });
        return {
          label,
          hidden: say.hidden,
          points: isHidden(place) ? null : { before: end(before), after: end(after) },
        };
      }),
    },
  });
  return [
    dumbbell("four", faculties(words, 4), hidden.none),
    dumbbell("twelve, some hidden", faculties(words, 12), hidden.some),
    dumbbell("all hidden", faculties(words, 4), hidden.all),
    dumbbell("very long names", hardNames(words), hidden.none),
  ];
};
