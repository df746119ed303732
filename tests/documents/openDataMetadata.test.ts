/** What the columns of the open data mean, for programs (CSVW). */
import { describe, expect, it } from "vitest";
import { openData } from "../../src/documents/openData.ts";
import { openDataMetadata } from "../../src/documents/openDataMetadata.ts";
import type { Figure } from "../../src/domain/index.ts";
import { anExample, indexOf, sayIn } from "./anExample.ts";

interface Column {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly required: boolean;
}
interface Metadata {
  readonly url: string;
  readonly tableSchema: { readonly primaryKey: readonly string[]; readonly columns: readonly Column[] };
}

const data = anExample();
const metadata = openDataMetadata("public", data, 2024, sayIn) as Metadata;
const { columns, primaryKey } = metadata.tableSchema;
const figures: readonly Figure[] = indexOf(data).series("nse.wellbeing" as never, { kind: "university" });
const [head = "", ...lines] = openData(figures, data).trimEnd().split("\r\n");

const patterns: Readonly<Record<string, RegExp>> = {
  string: /^.*$/,
  gYear: /^\d{4}$/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^\d+$/,
};

/** As CSVW reads a cell: empty is no value. */
function fits(cell: string, { datatype, required }: Column): boolean {
  if (cell === "") return !required;
  if (typeof datatype === "string") return patterns[datatype]?.test(cell) ?? false;
  return new RegExp(`^(?:${datatype.format})$`).test(cell);
}

describe("the metadata of open data", () => {
  it("is of the file beside it, and names its columns in their order", () => {
    expect(metadata.url).toBe("estimates.public.csv");
    expect(columns.map(({ name }) => name).join(",")).toBe(head);
    expect(new Set(columns.map(({ titles }) => titles.und)).size).toBe(columns.length);
  });

  it("gives each column a title in each language of the university, none of them twice", () => {
    for (const language of data.university.languages) {
      const titles = columns.map(({ titles: own }) => own[language] ?? "");
      expect(titles).not.toContain("");
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it("reads every cell: by its type, as one of its codes, or as no value", () => {
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const cells = line.split(",");
      expect(columns.filter((column, place) => !fits(cells[place] ?? "", column)).map(({ name }) => name)).toEqual([]);
    }
    const keys = lines.map((line) =>
      primaryKey.map((name) => line.split(",")[columns.findIndex((each) => each.name === name)]).join(),
    );
    expect(new Set(keys).size).toBe(lines.length);
  });
});
