/** The first bytes of a file -> what it is, so that a wrong name is told instead of read. */

/** Formats that are read. */
export type Format = "csv" | "parquet" | "workbook" | "spss";

export const formatNames: Readonly<Record<Format, string>> = {
  csv: "a text file with separators (CSV)",
  parquet: "a Parquet file",
  workbook: "an Excel workbook (XLSX)",
  spss: "an SPSS file",
};

const byEnding: readonly (readonly [RegExp, Format])[] = [
  [/\.csv$/i, "csv"],
  [/\.parquet$/i, "parquet"],
  [/\.xlsx$/i, "workbook"],
  [/\.z?sav$/i, "spss"],
];

/** By the name's ending; survey.yaml allows these only. */
export function formatByName(name: string): Format {
  const found = byEnding.find(([ending]) => ending.test(name));
  if (found === undefined) throw new Error(`a response file without a known ending: ${name}`);
  return found[1];
}

interface Signature {
  readonly begins: string | RegExp;
  readonly what: string;
  /** Where it can be read. */
  readonly format?: Format;
  readonly hint: string;
}

const saveAs = "have it delivered as CSV, Parquet, XLSX or SPSS (.sav)";

/** The first bytes as Latin 1 text, so that a character is a byte. */
const signatures: readonly Signature[] = [
  { begins: "PAR1", what: formatNames.parquet, format: "parquet", hint: "" },
  { begins: "PARE", what: "an encrypted Parquet file", hint: "have it delivered without encryption, over a safe way" },
  { begins: "PK\x03\x04", what: formatNames.workbook, format: "workbook", hint: "" },
  { begins: /^\$FL[23]/, what: formatNames.spss, format: "spss", hint: "" },
  {
    begins: /^[\s\S]{8}ENCRYPTEDSAV/,
    what: "an SPSS file with a password",
    hint: "open it in SPSS with the password and save it without one (File, Save As, without Encrypt)",
  },
  {
    begins: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    what: "an Excel workbook with a password, or an old one (.xls)",
    hint: "open it in Excel and save it as XLSX, without a password",
  },
  { begins: "\x1f\x8b", what: "a file packed with gzip", hint: "unpack it first (gunzip), and name what comes out" },
  { begins: "BZh", what: "a file packed with bzip2", hint: "unpack it first, and name what comes out" },
  { begins: "7z\xbc\xaf\x27\x1c", what: "a 7-Zip archive", hint: "unpack it first, and name what comes out" },
  { begins: "\xfd7zXZ\x00", what: "a file packed with xz", hint: "unpack it first, and name what comes out" },
  { begins: "\x28\xb5\x2f\xfd", what: "a file packed with zstd", hint: "unpack it first, and name what comes out" },
  { begins: "Rar!", what: "a RAR archive", hint: "unpack it first, and name what comes out" },
  { begins: "%PDF", what: "a PDF", hint: saveAs },
  { begins: "<stata_dta>", what: "a Stata file", hint: saveAs },
  { begins: "HEADER RECORD*******", what: "a SAS transport file", hint: saveAs },
  { begins: `${"\0".repeat(12)}\xc2\xea\x81\x60`, what: "a SAS file", hint: saveAs },
  {
    begins: /^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table|meta)/i,
    what: "a web page or XML",
    hint: `${saveAs}; was a page with a login downloaded instead of the file?`,
  },
  { begins: /^(\xef\xbb\xbf)?\s*(\{\s*"|\[\s*[{[])/, what: "JSON", hint: saveAs },
];

export type Known =
  | { readonly kind: "format"; readonly format: Format }
  | { readonly kind: "other"; readonly what: string; readonly hint: string }
  /** A format that has no signs of its own at its beginning: text, or something unknown. */
  | { readonly kind: "text" };

/** From the first hundred bytes. */
export function knownBy(first: Buffer): Known {
  const text = first.toString("latin1");
  const found = signatures.find(({ begins }) =>
    typeof begins === "string" ? text.startsWith(begins) : begins.test(text),
  );
  if (found === undefined) return { kind: "text" };
  const { format, what, hint } = found;
  return format === undefined ? { kind: "other", what, hint } : { kind: "format", format };
}
