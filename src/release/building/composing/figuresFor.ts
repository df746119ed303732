/** All figures, and an audience -> those that it gets as data: the one list of which its CSV and its workbooks are made. */
import { mayRead } from "../../../documents/index.ts";
import type { Figure } from "../../../domain/index.ts";
import type { DataAudience } from "../planArtefacts.ts";

export function figuresFor(audience: DataAudience, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ domain }) => mayRead(audience, domain));
}
