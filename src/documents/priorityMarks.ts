/** A priority's place in the list of priorities -> the colour and the sign that it has wherever it is shown.
 *
 * The sign is a shape with the number in it: it tells priorities apart in print without colour, and to who sees no difference between two of the colours. */
export interface PriorityMark {
  /** From 1, in the order of `priorities.yaml`. */
  readonly number: number;
  /** The number of its colour, from 1. */
  readonly colourNumber: number;
  /** "#rrggbb", at least 4.5:1 on white: the number stands on it in white, and words may be set in it. */
  readonly colour: string;
  /** An SVG path in a square from -1 to 1. */
  readonly path: string;
}

/** Chosen by search: any two differ by at least 13 (CIEDE2000), also as seen with each of the three deficiencies of colour vision; a test measures it. */
const colours = ["#00796b", "#4e38af", "#b0540a", "#6f6bad", "#4f0b05", "#13037f", "#6a4a3b", "#371f35"] as const;

const shapes = [
  "M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0Z",
  "M-0.9,-0.9h1.8v1.8h-1.8Z",
  "M0,-1.05L1.05,0L0,1.05L-1.05,0Z",
  "M-0.5,-0.95h1L1.05,0L0.5,0.95h-1L-1.05,0Z",
  "M-1,-0.9h2v1.1L0,1.05L-1,0.2Z",
  "M0,-1.05L1,-0.2v1.1h-2v-1.1Z",
  "M-0.45,-1h0.9L1,-0.45v0.9L0.45,1h-0.9L-1,0.45v-0.9Z",
  "M-1,-0.7h2L0.7,0.8h-1.4Z",
] as const;

/** More priorities than colours begin again with the first one: their numbers differ. */
export function priorityMark(index: number): PriorityMark {
  const of = <T>(list: readonly T[], fallback: T) => list[index % list.length] ?? fallback;
  return {
    number: index + 1,
    colourNumber: (index % colours.length) + 1,
    colour: of(colours, colours[0]),
    path: of(shapes, shapes[0]),
  };
}

/** The sign as a picture of its own, `sizePx` wide. */
export function markSvg({ number, colour, path }: PriorityMark, sizePx: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="-1.1 -1.1 2.2 2.2"><path d="${path}" fill="${colour}"/><text y="0.42" text-anchor="middle" font-family="Source Sans 3, sans-serif" font-weight="700" font-size="1.2" fill="#ffffff">${number}</text></svg>`;
}
