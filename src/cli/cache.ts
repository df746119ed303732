/** `wellbeing cache`: how much the store holds, and room made in it. */
import path from "node:path";
import { readablePath } from "../app/folders.ts";
import { CommandError } from "../domain/index.ts";
import { Store } from "../store/index.ts";
import { parseWords } from "./parseWords.ts";
import { releasesOption } from "./releases.ts";

const dayMs = 24 * 3600 * 1000;
const usualDays = 30;

export const cacheCommand = {
  summary: "show how much is kept for later runs, or prune it",
  help: `usage: wellbeing cache [options]

  --prune        remove what no run has used for 30 days
  --days N       with --prune: for N days instead; 0 removes all
  --most MB      with --prune: then what was unused longest, until no more than this is left
  --store DIR    the store (default: .store in the folder for releases)
  --out DIR      the folder for releases (default: out)
  --json         one JSON object on standard output, for scripts

Nothing is lost by pruning: what is missing is made again, with the same bytes.

examples:
  wellbeing cache
  wellbeing cache --prune --days 7
  wellbeing cache --prune --most 500
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    prune: { type: "boolean" },
    days: { type: "string" },
    most: { type: "string" },
    store: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
  });
  const isPruned = options.prune === true;
  if (!isPruned && (options.days !== undefined || options.most !== undefined))
    throw new CommandError(2, "--days and --most go with --prune");
  const days = countOf("days", options.days, usualDays);
  const most = countOf("most", options.most, Number.POSITIVE_INFINITY);
  const store = new Store(storeOption(options.store, await releasesOption(options.out)), () => undefined);
  const gone = isPruned ? await store.prune(days * dayMs - 1, most * 1e6, Date.now()) : null;
  const left = await store.use();
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ store: store.folder, ...left, ...(gone === null ? {} : { gone }) })}\n`);
  else {
    const removed = gone === null ? "" : `removed ${gone.files} files, ${megabytes(gone.bytes)}; `;
    process.stdout.write(`${readablePath(store.folder)}: ${removed}${left.files} files, ${megabytes(left.bytes)}\n`);
  }
  return 0;
}

/** Beside the releases where nothing else is said. */
export function storeOption(given: unknown, out: string): string {
  return typeof given === "string" ? path.resolve(given) : path.join(out, ".store");
}

function countOf(option: string, value: unknown, usual: number): number {
  if (value === undefined) return usual;
  if (/^\d{1,7}$/.test(String(value))) return Number(value);
  throw new CommandError(2, `--${option} ${String(value)}: a whole number`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
