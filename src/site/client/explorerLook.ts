/** The page as it is now -> how a chart of figures looks on it: colours, axes, letters, dots. */
import type { Axis, ColorValueRef, NumericValueRef, TextEncodeEntry } from "vega";

export interface ExplorerLook {
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly paper: string;
  readonly axis: Omit<Axis, "orient" | "scale">;
  /** How numbers are labelled along an axis. */
  readonly localised: NonNullable<Axis["encode"]>;
  readonly words: TextEncodeEntry;
  /** What is pointed at stands out; the rest steps back. */
  readonly lit: (colour: string) => { readonly signal: string };
}

/** `unit`: what stands behind each number of an axis. */
export function lookOf(figure: HTMLElement, unit: string): ExplorerLook {
  const [ink, quiet, rule] = [colourOf(figure, "--ink"), colourOf(figure, "--ink-quiet"), colourOf(figure, "--rule")];
  return {
    ink,
    quiet,
    accent: colourOf(figure, "--accent-text"),
    paper: colourOf(figure, "--paper"),
    axis: { labelColor: ink, labelFontSize: 13, domain: false, ticks: false, grid: true, gridColor: rule },
    localised: { labels: { update: { text: { signal: `datum.label + '${unit}'` } } } },
    words: { fill: { value: ink }, fontSize: { value: 13 }, baseline: { value: "middle" } },
    lit: (colour) => ({
      signal: `lit === '' || lit === datum.name ? ${JSON.stringify(colour)} : ${JSON.stringify(rule)}`,
    }),
  };
}

/** As the page shows it now, light or dark or forced. */
function colourOf(figure: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  figure.append(probe);
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** An end of a dot's interval; of a dot without one, the dot. */
export function bound(scale: "x" | "y", which: "lower" | "upper"): NumericValueRef {
  return { scale, signal: `datum.${which} === null ? datum.value : datum.${which}` };
}

export const dot = { size: { value: 60 }, strokeWidth: { value: 2 } };

/** "More than 28,000" is no exact number: a ring. */
export function dotFill({ signal }: { readonly signal: string }, paper: string): ColorValueRef {
  return { signal: `datum.exact ? (${signal}) : ${JSON.stringify(paper)}` };
}
