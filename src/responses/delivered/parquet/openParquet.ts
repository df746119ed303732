/** A Parquet file -> a delivered file, once a process of its own has read all that is asked for. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { columnName } from "../../../domain/index.ts";
import type { ColumnsFile } from "../columnsFile.ts";
import { type Copied, type DeliveredFile, type Opening, type Problem, refused } from "../deliveredFile.ts";
import { headFindings } from "../headFindings.ts";
import { ReaderError } from "../readerError.ts";
import type { Asked, ColumnOfFile, Told } from "./parquetMessages.ts";

/** How long the process may take before the file is called damaged: some seconds, and five for each megabyte; on a busy machine, longer by what it took to begin. */
const [patienceMs, perMegabyteMs, timesBeginning] = [7000, 5000, 15];
/** A process that has not begun by then is a fault of the machine. */
const beginningMs = 300_000;

/** Types that are no answers. */
const nested = /^(STRUCT|MAP|UNION|BLOB|BIT|GEOMETRY|VARIANT)|\[\d*\]$/;
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|FLOAT|DOUBLE|DECIMAL)/;

export class ParquetFile implements DeliveredFile {
  readonly headRow = 0;
  readonly taken = "Parquet";
  readonly codes = new Map<string, never>();
  readonly weightedBy = null;
  readonly columns: readonly string[];
  readonly synthetic: boolean;
  /** As DuckDB reads them. */
  readonly #described: readonly ColumnOfFile[];
  readonly #process: ReadingProcess;

  constructor(process: ReadingProcess, { columns, names, synthetic }: Extract<Told, { kind: "head" }>) {
    this.#process = process;
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
    const told = await this.#process.ask({
      kind: "read",
      columns: this.#described,
      read: places,
      strict: places.filter(isRead),
    });
    if (told.kind !== "read") throw new Error("another answer than was asked for");
    return { rows: told.rows, problems: [], numbers, personal: told.personal };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process[Symbol.asyncDispose]();
  }
}

/** `temporary`: a folder for what the process can't hold in memory. */
export async function openParquet(file: string, wanted: readonly string[], temporary: string): Promise<Opening> {
  const { size } = await stat(file);
  const reading = new ReadingProcess(file, temporary);
  try {
    await reading.begin((size / 1024 ** 2) * perMegabyteMs);
    const told = await reading.ask({ kind: "head" });
    if (told.kind !== "head") throw new Error("another answer than was asked for");
    const opened = new ParquetFile(reading, told);
    const problems = headFindings(opened.columns, wanted, 1, [opened.columns]);
    if (problems.length === 0) return { kind: "open", file: opened };
    await reading[Symbol.asyncDispose]();
    return refused(...problems);
  } catch (error) {
    await reading[Symbol.asyncDispose]();
    throw error;
  }
}

class ReadingProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  #patience = beginningMs;

  constructor(file: string, temporary: string) {
    const script = fileURLToPath(new URL("parquetProcess.ts", import.meta.url));
    // What the library writes when it breaks down is of no use to anybody.
    this.#child = fork(script, [file, temporary], { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
  }

  /** Waits until the process has begun; `more`: what its file needs beside, in milliseconds. */
  async begin(more: number): Promise<void> {
    const from = performance.now();
    await this.ask(null);
    this.#patience = Math.max(patienceMs, timesBeginning * (performance.now() - from)) + more;
  }

  /** Throws a ReaderError where the file can't be read, or the process ends or takes too long. `null` asks nothing, and waits for what is told. */
  async ask(asked: Asked | null): Promise<Told> {
    const child = this.#child;
    const told = await new Promise<Told | "ended" | "late">((resolve, reject) => {
      const timer = setTimeout(() => resolve("late"), this.#patience);
      const done = (answer: Told | "ended") => {
        clearTimeout(timer);
        resolve(answer);
      };
      child.once("message", (answer) => done(answer as Told));
      child.once("exit", () => done("ended"));
      child.once("error", reject);
      if (child.exitCode !== null || child.signalCode !== null) done("ended");
      else if (asked !== null) child.send(asked, (error) => (error === null ? undefined : done("ended")));
    });
    child.removeAllListeners("message").removeAllListeners("exit");
    if (told === "ended") throw damaged("reading it ended in a fault of the memory, as only a damaged file makes it");
    if (told === "late") throw damaged("reading it did not come to an end");
    if (told.kind === "failed") throw damaged(inWords(told.message));
    return told;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
}

function damaged(why: string): ReaderError {
  return new ReaderError({
    message: `this Parquet file can't be read: ${why}`,
    hint: "have it delivered once more, or as CSV",
  });
}

/** The library's own words, without paths. */
function inWords(message: string): string {
  const plain = message
    .replace(/^[\w ]*Error:\s*/i, "")
    .replace(/'[^']*[/\\][^']*'|"[^"]*[/\\][^"]*"|\S*[/\\]\S*/g, "the file")
    .replace(/\s+/g, " ")
    .trim();
  if (/magic bytes/i.test(plain)) return "its end is missing, or is not that of a Parquet file";
  return plain === "" ? "it is damaged" : plain.slice(0, 160);
}
