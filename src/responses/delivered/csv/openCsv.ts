/** A text file with separators, read by our own rules -> a delivered file. What can be declared in survey.yaml is found from the whole head otherwise. */
import { columnName, type ReadAs } from "../../../domain/index.ts";
import { PersonalContent } from "../../personal/index.ts";
import type { ColumnsFile } from "../columnsFile.ts";
import { type Copied, type DeliveredFile, type Opening, type Problem, refused } from "../deliveredFile.ts";
import { headFindings } from "../headFindings.ts";
import { isQualtrics, labelsBelow } from "../qualtricsHead.ts";
import { encodingOf, type TextEncoding } from "./encodingOf.ts";
import { RecordScanner } from "./recordScanner.ts";
import { separatorNames, separatorOf } from "./separatorOf.ts";
import { utf8Chunks } from "./utf8Chunks.ts";

/** No head is longer, in bytes. */
const sampleBytes = 4 * 1024 * 1024;
/** Columns' names may stand below a title: so many rows are looked at. */
const rowsOfHead = 30;

/** `first`: the file's first bytes; `wanted`: the columns that survey.yaml names. */
export async function openCsv(file: string, first: Buffer, read: ReadAs, wanted: readonly string[]): Promise<Opening> {
  const encoding = await encodingOf(file, first, read.encoding);
  if (encoding.problem !== null) return refused(encoding.problem);
  const sample = await beginning(file, encoding);
  const ownSign = /^sep=([^\r\n])\r?\n/i.exec(sample.toString("latin1", 0, 8))?.[1];
  const skipRows = read.skipRows ?? (ownSign === undefined ? 0 : 1);
  const declared = read.separator === "tab" ? "\t" : read.separator;
  const sign = declared ?? ownSign ?? (await separatorOf(sample, wanted, skipRows));
  const rows = await firstRows(sample, sign);
  const head = rows[skipRows];
  if (head === undefined)
    return refused({ line: 1, column: 1, message: "the file has no head: it holds no row", hint: "export it again" });
  const headRows = read.headRows ?? (isQualtrics(rows, skipRows) ? 3 : 1);
  const columns = head.map(columnName);
  const problems = headFindings(columns, wanted, skipRows + 1, rows);
  if (problems.length > 0) return refused(...problems);
  return {
    kind: "open",
    file: new CsvFile(file, encoding, sign, columns, skipRows, headRows, headRows > 1 ? rows[skipRows + 1] : undefined),
  };
}

class CsvFile implements DeliveredFile {
  readonly labels: ReadonlyMap<string, string>;
  readonly codes = new Map<string, never>();
  readonly weightedBy = null;
  readonly synthetic = false;
  readonly columns: readonly string[];
  readonly headRow: number;
  readonly taken: string;
  readonly #file: string;
  readonly #encoding: TextEncoding;
  readonly #separator: string;
  /** Rows above the first respondent's. */
  readonly #above: number;

  constructor(
    file: string,
    encoding: TextEncoding,
    separator: string,
    columns: readonly string[],
    skipRows: number,
    headRows: number,
    below: readonly string[] | undefined,
  ) {
    this.labels = labelsBelow(columns, below);
    this.#file = file;
    this.#encoding = encoding;
    this.#separator = separator;
    this.#above = skipRows + headRows;
    this.columns = columns;
    this.headRow = skipRows + 1;
    const because = encoding.because === "" ? "" : ` (${encoding.because})`;
    const sign = separatorNames[separator] ?? `"${separator}"`;
    const more = headRows === 1 ? "" : `, of ${headRows} rows`;
    this.taken = `${encoding.encoding}${because}, ${sign} between fields, head in row ${this.headRow}${more}`;
  }

  async copy(
    places: readonly number[],
    to: ColumnsFile,
    isRead = (place: number) => places.includes(place),
  ): Promise<Copied> {
    const content = new PersonalContent();
    const scanner = new RecordScanner(this.#separator.charCodeAt(0));
    const { columns } = this;
    const onRecord = () => {
      if (scanner.row <= this.#above) return true;
      if (!isEven(scanner, columns.length)) {
        scanner.tell(ragged(scanner, columns.length));
        return true;
      }
      to.begin(scanner.row);
      for (const place of places) {
        const { starts, ends, doubled } = scanner;
        const result = to.field(scanner.buffer, starts[place] ?? 0, ends[place] ?? 0, doubled[place] === 1);
        if (result.kind === "written") continue;
        to.drop();
        scanner.tell(control(scanner.row, place, result.code));
        return true;
      }
      to.end();
      for (let place = 0; place < columns.length; place += 1) {
        const [start, end] = [scanner.starts[place] ?? 0, scanner.ends[place] ?? 0];
        if (end > start) content.sees(place, scanner.row, scanner.buffer, start, end);
      }
      return true;
    };
    await scanner.run(utf8Chunks(this.#file, this.#encoding), onRecord, async () => await to.drain());
    return { rows: to.rows, problems: scanner.found(), numbers: new Set(), personal: content.found(isRead) };
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

/** Ignores empty fields after the last column: spreadsheets leave them there. */
function isEven(scanner: RecordScanner, columns: number): boolean {
  if (scanner.count < columns) return false;
  for (let field = columns; field < scanner.count; field += 1)
    if (scanner.starts[field] !== scanner.ends[field]) return false;
  return true;
}

function ragged({ row, count }: RecordScanner, columns: number): Problem {
  return {
    line: row,
    column: Math.min(count, columns),
    message: `this row has ${count} fields, the head has ${columns}`,
    hint: "a separator or line end within an answer needs quotation marks around it: export the file again, or mend this row; another separator is declared by `read: { separator: … }` in survey.yaml",
  };
}

function control(row: number, place: number, code: number): Problem {
  return {
    line: row,
    column: place + 1,
    message: `a control character (0x${code.toString(16).padStart(2, "0").toUpperCase()}) stands in this field`,
    hint: "no answer holds one: the file is damaged, or it was not exported as text; export it again",
  };
}

/** The beginning of the file, in UTF-8. */
export async function beginning(file: string, encoding: TextEncoding): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of utf8Chunks(file, encoding)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= sampleBytes) break;
  }
  return Buffer.concat(parts, length);
}

async function firstRows(sample: Buffer, sign: string): Promise<readonly (readonly string[])[]> {
  const scanner = new RecordScanner(sign.charCodeAt(0));
  const rows: string[][] = [];
  const whole = async function* () {
    yield sample;
  };
  await scanner.run(whole(), () => {
    // Blank rows count: they are rows of the file.
    while (rows.length < scanner.row - 1) rows.push([]);
    rows.push(Array.from({ length: scanner.count }, (_, field) => scanner.text(field)));
    return rows.length < rowsOfHead;
  });
  return rows;
}
