/** Charts that nobody has seen: any names, any values within their axes, as `fast-check` makes them up. */
import fc from "fast-check";
import type { Of, Shape } from "../../../src/charts/index.ts";
import type { Chart, Line } from "../../../src/documents/index.ts";
import { priorityMark } from "../../../src/documents/priorityMarks.ts";
import type { ActionState, EstimateId } from "../../../src/domain/index.ts";

const estimate = "x" as EstimateId;
const letters = [..."abcdefghijklmnoprstuvwzÅéëïWM-"];
/** One to six words, some of them wider than any column. */
const aName = fc
  .array(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 26 }), { minLength: 1, maxLength: 6 })
  .map((words) => words.map((word) => word.join("")).join(" "));
const names = (most: number, least = 1) => fc.array(aName, { minLength: least, maxLength: most });
const states: readonly ActionState[] = ["done", "running", "delayed", "planned", "stopped"];
const stateLabels = states.map((state) => ({ state, label: `${state} since then` }));

const anatomy: fc.Arbitrary<Pick<Chart, Exclude<keyof Chart, "shape">>> = fc
  .option(fc.constant("Synthetische gegevens"))
  .map((example) => ({
    kind: "chart",
    id: "chart",
    headline: "",
    subtitle: "",
    alternative: "A chart",
    sources: [],
    notes: [],
    example,
    tableInPrint: false,
    reading: [{ words: "Overview", shownAs: null, items: [] }],
    table: { kind: "table", id: "table", caption: "", columns: [], rows: [], note: null, dense: true },
  }));

const aRange = fc.constantFrom([1, 10], [5, 9], [6.6, 7.4], [0, 100], [0, 0.4]) as fc.Arbitrary<
  readonly [number, number]
>;
/** A value from the beginning of its axis (0) to its end (1), with a margin of error that the axis has room for. */
const aShare = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const within = ([from, to]: readonly [number, number], share: number) => from + share * (to - from);
const printed = (value: number) => String(Math.round(value * 100) / 100);
const margin = ([from, to]: readonly [number, number], value: number) => ({
  lower: Math.max(from, value - (to - from) / 10),
  upper: Math.min(to, value + (to - from) / 10),
  level: 0.95 as const,
});

const waves = [2021, 2022, 2023, 2024];

function aLine(range: readonly [number, number]): fc.Arbitrary<Line> {
  return fc
    .record({
      label: aName,
      shares: fc.array(fc.option(aShare), { minLength: 4, maxLength: 4 }),
      interval: fc.boolean(),
      words: fc.array(fc.option(aName), { minLength: 4, maxLength: 4 }),
      broken: fc.boolean(),
    })
    .map(({ label, shares, interval, words, broken }) => ({
      label,
      points: shares.flatMap((share, place) => {
        if (share === null) return [];
        const value = within(range, share);
        const bounds = interval ? margin(range, value) : null;
        return [{ wave: waves[place] ?? 2024, value, label: printed(value), interval: bounds, estimate }];
      }),
      inWords: words.flatMap((each, place) =>
        each === null || shares[place] !== null ? [] : [{ wave: waves[place] ?? 2024, words: each }],
      ),
      breaks: broken ? [{ wave: 2024, label: "Niet vergelijkbaar" }] : [],
    }));
}

const ranged = <T extends object>(more: (range: readonly [number, number]) => fc.Arbitrary<T>) =>
  aRange.chain((range) =>
    fc.tuple(anatomy, more(range)).map(([told, own]) => ({ ...told, unit: "grade" as const, range, ...own })),
  );

const lines = <K extends string>(key: K, least: number, most: number) =>
  ranged((range) =>
    fc
      .array(aLine(range), { minLength: least, maxLength: most })
      .map((found) => ({ waves, [key]: found }) as { waves: typeof waves } & Record<K, readonly Line[]>),
  );

const rows = <T>(most: number, one: (label: string) => fc.Arbitrary<T>) =>
  names(most).chain((labels) => fc.tuple(...labels.map(one)));

