import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { estimate, faculties, hardNames, madeUp } from "./galleryWords.ts";

export const funnelCases: GalleryCases<"funnel"> = (words) => {
  const { say, number } = words;
  const funnel = (name: string, labels: readonly string[]): GalleryCase<"funnel"> => ({
    name: `funnel: ${name}`,
    chart: {
      ...words.anatomy(
        name,
        labels.map((label, place) => [label, number(madeUp(place))]),
      ),
      shape: "funnel",
      unit: "grade",
      range: [6, 8],
      bases: [80, 3200],
      basesLabel: say.respondents,
      centre: 7,
      limits: Array.from({ length: 40 }, (_, step) => {
        const base = 80 + step * 80;
        const error = 2 / Math.sqrt(base);
        return {
          base,
          lower: 7 - 1.96 * error,
          upper: 7 + 1.96 * error,
          wideLower: 7 - 3.09 * error,
          wideUpper: 7 + 3.09 * error,
        };
      }),
      points: labels.map((label, place) => ({
        label,
        value: madeUp(place),
        base: 120 + ((place * 977) % 3000),
        estimate,
      })),
    },
  });
  return [
    funnel("three", faculties(words, 3)),
    funnel("twelve", faculties(words, 12)),
    funnel("very long names", hardNames(words)),
  ];
};
