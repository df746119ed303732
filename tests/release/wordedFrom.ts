/** (data, tallies, design, year) -> all that documents are composed of, without a folder: the phases from Grouped to Worded. */
import type { Design, ItemTally, UniversityData } from "../../src/domain/index.ts";
import { type ProtectedFigures, protectFigures } from "../../src/release/building/protectFigures.ts";
import { round } from "../../src/release/building/rounded.ts";
import { type Worded, word } from "../../src/release/building/worded.ts";

export function wordedFrom(
  data: UniversityData,
  tallies: readonly ItemTally[],
  design: Design,
  year = 2024,
): Worded & { readonly attacked: ProtectedFigures } {
  const attacked = protectFigures(data, tallies);
  return { ...word(round(attacked), { data, design, year }), attacked };
}
