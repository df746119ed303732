/** The open data of an audience -> what its columns mean, for programs: CSVW metadata (W3C, Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/). */
import { type Audience, dataId, type Language, OpenDataRow, type UniversityData, type Year } from "../domain/index.ts";
import type { KeyBelow, Say } from "../wording/index.ts";

export type OpenDataColumn = keyof typeof OpenDataRow.shape & KeyBelow<"openData.column">;

/** How cells are read. A number has a point and no other mark; a code is one of those named. */
type Datatype = string | { readonly base: string; readonly format: string };

const code = (...codes: readonly string[]): Datatype => ({ base: "string", format: codes.join("|") });

/** In the order of the file: that a column lacks its type, the compiler says. */
const datatypes: Readonly<Record<OpenDataColumn, Datatype>> = {
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
  status: code("published", "computed", "counted", "suppressed"),
  source: "string",
  edition: "string",
  precision: code("exact", "about", "more than"),
  bound: code("at_most", "at_least"),
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
  const inEach = (words: (own: Say) => string) =>
    Object.fromEntries(university.languages.map((language) => [language, words(say(language))]));
  const described = (words: (own: Say) => string) =>
    university.languages.map((language) => ({ "@value": words(say(language)), "@language": language }));
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": university.languages[0] }],
    url: dataId(audience),
    "dc:title": described((own) => own("openData.title", { year: String(year) })),
    "dc:description": described((own) => own("openData.about")),
    dialect: { encoding: "utf-8", lineTerminators: ["\r\n"], header: true },
    tableSchema: {
      primaryKey,
      columns: openDataColumns.map((name) => ({
        name,
        titles: { und: name, ...inEach((own) => own(`openData.column.${name}`)) },
        "dc:description": described((own) => own(`openData.meaning.${name}`)),
        datatype: datatypes[name],
        required: primaryKey.includes(name),
        null: "",
      })),
    },
  };
}
