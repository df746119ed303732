/** What the explorer downloads: rows of the open data. */
import { expect, it } from "vitest";
import { openData, openDataFacts } from "../../../src/documents/openData.ts";
import type { Figure } from "../../../src/domain/index.ts";
import { explorerCsv } from "../../../src/site/client/explorerCsv.ts";
import type { Row } from "../../../src/site/client/explorerRow.ts";
import { anExample, indexOf } from "../../documents/anExample.ts";

const data = anExample();
const figures = indexOf(data).series("nse.wellbeing" as never, { kind: "university" });
const rowOf = (figure: Figure, asked = true) =>
  ({
    ...{ indicator: figure.indicator, wave: figure.wave, domain: "university", asked },
    open: openDataFacts(figure, data),
  }) as unknown as Row;

it("has the columns and the cells of the open data, and no row of who was not asked", () => {
  expect(figures.length).toBeGreaterThan(1);
  const rows = figures.map((each) => rowOf(each));
  expect(explorerCsv([...rows, rowOf({ ...figures[0], wave: 1998 } as Figure, false)])).toBe(openData(figures, data));
  expect(explorerCsv([])).toBe("");
});
