/** The open data of an audience -> what its columns mean, for programs: CSVW metadata (W3C, Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/), with the list of what its codes mean as a second table. */
import {
  type Audience,
  codesId,
  dataId,
  type Language,
  OpenDataRow,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import type { KeyBelow, Say } from "../wording/index.ts";
import { codeColumns, codesKnown, labelColumn } from "./openDataCodes.ts";

export type OpenDataColumn = keyof OpenDataRow & KeyBelow<"openData.column">;

/** How cells are read: a number has a point and no other mark. In the order of the file: that a column lacks its type, the compiler says. */
const datatypes: Readonly<Record<OpenDataColumn, "string" | "gYear" | "number" | "integer">> = {
  indicator: "string",
  wave: "gYear",
  domain: "string",
  statistic: "string",
  value: "number",
  value_step: "number",
  lower: "number",
  upper: "number",
  unit: "string",
  base: "integer",
  base_step: "integer",
  status: "string",
  source: "string",
  edition: "string",
  precision: "string",
  bound: "string",
};

/** What names a figure: no row lacks it, and no two rows have the same. */
const primaryKey: readonly OpenDataColumn[] = ["indicator", "wave", "domain"];

export const openDataColumns = Object.keys(OpenDataRow.shape) as readonly OpenDataColumn[];

/** `say`: of each language of the university. */
export function openDataMetadata(
  audience: Audience,
  { university }: Pick<UniversityData, "university">,
  year: Year,
  say: (language: Language) => Say,
): object {
  const { languages } = university;
  const inEach = (words: (own: Say) => string) =>
    Object.fromEntries(languages.map((language) => [language, words(say(language))]));
  const described = (words: (own: Say) => string) =>
    languages.map((language) => ({ "@value": words(say(language)), "@language": language }));
  const figures = {
    url: dataId(audience),
    "dc:title": described((own) => own("openData.title", { year: String(year) })),
    "dc:description": described((own) => own("openData.about")),
    tableSchema: {
      primaryKey,
      columns: [
        ...openDataColumns.map((name) => ({
          name,
          titles: { und: name, ...inEach((own) => own(`openData.column.${name}`)) },
          "dc:description": described((own) => own(`openData.meaning.${name}`)),
          datatype: datatypeOf(name),
          required: primaryKey.includes(name),
          null: "",
        })),
        ...codeColumns.map(columnOfCodes),
      ],
      foreignKeys: codeColumns.map((column) => ({
        columnReference: [listOf(column), column],
        reference: { resource: codesId(audience), columnReference: ["column", "code"] },
      })),
    },
  };
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": languages[0] }],
    dialect: { encoding: "utf-8", lineTerminators: ["\r\n"], header: true },
    tables: [figures, codesTable(audience, languages, described, inEach)],
  };
}

/** A code is one of those named. */
function datatypeOf(name: OpenDataColumn): string | { readonly base: string; readonly format: string } {
  const codes = codesKnown(name);
  return codes === null ? datatypes[name] : { base: "string", format: codes.join("|") };
}

/** In which column of the list a column's codes are found: the list has those of all. It is in no file, as CSVW's virtual columns are: each row has the same. */
function columnOfCodes(column: string): object {
  return { name: listOf(column), virtual: true, suppressOutput: true, datatype: "string", default: column };
}

function listOf(column: string): string {
  return `codes_of_${column}`;
}

function codesTable(
  audience: Audience,
  languages: readonly Language[],
  described: (words: (own: Say) => string) => unknown,
  inEach: (words: (own: Say) => string) => object,
): object {
  const columns = [
    { name: "column", titles: { und: "column", ...inEach((own) => own("openData.name")) }, required: true },
    // An empty cell of the figures has a meaning too.
    { name: "code", titles: { und: "code", ...inEach((own) => own("openData.codeHead")) }, required: false },
    ...languages.map((language) => ({
      name: labelColumn(language),
      titles: { und: labelColumn(language), ...inEach((own) => own("openData.labelHead")) },
      lang: language,
      required: true,
    })),
  ];
  return {
    url: codesId(audience),
    "dc:title": described((own) => own("openData.codes")),
    tableSchema: {
      primaryKey: ["column", "code"],
      columns: columns.map((each) => ({ ...each, datatype: "string", null: "" })),
    },
  };
}
