import type { GalleryCase, GalleryCases } from "./galleryCase.ts";
import { estimate, faculties, hardNames, hidden } from "./galleryWords.ts";

export const stackedCases: GalleryCases<"stacked"> = (words) => {
  const { say } = words;
  const shares = (place: number) => [2 + place * 2, 60 - place, 38 - place];
  const stacked = (
    name: string,
    labels: readonly string[],
    isHidden: (place: number) => boolean,
  ): GalleryCase<"stacked"> => ({
    name: `stacked: ${name}`,
    chart: {
      ...words.anatomy(
        name,
        labels.map((label, place) => [
          label,
          ...(isHidden(place) ? [say.hidden] : shares(place).map((share) => `${share}%`)),
        ]),
      ),
      shape: "stacked",
      parts: say.parts,
      rows: labels.map((label, place) => {
        const values = shares(place).map((value) => ({ value, label: `${value}%`, estimate }));
        return { label, hidden: say.hidden, values: isHidden(place) ? null : values };
      }),
    },
  });
  return [
    stacked("four", faculties(words, 4), hidden.none),
    stacked("twelve, some hidden", faculties(words, 12), hidden.some),
    stacked("all hidden", faculties(words, 4), hidden.all),
    stacked("very long names", hardNames(words), hidden.none),
  ];
};
