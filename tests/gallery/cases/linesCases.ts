/** Lines over the waves: one chart of them, and small ones side by side. */
import type { Line } from "../../../src/documents/index.ts";
import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { estimate, type GalleryWords } from "./galleryWords.ts";

const usual = [
  [2022, 6.9],
  [2023, 7.1],
  [2024, 7.2],
] as const;
const lower = [
  [2022, 6.4],
  [2023, 6.3],
  [2024, 6.8],
] as const;
const interrupted = [
  [2022, 6.9],
  [2024, 7.2],
] as const;

export const trendCases: GalleryCases<"trend"> = (words) => {
  const { say } = words;
  const trend = (name: string, lines: readonly Line[], waves = [2022, 2023, 2024]): GalleryCase<"trend"> => ({
    name: `trend: ${name}`,
    chart: { ...words.anatomy(name, lines.map(row)), shape: "trend", unit: "grade", waves, range: [5, 9], lines },
  });
  return [
    trend("one line", [aLine(words, say.grade, usual)]),
    trend("two lines with intervals", [aLine(words, say.grade, usual, 0.25), aLine(words, say.second, lower, 0.25)]),
    trend("one wave", [aLine(words, say.grade, [[2024, 7.2]])], [2024]),
    trend("a break, and a wave in words", [
      aLine(words, say.grade, interrupted, 0, { ...broken(words), ...claim(words) }),
    ]),
    trend("words alone", [aLine(words, say.grade, [], 0, claim(words))]),
    trend("very long names", [aLine(words, say.long, usual), aLine(words, say.unbroken, lower)]),
  ];
};

export const multiplesCases: GalleryCases<"multiples"> = (words) => {
  const { say } = words;
  const multiples = (name: string, panels: readonly Line[]): GalleryCase<"multiples"> => ({
    name: `multiples: ${name}`,
    chart: {
      ...words.anatomy(name, panels.map(row)),
      shape: "multiples",
      unit: "grade",
      waves: [2022, 2023, 2024],
      range: [5, 9],
      panels,
    },
  });
  return [
    multiples("three", [
      aLine(words, say.grade, usual),
      aLine(words, say.second, lower),
      aLine(words, say.grade, usual, 0, broken(words)),
    ]),
    multiples(
      "seven, very long names",
      [1, 2, 3, 4, 5, 6, 7].map((each) => aLine(words, each % 2 ? say.long : say.unbroken, usual)),
    ),
  ];
};

const broken = ({ say }: GalleryWords) => ({ breaks: [{ wave: 2024, label: say.break }] });
const claim = ({ say }: GalleryWords) => ({ inWords: [{ wave: 2023, words: say.claim }] });

function aLine(
  { number }: GalleryWords,
  label: string,
  points: readonly (readonly [number, number])[],
  margin = 0,
  more: Partial<Line> = {},
): Line {
  return {
    label,
    points: points.map(([wave, value]) => ({
      wave,
      value,
      label: number(value),
      interval: margin === 0 ? null : { lower: value - margin, upper: value + margin, level: 0.95 as const },
      estimate,
    })),
    inWords: [],
    breaks: [],
    ...more,
  };
}

const row = ({ label, points, inWords }: Line) => [
  label,
  ...points.map((point) => point.label),
  ...inWords.map(({ words }) => words),
];
