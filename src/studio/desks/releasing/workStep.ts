/** What a command says of how far it is, where there is no terminal -> its step, and how many of its things are done. */

export type StepName = "data" | "figures" | "reports" | "files" | "release" | "pages" | "leaks" | "site";

export interface WorkStep {
  readonly at: StepName;
  /** Files or pages, of all; null of a step that counts nothing. */
  readonly progress: { readonly done: number; readonly all: number } | null;
}

/** Lines that are a step whole, and how many there are of what they count. */
const lines: readonly (readonly [StepName, RegExp])[] = [
  ["data", /^reading the data$/],
  ["figures", /^working out the figures$/],
  ["reports", /^composing the reports, and checking what they say$/],
  ["release", /^looking at the files of the release$/],
  ["pages", /^judging pages: (\d+) of (\d+)$/],
  ["leaks", /^looking for what is hidden: (\d+) of (\d+) files$/],
  ["site", /^putting the site up$/],
];

/** The same as before where the line says nothing of it. "making 40 files", "board.en.pdf, 12 pages (39 left)". */
export function stepAfter(before: WorkStep | null, line: string): WorkStep | null {
  for (const [at, pattern] of lines) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [, done, all] = found;
    return { at, progress: all === undefined ? null : { done: Number(done), all: Number(all) } };
  }
  const planned = /^making (\d+) files$/.exec(line)?.[1];
  if (planned !== undefined) return { at: "files", progress: { done: 0, all: Number(planned) } };
  const left = /\((\d+) left\b[^)]*\)$/.exec(line)?.[1];
  if (left === undefined || before?.at !== "files" || before.progress === null) return before;
  const { done, all } = before.progress;
  return { at: "files", progress: { done: Math.max(done, all - Number(left)), all } };
}
