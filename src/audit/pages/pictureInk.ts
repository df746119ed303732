/** What a page paints, as pdf.js lists it -> between which heights each tagged piece of content has lines, areas and images. */
import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.d.ts";

export interface Heights {
  readonly highest: number;
  readonly lowest: number;
}

/** a to f of ISO 32000-1, 8.3.4: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];
const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

/** The names of operators that matter here, with their numbers in this version of pdf.js. */
type Operators = Readonly<Record<string, number>>;

/** By the number of the marked content (MCID). Text is not looked at: it has its own places. */
export function pictureInk(
  { fnArray, argsArray }: PDFOperatorList,
  operators: Operators,
): ReadonlyMap<number, Heights> {
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const found = new Map<number, Heights>();
  const kept: State[] = [];
  const open: (number | null)[] = [];
  let state: State = { matrix: unchanged, clip: everywhere };
  let clips = false;
  const paint = (painted: Heights): void => {
    const id = open.findLast((each) => each !== null);
    if (id === undefined || id === null || painted.lowest > painted.highest) return;
    const before = found.get(id) ?? painted;
    found.set(id, {
      highest: Math.max(before.highest, painted.highest),
      lowest: Math.min(before.lowest, painted.lowest),
    });
  };
  fnArray.forEach((operator, place) => {
    const values: readonly unknown[] = argsArray[place] ?? [];
    switch (names.get(operator)) {
      case "save":
        kept.push(state);
        break;
      case "restore":
      case "paintFormXObjectEnd":
        state = kept.pop() ?? state;
        break;
      case "transform":
        state = { ...state, matrix: times(state.matrix, matrixOf(values)) };
        break;
      case "paintFormXObjectBegin":
        kept.push(state);
        if (values[0] !== null) state = { ...state, matrix: times(state.matrix, matrixOf(values[0])) };
        break;
      case "beginMarkedContent":
        open.push(null);
        break;
      case "beginMarkedContentProps":
        open.push(typeof values[1] === "number" ? values[1] : null);
        break;
      case "endMarkedContent":
        open.pop();
        break;
      case "clip":
      case "eoClip":
        // The path that comes next is the edge of what may be painted.
        clips = true;
        break;
      case "constructPath": {
        const path = values[2] === null ? nothing : within(state, boxOf(values[2]));
        if (values[0] !== operators.endPath) paint(path);
        if (clips) state = { ...state, clip: path };
        clips = false;
        break;
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageMaskXObject":
        paint(within(state, [0, 0, 1, 1]));
        break;
    }
  });
  return found;
}

interface State {
  readonly matrix: Matrix;
  readonly clip: Heights;
}

const everywhere: Heights = { highest: Number.POSITIVE_INFINITY, lowest: Number.NEGATIVE_INFINITY };
const nothing: Heights = { highest: Number.NEGATIVE_INFINITY, lowest: Number.POSITIVE_INFINITY };

type Box = readonly [left: number, bottom: number, right: number, top: number];

function within({ matrix, clip }: State, [left, bottom, right, top]: Box): Heights {
  const heights = [left, right].flatMap((x) => [bottom, top].map((y) => matrix[1] * x + matrix[3] * y + matrix[5]));
  return {
    highest: Math.min(clip.highest, Math.max(...heights)),
    lowest: Math.max(clip.lowest, Math.min(...heights)),
  };
}

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(values);
  return [a, b, c, d, e, f];
}

function boxOf(values: unknown): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(values);
  return [left, bottom, right, top];
}

/** pdf.js gives lists and typed arrays. */
function numbersOf(values: unknown): readonly number[] {
  return values === null || typeof values !== "object" ? [] : Object.values(values).map(Number);
}
