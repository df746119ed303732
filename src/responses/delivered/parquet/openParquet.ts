/** A Parquet file -> a delivered file, once a process of its own has read all that is asked for. */
import { stat, symlink } from "node:fs/promises";
import path from "node:path";
import { columnName } from "../../../domain/index.ts";
import type { ColumnsFile } from "../columnsFile.ts";
import { type Copied, type DeliveredFile, type Opening, type Problem, refused } from "../deliveredFile.ts";
import { headFindings } from "../headFindings.ts";
import type { ColumnOfFile, Told } from "./parquetMessages.ts";
import type { ReadingProcess } from "./readingProcess.ts";

/** Types that are no answers. */
const nested = /^(STRUCT|MAP|UNION|BLOB|BIT|GEOMETRY|VARIANT)|\[\d*\]$/;
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|FLOAT|DOUBLE|DECIMAL)/;

export class ParquetFile implements DeliveredFile {
  readonly headRow = 0;
  readonly taken = "Parquet";
  readonly labels = new Map<string, never>();
  readonly codes = new Map<string, never>();
  readonly weightedBy = null;
  readonly columns: readonly string[];
  readonly synthetic: boolean;
  /** As DuckDB reads them. */
  readonly #described: readonly ColumnOfFile[];
  readonly #process: ReadingProcess;
  /** The path that DuckDB reads: without signs that it takes for patterns or columns. */
  readonly path: string;
  readonly #megabytes: number;

  constructor(
    process: ReadingProcess,
    path: string,
    megabytes: number,
    { columns, names, synthetic }: Extract<Told, { kind: "head" }>,
  ) {
    this.#process = process;
    this.path = path;
    this.#megabytes = megabytes;
    this.#described = columns;
    this.columns = columns.map(({ name }, place) => columnName(names[place] ?? name));
    this.synthetic = synthetic;
  }

  /** The name and the type that DuckDB has for a column. */
  described(place: number): ColumnOfFile {
    const found = this.#described[place];
    if (found === undefined) throw new Error(`no column ${place}`);
    return found;
  }

  /** Nothing is copied: DuckDB reads the file itself, once it has been read to its end. */
  async copy(
    places: readonly number[],
    _to: ColumnsFile,
    isRead = (place: number) => places.includes(place),
  ): Promise<Copied> {
    const problems = places.flatMap((place): Problem[] => {
      const { type } = this.described(place);
      if (!nested.test(type)) return [];
      return [
        {
          line: 1,
          column: place + 1,
          message: `the column "${this.columns[place]}" holds ${type.toLowerCase().slice(0, 40)}, not one value a row`,
          hint: "have it delivered as a text or a number",
        },
      ];
    });
    const numbers = new Set(places.filter((place) => numeric.test(this.described(place).type)));
    if (problems.length > 0) return { rows: 0, problems, numbers, personal: [] };
    const strict = places.filter(isRead);
    const asked = { kind: "read", file: this.path, columns: this.#described, read: places, strict } as const;
    const told = await this.#process.ask(asked, this.#megabytes);
    if (told.kind !== "read") throw new Error("another answer than was asked for");
    return { rows: told.rows, problems: [], numbers, personal: told.personal };
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

/** `temporary`: a private folder. */
export async function openParquet(
  file: string,
  wanted: readonly string[],
  temporary: string,
  reading: ReadingProcess,
): Promise<Opening> {
  const megabytes = (await stat(file)).size / 1024 ** 2;
  const link = await linkTo(file, path.join(temporary, "delivered.parquet"));
  const told = await reading.ask({ kind: "head", file: link }, megabytes);
  if (told.kind !== "head") throw new Error("another answer than was asked for");
  const opened = new ParquetFile(reading, link, megabytes, told);
  const problems = headFindings(opened.columns, wanted, 1, [opened.columns]);
  return problems.length === 0 ? { kind: "open", file: opened } : refused(...problems);
}

/** Gives a link to the file; where none can be made, the file's own path. */
async function linkTo(file: string, link: string): Promise<string> {
  return await symlink(path.resolve(file), link).then(
    () => link,
    () => file,
  );
}
