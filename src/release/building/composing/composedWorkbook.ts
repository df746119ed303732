/** All that documents are composed of, an audience and a language -> the workbook of the figures that the audience may have. */
import { composeWorkbook, type Workbook } from "../../../documents/index.ts";
import type { Figure, Language } from "../../../domain/index.ts";
import type { DataAudience } from "../planArtefacts.ts";
import { sentencesIn, type Worded } from "../worded.ts";
import { figureIndex } from "./figureIndex.ts";
import { figuresFor } from "./figuresFor.ts";

type Composable = Pick<Worded, "data" | "year" | "rounded" | "sentences">;

export interface ComposedWorkbook {
  readonly workbook: Workbook;
  readonly figures: readonly Figure[];
}

export function composedWorkbook(worded: Composable, audience: DataAudience, language: Language): ComposedWorkbook {
  const { data, year, rounded } = worded;
  const figures = figuresFor(audience, rounded.figures, data);
  const index = figureIndex(rounded, data, figures);
  const say = sentencesIn(worded, language);
  return { workbook: composeWorkbook(audience, year, language, data, figures, index, say), figures };
}
