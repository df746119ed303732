/** What was handed to whom: one JSON object a line, only ever added to, each line on the disk before anything goes on.
 *
 * A line that a killed run or a full disk left unfinished was never acted on: the next run cuts it off. */
import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { CommandError, jsonOf } from "../domain/index.ts";
import { mostFileBytes, oddFileFinding, readOrdinary } from "../files/index.ts";
import { Lock } from "../store/index.ts";

const common = { at: z.iso.datetime(), message: z.string() };
/** A file of a release, with its hash at that moment. */
export const Handed = z.strictObject({ id: z.string(), sha256: z.string() });
export type Handed = Readonly<z.infer<typeof Handed>>;

export const DeliveryEntry = z.discriminatedUnion("event", [
  /** What is about to be sent, and to whom. Until its content begins, nothing has gone. */
  z.strictObject({
    ...common,
    event: z.literal("begun"),
    recipient: z.string(),
    /** An address, or "folder:<recipient>". */
    to: z.string(),
    year: z.int(),
    edition: z.int(),
    kind: z.enum(["report", "correction"]),
    artefacts: z.array(Handed),
  }),
  /** From here on only the server's answer tells whether it has arrived. */
  z.strictObject({ ...common, event: z.literal("content") }),
  z.strictObject({ ...common, event: z.literal("sent"), answer: z.string() }),
  /** Refused with an answer, or never handed over. */
  z.strictObject({ ...common, event: z.literal("failed"), temporary: z.boolean(), answer: z.string() }),
  /** What a person found out where nobody could know. */
  z.strictObject({ ...common, event: z.literal("decided"), arrived: z.boolean() }),
]);
export type DeliveryEntry = Readonly<z.infer<typeof DeliveryEntry>>;

/** The ledger as senders use it; tests put one with a full disk here. */
export interface Ledger {
  readonly entries: readonly DeliveryEntry[];
  readonly append: (entry: DeliveryEntry) => void;
}

/** Reads the ledger without taking the lock. Throws a CommandError (1) at a line that is no entry, and where it is no ordinary file. */
export async function readDeliveries(file: string): Promise<readonly DeliveryEntry[]> {
  return entriesOf((await contentOf(file)).toString("utf8"), file);
}

/** Gives no entries where there is no file yet. */
async function contentOf(file: string): Promise<Buffer> {
  const read = await readOrdinary(file);
  if (read.kind === "read") return read.bytes;
  if (read.kind === "missing") return Buffer.alloc(0);
  const { message, hint } = oddFileFinding(file, read.odd, mostFileBytes);
  throw new CommandError(1, `${file}: ${message}`, hint);
}

/** Opens the file itself, never what a link leads to, and does not wait for a pipe. */
const toAdd =
  constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Cuts off what follows the last line end: it was never finished. */
function entriesOf(text: string, file: string): readonly DeliveryEntry[] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line, place) => {
    const entry = DeliveryEntry.safeParse(jsonOf(line));
    if (entry.success) return entry.data;
    throw new CommandError(
      1,
      `${file}:${place + 1}  this line is no entry of the ledger`,
      "mend or take out this one line; an older copy of the file would not know of what has gone out since",
    );
  });
}

/** One run at a time may add to it. */
export class DeliveryLedger implements Ledger, AsyncDisposable {
  readonly #entries: DeliveryEntry[];
  readonly #file: string;
  readonly #handle: number;
  readonly #turn: Lock;

  private constructor(file: string, handle: number, entries: readonly DeliveryEntry[], turn: Lock) {
    this.#file = file;
    this.#handle = handle;
    this.#entries = [...entries];
    this.#turn = turn;
  }

  /** Throws a CommandError (3) where another run has the turn, (1) where the file can't be read. */
  static async open(file: string): Promise<DeliveryLedger> {
    mkdirSync(path.dirname(file), { recursive: true });
    const turn = await Lock.take(`${file}.lock`, "handing out");
    try {
      const content = await contentOf(file);
      const handle = openSync(file, toAdd, 0o666);
      const entries = entriesOf(content.toString("utf8"), file);
      const whole = content.lastIndexOf("\n") + 1;
      if (whole < content.length) ftruncateSync(handle, whole);
      return new DeliveryLedger(file, handle, entries, turn);
    } catch (error) {
      await turn[Symbol.asyncDispose]();
      throw error;
    }
  }

  get entries(): readonly DeliveryEntry[] {
    return this.#entries;
  }

  /** Adds an entry, which is on the disk when this returns. Throws a CommandError (3) where it can't be written: nothing more may be sent then. */
  append(entry: DeliveryEntry): void {
    const line = Buffer.from(`${JSON.stringify(DeliveryEntry.parse(entry))}\n`);
    const before = fstatSync(this.#handle).size;
    try {
      // On a disk that is nearly full, a part of the line is written without an error.
      if (writeSync(this.#handle, line) < line.length) throw Object.assign(new Error("cut off"), { code: "ENOSPC" });
      fsyncSync(this.#handle);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      ftruncateSync(this.#handle, before);
      throw new CommandError(
        3,
        `${this.#file} can't be written (${code ?? "an unknown reason"}): nothing more is sent`,
        "free some space, then run it again: it goes on where it stopped",
        { cause: error },
      );
    }
    this.#entries.push(entry);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    closeSync(this.#handle);
    await this.#turn[Symbol.asyncDispose]();
  }
}
