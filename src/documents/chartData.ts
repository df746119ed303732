/** A chart -> its data as CSV, for programs: plain numbers with a point, whatever language the chart is in. */
import type { Figure, Language, UniversityData } from "../domain/index.ts";
import { estimatesIn, plain } from "../statements/index.ts";
import type { Chart } from "./charts.ts";
import { csvText, openData } from "./openData.ts";

/** A row for each figure that its table prints, and for each that it says is hidden, with the columns of the open data; of a chart that has none, its table, with plain numbers. Throws where a figure that it prints is not known. */
export function chartData(
  { table, hides = [] }: Pick<Chart, "table" | "hides">,
  language: Language,
  figureById: ReadonlyMap<string, Figure>,
  data: UniversityData,
): string {
  const ids = [...new Set([...table.rows.flatMap((row) => row.flatMap(estimatesIn)), ...hides])];
  if (ids.length > 0)
    return openData(
      ids.map((id) => figureNamed(id, figureById)),
      data,
    );
  const read = numberReader(language);
  return csvText([
    table.columns.map(({ label }) => label),
    ...table.rows.map((row) => row.map((cell) => read(plain(cell)))),
  ]);
}

function figureNamed(id: string, figureById: ReadonlyMap<string, Figure>): Figure {
  const figure = figureById.get(id);
  if (figure === undefined) throw new Error(`a chart prints ${id}, of which nothing is known`);
  return figure;
}

/** Cells that are a number, as the language writes it -> the number; other cells as they are. */
function numberReader(language: Language): (cell: string) => string {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.8);
  const written = (type: "group" | "decimal") => parts.find((each) => each.type === type)?.value ?? "";
  const [group, decimal] = [written("group"), written("decimal")];
  const isDigit = (each: string) => /\d/.test(each);
  return (cell) => {
    const number = cell.replaceAll(group, "").replace(decimal, ".");
    return isDigit(cell.charAt(0)) && /^\d+(?:\.\d+)?$/.test(number) ? number : cell;
  };
}
