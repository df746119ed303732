/** The two colours of a house style -> which of them nobody could read on white paper, or tell from the other. */
import {
  type Color,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
} from "culori";
import type { University } from "../domain/index.ts";

/** WCAG 2.2, 1.4.3: text on its ground. */
const textContrast = 4.5;
/** ΔE in OKLab under which two colours are taken for one another by somebody who sees colours differently; set by eye on pairs that ColorBrewer calls safe and unsafe. */
const tellApart = 0.1;

export interface ColourProblem {
  readonly of: "accent" | "comparison";
  readonly message: string;
  readonly hint: string;
}

export function colourProblems(style: Pick<University["style"], "accent" | "comparison">): readonly ColourProblem[] {
  const faint = (["accent", "comparison"] as const)
    .filter((name) => wcagContrast(style[name], "#ffffff") < textContrast)
    .map(
      (name): ColourProblem => ({
        of: name,
        message: `${style[name]} on white has a contrast of ${wcagContrast(style[name], "#ffffff").toFixed(1)}:1`,
        hint: `text is printed in it, so that it takes ${textContrast}:1 (WCAG 2.2, 1.4.3): choose a darker colour`,
      }),
    );
  const kinds: readonly (readonly [string, (colour: Color) => Color])[] = [
    ["red-blind", filterDeficiencyProt(1)],
    ["green-blind", filterDeficiencyDeuter(1)],
    ["blue-blind", filterDeficiencyTrit(1)],
    ["reading a print without colour", filterGrayscale(1) as (colour: Color) => Color],
  ];
  const distance = differenceEuclidean("oklab");
  const alike = kinds
    .filter(([, seen]) => distance(seen(colourOf(style.accent)), seen(colourOf(style.comparison))) < tellApart)
    .map(([who]) => who);
  if (alike.length === 0) return faint;
  return [
    ...faint,
    {
      of: "comparison",
      message: `${style.comparison} and ${style.accent} look alike to somebody who is ${alike.join(" or ")}`,
      hint: "choose a colour that is lighter or darker than the accent, or of another kind, such as orange beside blue",
    },
  ];
}

function colourOf(text: string): Color {
  const colour = parse(text);
  if (colour === undefined) throw new Error(`${text} is no colour`);
  return colour;
}
