/** The layout of a chart -> the boxes that its texts and its marks take, in pixels of the plot. */
import type { Of, Shape } from "../../../src/charts/index.ts";
import { barsLayout } from "../../../src/charts/layout/barsLayout.ts";
import { dotsLayout } from "../../../src/charts/layout/dotsLayout.ts";
import type { ExampleMark, Frame, PlacedText } from "../../../src/charts/layout/frame.ts";
import { funnelLayout, nameLineHeight } from "../../../src/charts/layout/funnelLayout.ts";
import { ganttLayout } from "../../../src/charts/layout/ganttLayout.ts";
import { matrixLayout } from "../../../src/charts/layout/matrixLayout.ts";
import { multiplesLayout } from "../../../src/charts/layout/multiplesLayout.ts";
import { markRadius, type PlacedMark } from "../../../src/charts/layout/placedMark.ts";
import type { PlotAxis } from "../../../src/charts/layout/plotAxis.ts";
import { aboveLabel, belowLabel, type PlotLayout } from "../../../src/charts/layout/plotLayout.ts";
import type { Sign } from "../../../src/charts/layout/signs.ts";
import { stackedLayout } from "../../../src/charts/layout/stackedLayout.ts";
import { trendLayout } from "../../../src/charts/layout/trendLayout.ts";
import { type Drawing, line } from "../../../src/charts/look.ts";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
}

export interface Placed {
  readonly frame: Frame;
  /** Whole texts that must be readable beside one another. */
  readonly texts: readonly Box[];
  /** What stands for figures, and must lie in the plot. */
  readonly marks: readonly Box[];
  readonly axes: readonly PlotAxis[];
}

type Align = "left" | "right" | "center";

function textsWith({ measure, size }: Drawing) {
  const at = (x: number, width: number, align: Align) =>
    align === "left"
      ? { left: x, right: x + width }
      : align === "right"
        ? { left: x - width, right: x }
        : { left: x - width / 2, right: x + width / 2 };
  const hanging = (texts: readonly PlacedText[], align: Align, weight = 400, px = size.label): readonly Box[] =>
    texts.map(({ words, x, y }) => ({
      ...at(x, Math.max(...words.map((each) => measure(each, px, weight))), align),
      top: y,
      bottom: y + words.length * line.height,
      what: words.join(" "),
    }));
  /** Around its middle. */
  const around = (text: string, x: number, y: number, align: Align, px: number, weight = 400): Box => ({
    ...at(x, measure(text, px, weight), align),
    top: y - px / 2,
    bottom: y + px / 2,
    what: text,
  });
  const example = (mark: ExampleMark | null): readonly Box[] =>
    mark === null
      ? []
      : [
          {
            ...at(mark.x, measure(mark.words, size.small), "right"),
            top: mark.y - size.small,
            bottom: mark.y,
            what: mark.words,
          },
        ];
  return { hanging, around, example };
}

const point = (x: number, y: number, what: string): Box => ({ left: x, right: x, top: y, bottom: y, what });
const rect = ({ x, x2, y, y2 }: { x: number; x2: number; y: number; y2: number }, what: string): Box => ({
  left: x,
  right: x2,
  top: y,
  bottom: y2,
  what,
});
const square = ({ x, y, side, state }: Sign): Box => rect({ x, x2: x + side, y, y2: y + side }, state);

const markBox = ({ x, y, number }: PlacedMark): Box =>
  rect({ x: x - markRadius, x2: x + markRadius, y: y - markRadius, y2: y + markRadius }, String(number));

function plotMarks({ x, y, heightPx, lines }: PlotLayout): readonly Box[] {
  return lines.flatMap(({ points }) =>
    points.flatMap(({ wave, value, lower, upper, label }) =>
      [value, lower ?? value, upper ?? value].map((each) => point(x.at(wave), heightPx - y.at(each), label)),
    ),
  );
}

/** The labels of one line's points: those of two lines stand at different sides of their points. */
function plotLabels({ x, y, heightPx, lines }: PlotLayout, drawing: Drawing): readonly Box[] {
  const { around } = textsWith(drawing);
  return lines.flatMap(({ points }) =>
    points.map(({ wave, label, labelAt, below }) =>
      around(
        label,
        x.at(wave),
        heightPx - y.at(labelAt) + (below ? belowLabel : -aboveLabel),
        "center",
        drawing.size.value,
        600,
      ),
    ),
  );
}

