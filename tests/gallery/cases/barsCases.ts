import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { estimate, faculties, hardNames } from "./galleryWords.ts";

export const barsCases: GalleryCases<"bars"> = (words) => {
  const bars = (name: string, labels: readonly string[], margin: number | null): GalleryCase<"bars"> => {
    const values = labels.map((label, place) => ({ label, value: 42 - 3 * place }));
    return {
      name: `bars: ${name}`,
      chart: {
        ...words.anatomy(
          name,
          values.map(({ label, value }) => [label, `${value}%`]),
        ),
        shape: "bars",
        unit: "percent",
        range: [0, 50],
        bars: values.map(({ label, value }, place) => {
          const interval =
            margin === null
              ? null
              : { lower: Math.max(0, value - margin), upper: value + margin, level: 0.95 as const };
          return { label, value, valueLabel: `${value}%`, estimate, emphasis: place === 0, interval };
        }),
      },
    };
  };
  return [
    bars("five", faculties(words, 4), null),
    bars("intervals", faculties(words, 4), 4),
    bars("one", faculties(words, 1), null),
    bars("very long names", hardNames(words), 4),
    bars("twelve", faculties(words, 12), null),
  ];
};
