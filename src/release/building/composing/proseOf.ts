/** The data and its figures -> what is known to the checker of what people write. */
import type { UniversityData } from "../../../domain/index.ts";
import { verdictsOf } from "../../../editors/index.ts";
import { type Prose, startProse } from "../../../statements/index.ts";
import type { PrintedFigures } from "../rounded.ts";
import { everyonesIndex } from "./figureIndex.ts";

export function proseOf({ data, rounded }: { readonly data: UniversityData; readonly rounded: PrintedFigures }): Prose {
  const { topics, indicators } = data.indicators;
  const { facultyNoun } = data.university;
  const everyone = everyonesIndex(rounded, data);
  return startProse(
    everyone,
    [...topics.map(({ name }) => name), ...indicators.flatMap(({ name, short }) => [name, short])],
    verdictsOf(everyone),
    facultyNoun === undefined ? [] : [facultyNoun.one, facultyNoun.many],
  );
}
