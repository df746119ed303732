/** A house style's colours -> those that text has: whatever a university chooses, its words are read (WCAG 2.2, 1.4.6). */
import { formatHex, interpolate, wcagContrast, wcagLuminance } from "culori";

/** WCAG 2.2, 1.4.6 (AAA): text on its ground. */
export const textContrast = 7;

/** The dark grounds of the site, `--paper` and `--surface` of `styles/site.css`. */
export const darkGrounds = ["#14181d", "#1f252d"] as const;

/** Parts of the way to black or white. */
const steps = 200;

/** The colour itself where text in it is read on every ground, else the nearest towards black, or towards white on dark grounds. "#rrggbb" in and out. */
export function legible(colour: string, grounds: readonly string[], towards: "black" | "white" = "black"): string {
  const mix = interpolate([colour, towards], "oklab");
  const isBeyond = (mixed: string, ground: string) =>
    towards === "black" ? wcagLuminance(mixed) < wcagLuminance(ground) : wcagLuminance(mixed) > wcagLuminance(ground);
  for (let step = 0; step < steps; step++) {
    const mixed = step === 0 ? colour : formatHex(mix(step / steps));
    if (grounds.every((ground) => isBeyond(mixed, ground) && wcagContrast(mixed, ground) >= textContrast)) return mixed;
  }
  return towards === "black" ? "#000000" : "#ffffff";
}

const inks = [
  ["--ink", ["--paper", "--surface"]],
  ["--ink-quiet", ["--paper", "--surface", "--caution-surface"]],
  ["--caution", ["--paper", "--surface", "--caution-surface"]],
] as const;

/** Of tokens by name, the inks that are too faint for text, as text needs them. */
export function legibleInks(tokens: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found = inks.flatMap(([name, on]) => {
    const own = tokens[name];
    const grounds = on.flatMap((ground) => tokens[ground] ?? []);
    if (own === undefined) return [];
    const read = legible(own, grounds);
    return read === own ? [] : [[name, read] as const];
  });
  return Object.fromEntries(found);
}
