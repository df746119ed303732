import { describe, expect, it, vi } from "vitest";
import { type ChartLook, chartLook, drawChart } from "../../src/charts/index.ts";
import { createMeasure } from "../../src/charts/layout/measure.ts";
import { drawingOf } from "../../src/charts/look.ts";
import type { BarsChart, FunnelChart, Line, Point, StackedChart, TrendChart } from "../../src/documents/index.ts";
import type { EstimateId } from "../../src/domain/index.ts";
import { readDesign } from "../../src/sources/index.ts";

const { design } = await readDesign(new URL("../..", import.meta.url).pathname);
const style = { accent: "#0a2a6b", comparison: "#b35900", tokens: {}, mark: null };
const look: ChartLook = chartLook(design, { language: "nl", style });

/** What every chart says, whatever its shape; `figures` are those that its picture prints. */
function anatomy(figures: readonly string[]) {
  return {
    kind: "chart",
    id: "chart",
    headline: "",
    subtitle: "",
    alternative: "A chart",
    sources: [],
    notes: [],
    example: null,
    tableInPrint: true,
    reading: [{ words: "Overview", shownAs: null, items: [] }],
    table: { kind: "table", id: "table", caption: "", columns: [], rows: [["", ...figures]], note: null, dense: true },
  } as const;
}

function aPoint(wave: number, value: number): Point {
  return { wave, value, label: String(value).replace(".", ","), interval: null, estimate: `x/${wave}` as EstimateId };
}

function aLine(values: readonly (readonly [number, number])[], more: Partial<Line> = {}): Line {
  return {
    label: "Cijfer",
    points: values.map(([wave, value]) => aPoint(wave, value)),
    inWords: [],
    breaks: [],
    ...more,
  };
}

function aTrend(lines: readonly Line[], more: Partial<TrendChart> = {}): TrendChart {
  const waves = [...new Set(lines.flatMap((line) => [...line.points, ...line.inWords].map(({ wave }) => wave)))].sort();
  const figures = lines.flatMap(({ points }) => points.map(({ label }) => label));
  return { ...anatomy(figures), shape: "trend", unit: "grade", waves, range: [5, 9], lines, ...more };
}

function bars(labels: readonly string[]): BarsChart {
  return {
    ...anatomy(labels.map((_, place) => `${30 - place}%`)),
    shape: "bars",
    unit: "percent",
    range: [0, 40],
    bars: labels.map((label, place) => ({
      label,
      value: 30 - place,
      valueLabel: `${30 - place}%`,
      estimate: "x" as EstimateId,
      emphasis: place === 0,
      interval: null,
    })),
  };
}

const words = (svg: string) => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)].map((match) => match[1] ?? "");
const lines = (svg: string) =>
  [...svg.matchAll(/class="mark-line[^"]*"[^>]*>(.*?)<\/g>/gs)].map((match) => match[1]).join("");
const symbols = (svg: string) =>
  [...svg.matchAll(/class="mark-symbol[^"]*"[^>]*>(.*?)<\/g>/gs)].flatMap((match) => [
    ...(match[1] ?? "").matchAll(/<path/g),
  ]);