export const placed: {
  readonly [S in Shape]: (chart: Of<S>, drawing: Drawing) => Placed;
} = {
  trend: (chart, drawing) => {
    const { frame, plot, endNames, example } = trendLayout(chart, drawing);
    const { hanging, example: marked } = textsWith(drawing);
    const texts = [
      ...plotLabels(plot, drawing),
      ...hanging(plot.words, "center", 400, drawing.size.small),
      ...hanging(endNames, "left", 600),
      ...marked(example),
    ];
    return { frame, texts, marks: plotMarks(plot), axes: [plot.y] };
  },
  multiples: (chart, drawing) => {
    const { frame, columns, spacing, panels } = multiplesLayout(chart, drawing);
    const { hanging, example: marked } = textsWith(drawing);
    const shifted = panels.map(({ plot, title, example }, place) => {
      const dx = (place % columns) * (plot.widthPx + spacing.column);
      const dy = Math.floor(place / columns) * (plot.heightPx + spacing.row);
      const move = (box: Box) => ({
        ...box,
        left: box.left + dx,
        right: box.right + dx,
        top: box.top + dy,
        bottom: box.bottom + dy,
      });
      return {
        texts: [
          ...hanging([title], "left", 600),
          ...plotLabels(plot, drawing),
          ...hanging(plot.words, "center", 400, drawing.size.small),
          ...marked(example),
        ].map(move),
        marks: plotMarks(plot).map(move),
        axis: plot.y,
      };
    });
    return {
      frame,
      texts: shifted.flatMap(({ texts }) => texts),
      marks: shifted.flatMap(({ marks }) => marks),
      axes: shifted.map(({ axis }) => axis),
    };
  },
  bars: (chart, drawing) => {
    const { frame, x, bars, names, example } = barsLayout(chart, drawing);
    const { hanging, around, example: marked } = textsWith(drawing);
    return {
      frame,
      texts: [
        ...hanging(names, "right"),
        ...bars.map(({ label, end, middle }) => around(label, x.at(end) + 7, middle, "left", drawing.size.value, 600)),
        ...marked(example),
      ],
      marks: bars.map(({ value, end, top, bottom, name }) =>
        rect({ x: x.at(0), x2: Math.max(x.at(value), x.at(end)), y: top, y2: bottom }, name),
      ),
      axes: [],
    };
  },
  dots: (chart, drawing) => {
    const { frame, x, points, besides, befores, reference, valuesX, names, hidden, example } = dotsLayout(
      chart,
      drawing,
    );
    const { hanging, around, example: marked } = textsWith(drawing);
    return {
      frame,
      texts: [
        ...hanging(names, "right"),
        ...hanging(hidden, "left"),
        ...points.map(({ label, middle }) => around(label, valuesX, middle, "left", drawing.size.value, 600)),
        ...marked(example),
      ],
      marks: [
        ...points.flatMap(({ value, lower, upper, middle, name }) =>
          [value, lower, upper].map((each) => point(x.at(each), middle, name)),
        ),
        ...besides.map(({ value, y, y2 }) => rect({ x: x.at(value), x2: x.at(value), y, y2 }, "beside")),
        ...befores.map(({ value, middle }) => point(x.at(value), middle, "before")),
        ...(reference === null ? [] : [point(x.at(reference.value), reference.y2, "reference")]),
      ],
      axes: [x],
    };
  },
  stacked: (chart, drawing) => {
    const { frame, segments, names, hidden, under, legend, example } = stackedLayout(chart, drawing);
    const { hanging, around, example: marked } = textsWith(drawing);
    const { small } = drawing.size;
    return {
      frame,
      texts: [
        ...hanging(names, "right"),
        ...hanging(hidden, "left"),
        ...segments
          .filter(({ text }) => text !== "")
          .map(({ text, middle, centre }) => around(text, middle, centre, "center", small, 600)),
        ...under.map(({ words, x, y }) => around(words.join(" "), x, y + small / 2, "center", small)),
        ...hanging(
          legend.map(({ text, textX, y }) => ({ words: [text], x: textX, y })),
          "left",
          400,
          small,
        ),
        ...marked(example),
      ],
      marks: segments.map((segment) => rect(segment, segment.name)),
      axes: [],
    };
  },
  funnel: (chart, drawing) => {
    const { frame, x, y, points, names, example } = funnelLayout(chart, drawing);
    const { around, example: marked } = textsWith(drawing);
    const down = (value: number) => frame.heightPx - y.at(value);
    return {
      frame,
      texts: [
        ...names.map(({ words, labelBase, labelAt }) => {
          const lines = words.map((line) => around(line, x.at(labelBase), down(labelAt), "center", drawing.size.small));
          const more = ((words.length - 1) * nameLineHeight) / 2;
          return {
            left: Math.min(...lines.map(({ left }) => left)),
            right: Math.max(...lines.map(({ right }) => right)),
            top: down(labelAt) - more - drawing.size.small / 2,
            bottom: down(labelAt) + more + drawing.size.small / 2,
            what: words.join(" "),
          };
        }),
        ...marked(example),
      ],
      marks: points.map(({ base, value, label }) => point(x.at(base), down(value), label)),
      axes: [x, y],
    };
  },
  matrix: (chart, drawing) => {
    const { frame, cells, signs, marks, names, heads, legend, example } = matrixLayout(chart, drawing);
    const { hanging, example: marked } = textsWith(drawing);
    return {
      frame,
      texts: [
        ...hanging(names, "right"),
        ...hanging(heads, "left", 600),
        ...hanging(legend.texts, "left"),
        ...marks.map(markBox),
        ...marked(example),
      ],
      marks: [...cells.map((cell) => rect(cell, "cell")), ...signs.map(square)],
      axes: [],
    };
  },
  gantt: (chart, drawing) => {
    const { frame, yearTexts, bars, later, today, names, heads, marks, legend, example } = ganttLayout(chart, drawing);
    const { hanging, example: marked } = textsWith(drawing);
    return {
      frame,
      texts: [
        ...hanging(names, "left"),
        ...hanging(heads, "left", 600),
        ...hanging(yearTexts, "left"),
        ...hanging(today === null ? [] : [today.name], "center", 600),
        ...hanging(legend.texts, "left"),
        ...marks.map(markBox),
        ...marked(example),
      ],
      marks: [
        ...[...bars, ...later].map((bar) => rect(bar, "bar")),
        ...(today === null ? [] : [point(today.x, today.y, "today"), point(today.x, today.y2, "today")]),
      ],
      axes: [],
    };
  },
};
