/** A house colour -> one that can be read on white, and a colour to compare with that nobody takes for it. */
import { legible } from "../../../domain/index.ts";
import { colourProblems } from "../../../sources/index.ts";

/** Of other kinds, dark enough to be read: orange, green, blue, purple, red, grey, and near black for colours of middling lightness. */
const others = ["#b35900", "#006b54", "#0b5cad", "#6a1b9a", "#a3123a", "#5c5c5c", "#1a1a1a", "#767676"] as const;

const black = "#000000";

/** What is wrong with it alone; null where nothing is. */
export function faintness(colour: string): { readonly message: string; readonly darker: string } | null {
  const found = colourProblems({ accent: colour, comparison: black }).find(({ of }) => of === "accent");
  return found === undefined ? null : { message: found.message, darker: legible(colour, ["#ffffff"]) };
}

export function comparisonBeside(accent: string): string {
  return others.find((comparison) => colourProblems({ accent, comparison }).length === 0) ?? black;
}
