/** The data of a chart, for programs. */
import { describe, expect, it } from "vitest";
import { chartData } from "../../src/documents/chartData.ts";
import type { EstimateId, Figure, Language } from "../../src/domain/index.ts";
import { marked } from "../../src/statements/index.ts";
import { anExample, indexOf } from "./anExample.ts";

const data = anExample();
const [figure] = indexOf(data).series("nse.wellbeing" as never, { kind: "university" });
if (figure === undefined) throw new Error("the example has no figure");
const figures = new Map<string, Figure>([[figure.id, figure]]);
const chartOf = (...rows: readonly (readonly string[])[]): Parameters<typeof chartData>[0] => ({
  table: {
    kind: "table" as const,
    id: "t",
    caption: "T",
    columns: [
      { label: "Who", align: "start" as const },
      { label: "Number", align: "end" as const },
    ],
    rows,
    note: null,
    dense: false,
  },
});
const linesOf = (language: Language, ...rows: readonly (readonly string[])[]) =>
  chartData(chartOf(...rows), language, figures, data)
    .trimEnd()
    .split("\r\n");

describe("the data of a chart", () => {
  it("has a row for each figure that its table prints, as the open data has it: the same in every language", () => {
    const printed = [
      ["Universiteit", `${marked(figure.id, "7,1")}`],
      ["Nog eens", marked(figure.id, "7,1")],
    ];
    const [head, ...rows] = linesOf("nl", ...printed);
    expect(head).toMatch(/^indicator,wave,domain,statistic,value,/);
    expect(rows).toEqual([expect.stringMatching(/^nse\.wellbeing,\d{4},university,mean,\d\.\d,/)]);
    expect(linesOf("en", ...printed)).toEqual([head, ...rows]);
  });

  it("has plain numbers where it prints no figures, and words as they are", () => {
    expect(linesOf("nl", ["Acties", "2.457"], ["Deel", "0,5"], ["2024", "3 van 4"])).toEqual([
      "Who,Number",
      "Acties,2457",
      "Deel,0.5",
      "2024,3 van 4",
    ]);
    expect(linesOf("en", ["Actions", "2,457"])).toEqual(["Who,Number", "Actions,2457"]);
    expect(linesOf("de", ["Maßnahmen", "2.457"])).toEqual(["Who,Number", "Maßnahmen,2457"]);
  });

  it("says of a figure that the table calls hidden that it is, without a number", () => {
    const hidden = { ...figure, id: "nse.wellbeing/1998/university", wave: 1998, status: "suppressed" } as Figure;
    const both = new Map([...figures, [hidden.id, hidden]]);
    const chart = { ...chartOf(["University", marked(figure.id, "7.1")], ["Law", "not shown"]), hides: [hidden.id] };
    const [, ...rows] = chartData(chart, "en", both, data).trimEnd().split("\r\n");
    expect(rows.map((row) => row.split(",").slice(1, 7).join())).toEqual([
      "1998,university,mean,,,",
      expect.stringMatching(/^\d{4},university,mean,\d/),
    ]);
    expect(rows[0]).toContain(",suppressed,");
  });

  it("is not made of what nobody knows", () => {
    const unknown = marked("nse.wellbeing/1999/university" as EstimateId, "7");
    expect(() => linesOf("en", ["Who", unknown])).toThrow("of which nothing is known");
  });
});