function monthOf(months: number): string {
  return `${2020 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

const aMark = fc.integer({ min: 0, max: 11 }).map(priorityMark);
const aDay = fc.tuple(fc.integer({ min: 0, max: 140 }), fc.integer({ min: 1, max: 28 })).map(([months, day]) => {
  return `${monthOf(months)}-${String(day).padStart(2, "0")}`;
});

export const someCharts: { readonly [S in Shape]: fc.Arbitrary<Of<S>> } = {
  trend: lines("lines", 1, 2).map((chart) => ({ ...chart, shape: "trend" })),
  multiples: lines("panels", 1, 8).map((chart) => ({ ...chart, shape: "multiples" })),
  bars: ranged(([, to]) =>
    rows(14, (label) =>
      fc.tuple(aShare, fc.boolean()).map(([share, certain]) => {
        const value = within([0, to], share);
        const interval = certain ? null : margin([0, to], value);
        return { label, value, valueLabel: printed(value), estimate, emphasis: certain, interval };
      }),
    ).map((bars) => ({ range: [0, to] as const, bars })),
  ).map((chart) => ({ ...chart, shape: "bars" })),
  dots: ranged((range) =>
    fc
      .tuple(
        rows(14, (label) =>
          fc.tuple(fc.option(aShare), fc.option(aShare), fc.option(aShare)).map(([share, besideShare, beforeShare]) => {
            const end = (each: number | null) =>
              each === null ? null : { value: within(range, each), label: printed(within(range, each)), estimate };
            const ends = { beside: end(besideShare), before: end(beforeShare) };
            if (share === null) return { label, hidden: "te weinig respondenten", point: null, ...ends };
            const value = within(range, share);
            const point = { value, label: printed(value), interval: margin(range, value), estimate };
            return { label, hidden: "", point, ...ends };
          }),
        ),
        fc.boolean(),
      )
      .map(([found, hasLine]) => ({
        wave: 2024,
        reference: hasLine ? { value: within(range, 0.5) } : null,
        rows: found,
      })),
  ).map((chart) => ({ ...chart, shape: "dots" })),
  stacked: fc.tuple(anatomy, names(5)).chain(([told, parts]) =>
    rows(14, (label) =>
      fc
        .option(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: parts.length, maxLength: parts.length }))
        .map((values) => ({
          label,
          hidden: "te weinig respondenten",
          values: values?.map((value) => ({ value, label: `${value}%`, estimate })) ?? null,
        })),
    ).map((found) => ({ ...told, shape: "stacked" as const, parts, rows: found })),
  ),
  funnel: ranged((range) =>
    fc
      .array(fc.tuple(aShare, aShare), { minLength: 1, maxLength: 24 })
      .chain((places) => fc.tuple(fc.constant(places), names(places.length, places.length)))
      .map(([places, labels]) => ({
        bases: [20, 3000] as const,
        basesLabel: "Respondenten",
        centre: within(range, 0.5),
        limits: [],
        points: places.map(([base, value], place) => ({
          label: `${place} ${labels[place]}`,
          value: within(range, value),
          base: within([20, 3000], base),
          estimate,
        })),
      })),
  ).map((chart) => ({ ...chart, shape: "funnel" })),
  matrix: fc.tuple(anatomy, names(5), fc.option(aName)).chain(([told, columns, others]) =>
    rows(8, (label) =>
      fc
        .tuple(
          fc.array(fc.option(fc.array(fc.constantFrom(...states), { maxLength: 12 })), {
            minLength: columns.length,
            maxLength: columns.length,
          }),
          fc.array(fc.constantFrom(...states), { maxLength: 12 }),
          aMark,
        )
        .map(([cells, outside, mark]) => ({ label, mark, cells, outside })),
    ).map((found) => ({
      ...told,
      ...{ shape: "matrix" as const, states: stateLabels, columns, others, rows: found },
      shadeLabel: "the priority serves this theme",
    })),
  ),
  gantt: fc.tuple(anatomy, fc.option(aDay), fc.option(fc.integer({ min: 0, max: 140 }))).chain(([told, day, end]) =>
    rows(5, (label) =>
      fc
        .tuple(
          fc.array(fc.tuple(aName, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.boolean()), {
            maxLength: 8,
          }),
          aMark,
        )
        .map(([actions, mark]) => ({
          label,
          mark,
          rows: actions.map(([name, begin, months, isLater], place) => ({
            label: name,
            from: monthOf(begin),
            until: monthOf(begin + months + 1),
            promised: isLater ? monthOf(begin + Math.floor(months / 2)) : null,
            state: states[place % 5] ?? "done",
          })),
        })),
    ).map((groups) => ({
      ...told,
      ...{ shape: "gantt" as const, states: stateLabels, groups, laterLabel: "delayed, beyond the promised end" },
      until: end === null ? null : monthOf(end),
      today: day === null ? null : { day, label: `this report, ${day}` },
    })),
  ),
};
