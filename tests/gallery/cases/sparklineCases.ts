import type { GalleryCase, GalleryCases } from "./galleryCase.ts";

export const sparklineCases: GalleryCases<"sparkline"> = () => [
  sparkline("three waves", [
    [2022, 6.9, "a"],
    [2023, 7.1, "a"],
    [2024, 7.2, "a"],
  ]),
  sparkline("a break", [
    [2021, 54, "a"],
    [2023, 44, "a"],
    [2025, 61, "b"],
  ]),
  sparkline("no change", [
    [2023, 7, "a"],
    [2024, 7, "a"],
  ]),
];

function sparkline(name: string, points: readonly (readonly [number, number, string])[]): GalleryCase<"sparkline"> {
  return {
    name: `sparkline: ${name}`,
    chart: {
      kind: "sparkline",
      shape: "sparkline",
      id: "sparkline",
      range: points.every(([, value]) => value <= 10) ? [1, 10] : [0, 100],
      points: points.map(([wave, value, series]) => ({ wave, value, series })),
    },
  };
}