describe("a trend", () => {
  it("prints the values as given and the ticks in the language's notation", async () => {
    const { svg } = await drawChart(
      aTrend(
        [
          aLine([
            [2023, 7.1],
            [2024, 7.2],
          ]),
        ],
        { range: [3, 5] },
      ),
      look,
    );
    expect(words(svg)).toEqual(expect.arrayContaining(["7,1", "7,2", "3,5", "2023"]));
    const { svg: english } = await drawChart(aTrend([aLine([[2023, 7.1]])], { range: [3, 5] }), {
      ...look,
      language: "en",
    });
    expect(words(english)).toContain("3.5");
  });

  it("draws no line across a break", async () => {
    const whole = await drawChart(
      aTrend([
        aLine([
          [2022, 6],
          [2024, 7],
        ]),
      ]),
      look,
    );
    const broken = await drawChart(
      aTrend([
        aLine(
          [
            [2022, 6],
            [2024, 7],
          ],
          { breaks: [{ wave: 2024, label: "Niet vergelijkbaar" }] },
        ),
      ]),
      look,
    );
    expect(lines(whole.svg).match(/L/g)).toHaveLength(1);
    expect(lines(broken.svg)).not.toMatch(/\dL/);
    expect(words(broken.svg).join(" ")).toContain("Niet");
  });

  it("shows words as words, with a point for each figure only", async () => {
    const line = aLine(
      [
        [2021, 62],
        [2025, 53],
      ],
      { inWords: [{ wave: 2023, words: "meer dan de helft" }] },
    );
    const { svg } = await drawChart(aTrend([line], { unit: "percent", range: [0, 100] }), look);
    expect(svg).toContain("‘meer dan");
    expect(symbols(svg)).toHaveLength(2);
    expect(words(svg)).toContain("2023");
  });

  it("tells two lines apart without colour: one is dashed", async () => {
    const { svg } = await drawChart(
      aTrend([
        aLine([
          [2023, 6],
          [2024, 7],
        ]),
        aLine([
          [2023, 7],
          [2024, 8],
        ]),
      ]),
      look,
    );
    expect(svg).toContain('stroke-dasharray="6,3"');
  });

  it.each([
    ["without a figure", aTrend([aLine([])])],
    ["with one wave", aTrend([aLine([[2024, 7]])])],
    [
      "with a name of 120 letters",
      aTrend([
        aLine(
          [
            [2023, 6],
            [2024, 7],
          ],
          { label: "Lang ".repeat(24) },
        ),
        aLine([[2024, 6]]),
      ]),
    ],
  ])("%s is drawn in full width", async (_, chart) => {
    const { svg, widthPx, heightPx } = await drawChart(chart, look);
    expect(widthPx).toBe(640);
    expect(heightPx).toBeGreaterThan(100);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("bars", () => {
  it("print labels as text, whatever is in them", async () => {
    const { svg } = await drawChart(bars(['<script>alert("1")</script> & more']), look);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).toContain("&amp;");
  });

  it("wrap long labels, and grow with them", async () => {
    const short = await drawChart(bars(["a", "b"]), look);
    const long = await drawChart(
      bars(["Professionalisering van docenten en studentbegeleiders ".repeat(3), "b"]),
      look,
    );
    expect(long.heightPx).toBeGreaterThan(short.heightPx);
    expect(words(long.svg).some((text) => text.endsWith("…"))).toBe(true);
  });

  it("hold twelve", async () => {
    const { svg } = await drawChart(bars(Array.from({ length: 12 }, (_, place) => `Faculteit ${place}`)), look);
    expect(words(svg).filter((text) => text.endsWith("%"))).toHaveLength(12);
  });
});

describe("every picture", () => {
  it("is self-contained: its own fonts, nothing from elsewhere, no script, no English label of Vega's", async () => {
    const { svg } = await drawChart(
      aTrend([
        aLine([
          [2023, 7.1],
          [2024, 7.2],
        ]),
      ]),
      look,
    );
    expect(svg).toContain("@font-face");
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(
      expect.not.arrayContaining([expect.not.stringContaining("www.w3.org")]),
    );
    expect(svg).not.toMatch(/<script|<title|aria-label|aria-roledescription|onclick/);
  });

  it("has the same bytes each time", async () => {
    const chart = aTrend([
      aLine([
        [2023, 7.1],
        [2024, 7.2],
      ]),
    ]);
    expect((await drawChart(chart, look)).svg).toBe((await drawChart(chart, look)).svg);
  });

  it("says inside that its data is made up, where it is", async () => {
    const { svg } = await drawChart(aTrend([aLine([[2024, 7]])], { example: "Synthetische gegevens" }), look);
    expect(words(svg)).toContain("Synthetische gegevens");
  });
});

describe("a chart that only somebody who sees it could read", () => {
  const chart = aTrend([aLine([[2024, 7.2]])]);

  it("is not drawn: without a text alternative", async () => {
    await expect(drawChart({ ...chart, alternative: " " }, look)).rejects.toThrow("chart has no text alternative");
  });

  it("is not drawn: with a table that lacks a figure, or has nothing", async () => {
    const table = (rows: readonly string[][]) => ({ ...chart, table: { ...chart.table, rows } });
    await expect(drawChart(table([["Cijfer", "7,1"]]), look)).rejects.toThrow('the table of chart lacks "7,2"');
    await expect(drawChart(table([]), look)).rejects.toThrow("the table of chart has no rows");
  });
});

describe("charts of one kind", () => {
  it("have each their own data, and the same bytes as if they were drawn alone", async () => {
    const ofValue = (value: number) =>
      aTrend(
        [
          aLine([
            [2023, 7],
            [2024, value],
          ]),
        ],
        { range: [5, 9] },
      );
    const many = [7.1, 7.9, 6.2, 7.1].map(ofValue);
    const together = [];
    for (const chart of many) together.push((await drawChart(chart, look)).svg);
    for (const [place, chart] of many.entries()) {
      vi.resetModules();
      const alone = await import("../../src/charts/index.ts");
      expect((await alone.drawChart(chart, look)).svg).toBe(together[place]);
    }
    expect(together.map((svg) => words(svg).filter((word) => /^[67],\d$/.test(word)))).toEqual([
      ...[["7,1"], ["7,9"], ["6,2"], ["7,1"]],
    ]);
  });
});

describe("shares that make up a whole", () => {
  const chart: StackedChart = {
    ...anatomy(["1%", "20%", "28%", "39%", "52%", "60%"]),
    shape: "stacked",
    parts: ["5 of lager", "6 of 7", "8 of hoger"],
    rows: [
      {
        label: "Rechtsgeleerdheid",
        hidden: "te weinig respondenten",
        values: [20, 52, 28].map((value) => ({ value, label: `${value}%`, estimate: "x" as EstimateId })),
      },
      { label: "Archeologie", hidden: "te weinig respondenten", values: null },
    ],
  };

  it("print each share, name the parts below, and a hidden row in words", async () => {
    const { svg } = await drawChart(chart, look);
    expect(words(svg)).toEqual(expect.arrayContaining(["20%", "52%", "28%", "6 of 7", "te weinig respondenten"]));
  });

  it("leave out a number that does not fit its part, rather than cut it", async () => {
    const narrow = [1, 60, 39].map((value) => ({ value, label: `${value}%`, estimate: "x" as EstimateId }));
    const { svg } = await drawChart({ ...chart, rows: [{ label: "A", hidden: "", values: narrow }] }, look);
    expect(words(svg)).not.toContain("1%");
    expect(words(svg)).toContain("60%");
  });
});

describe("a funnel", () => {
  const aFunnel = (names: readonly string[]): FunnelChart => ({
    ...anatomy([]),
    shape: "funnel",
    unit: "grade",
    range: [6, 8],
    bases: [100, 3000],
    basesLabel: "Respondenten",
    centre: 7,
    limits: [100, 3000].map((base) => ({ base, lower: 6.8, upper: 7.2, wideLower: 6.7, wideUpper: 7.3 })),
    points: names.map((label, place) => ({
      label,
      value: 6.9 + 0.02 * (place % 5),
      base: 200 + 90 * place,
      estimate: "x" as EstimateId,
    })),
  });

  it("names every point, and writes numbers of respondents as the language does", async () => {
    const { svg } = await drawChart(aFunnel(["Rechten", "Geneeskunde", "Archeologie"]), look);
    expect(words(svg)).toEqual(expect.arrayContaining(["Rechten", "Geneeskunde", "Archeologie", "1.000"]));
  });

  it("lays no name across another, with twelve faculties close together", async () => {
    const names = Array.from({ length: 12 }, (_, place) => `Faculteit met naam ${place + 1}`);
    const { svg } = await drawChart(aFunnel(names), look);
    const placed = [...svg.matchAll(/<text[^>]*translate\(([\d.-]+),([\d.-]+)\)[^>]*>Faculteit met naam (\d+)</g)].map(
      ([, x, y, number]) => ({ x: Number(x), y: Number(y), name: `Faculteit met naam ${number}` }),
    );
    // Each stands on a light edge of its own, drawn before it at the same place.
    expect(placed).toHaveLength(24);
    const names12 = placed.slice(12);
    const { measure, size } = drawingOf(look, createMeasure(design.fonts));
    const apart = (a: string, b: string) => (measure(a, size.small) + measure(b, size.small)) / 2;
    for (const [place, a] of names12.entries())
      for (const b of names12.slice(place + 1))
        expect(Math.abs(a.x - b.x) > apart(a.name, b.name) || Math.abs(a.y - b.y) > 11, JSON.stringify([a, b])).toBe(
          true,
        );
  });
});
