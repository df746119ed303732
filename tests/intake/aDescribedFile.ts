/** Columns with their labels, codes and values -> what is proposed of a file that holds them. */
import { type DescribedColumn, plainCode, University } from "../../src/domain/index.ts";
import { propose } from "../../src/intake/index.ts";

export interface ColumnAsMade {
  readonly name: string;
  readonly label?: string;
  /** "1=Never; 2=Often". */
  readonly codes?: string;
  /** Each stands in twenty rows. */
  readonly values?: readonly string[];
  readonly areCodesSeen?: boolean;
}

const rows = 200;

const university = University.parse({
  id: "hill",
  name: { en: "Hill College" },
  languages: ["en"],
  contact: { unit: { en: "Dean of Students" }, email: "dean@example.org" },
  style: { accent: "#5b1030", comparison: "#1d6fa5", mark: "mark.svg" },
  faculties: [
    { id: "na", name: { en: "Natural Sciences" } },
    { id: "law", name: { en: "Law" } },
  ],
  programmes: [],
});

export function proposalOf(columns: readonly ColumnAsMade[], codebook: readonly (readonly string[])[] = []) {
  const file = {
    shown: "a.csv",
    rows,
    taken: "",
    weightedBy: null,
    sheet: null,
    skipRows: 0,
    columns: columns.map(described),
  };
  return propose({ file, codebook: codebook.length === 0 ? [] : [codebook], university, survey: null });
}

function described({
  name,
  label = `Question ${name} of all`,
  codes = "",
  values,
  areCodesSeen = false,
}: ColumnAsMade) {
  const declared = codesIn(codes);
  const held = (values ?? declared.map(({ code }) => code)).map((value) => ({ value, count: 20 }));
  const numbers = held.map(({ value }) => Number(value));
  const areNumbers = held.length > 0 && numbers.every(Number.isFinite);
  const column: DescribedColumn = {
    name,
    labels: label === "" ? [] : [{ language: "en", words: label }],
    codes: declared,
    areCodesSeen,
    ...{ missing: [], missingRanges: [], range: null, type: null, section: null, personal: null },
    filled: held.length * 20,
    distinct: new Set(held.map(({ value }) => plainCode(value))).size,
    values: held,
    numbers: areNumbers
      ? { min: Math.min(...numbers), max: Math.max(...numbers), mean: 1, areWhole: numbers.every(Number.isInteger) }
      : null,
    length: 4,
  };
  return column;
}

function codesIn(text: string) {
  return text === ""
    ? []
    : text.split("; ").map((each) => {
        const [code = "", ...label] = each.split("=");
        return { code, label: label.join("=") };
      });
}
