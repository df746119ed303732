/** A way to make one PDF -> many made one after another in this process, and when each was done: one JSON list on standard output. */
import { writeFileSync } from "node:fs";
import path from "node:path";

export interface Task {
  /** When the process was asked for, in milliseconds of the epoch. */
  readonly startedAt: number;
  /** Where the peers are installed. */
  readonly peers: string;
  readonly out: string;
  /** Documents, as HTML; beside each lies the same in Typst's language. */
  readonly documents: readonly string[];
}

export interface Done {
  readonly file: string;
  /** Since the process was asked for. */
  readonly atSeconds: number;
}

export function askedTask([startedAt = "", peers = "", out = "", ...documents]: readonly string[]): Task {
  return { startedAt: Number(startedAt), peers, out, documents };
}

export async function produce(
  { startedAt, out, documents }: Task,
  make: (document: string) => Promise<Uint8Array> | Uint8Array,
): Promise<void> {
  const done: Done[] = [];
  for (const document of documents) {
    const file = path.join(out, `${path.basename(document, ".html")}.pdf`);
    writeFileSync(file, await make(document));
    done.push({ file, atSeconds: (Date.now() - startedAt) / 1000 });
  }
  process.stdout.write(`${JSON.stringify(done)}\n`);
}
