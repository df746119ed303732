/** What is wrong in the university's data, templates or texts, as data: shown by the command line, never thrown one by one. */
import type { Localized } from "./language.ts";
import { printable } from "./printable.ts";

export interface Finding {
  /** Relative to the project or the data folder's parent, with forward slashes. */
  readonly file: string;
  /** From 1; absent for a file as a whole. */
  readonly line?: number;
  readonly column?: number;
  /** Keys down to a part of a YAML file, where its line is not known yet: `located` in `sources/` finds it. */
  readonly at?: readonly (string | number)[];
  /** Beside `at`: the words within that part that it is about, and how often they stand there before. */
  readonly within?: { readonly words: string; readonly nth: number };
  /** What is wrong and why, in one line. */
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
  /** The file, as findings name it, whose own findings are the cause of this one. Findings that merely follow are told after their cause. */
  readonly follows?: string;
  /** Nothing is wrong: it is still to be done for the year under way. */
  readonly task?: { readonly owner: string; readonly by: string | null; readonly words: TaskWords };
}

/** What is to be done, or is done, for who reads it in a language of their own: which sentence says it, and with what in it. */
export type TaskWords = { readonly values: Readonly<Record<string, TaskValue>> } & (
  | { readonly open: OpenTask }
  | { readonly done: DoneTask }
);

/** A name is said in the reader's language where it has that, and languages by their names. */
export type TaskValue = string | number | Localized | { readonly languages: readonly string[] };

export type OpenTask =
  | "text"
  | "field"
  | "noAnswers"
  | "noFile"
  | "noText"
  | "askedNothing"
  | "notTold"
  | "noHeadline"
  | "noWave"
  | "noResponses"
  | "noPopulation"
  | "noFigures"
  | "oldState"
  | "sameState"
  | "late"
  | "oldWords";

export type DoneTask = "day" | "headline" | "text" | "decision" | "wave" | "responses" | "figures" | "action";

/** Something still to be done, with who does it and by when. */
export type Task = Finding & Required<Pick<Finding, "task">>;

export function isTask(finding: Finding): finding is Task {
  return finding.task !== undefined;
}

/** Orders findings by file, then line and column, then message, each once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = (f: Finding) =>
    `${f.file}\u0000${String(f.line ?? 0).padStart(8, "0")}\u0000${String(f.column ?? 0).padStart(6, "0")}\u0000${f.message}`;
  const unique = new Map(findings.map((finding) => [key(finding), finding]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}

/** Splits findings into causes and those that merely follow, by the file that they follow from. Causes from which others follow come first. */
export function rootsFirst(findings: readonly Finding[]): {
  readonly roots: readonly Finding[];
  readonly following: ReadonlyMap<string, readonly Finding[]>;
} {
  const sorted = sortFindings(findings);
  const hasOwn = new Set(sorted.filter(({ follows }) => follows === undefined).map(({ file }) => file));
  const isFolded = ({ follows }: Finding) => follows !== undefined && hasOwn.has(follows);
  const following = Map.groupBy(sorted.filter(isFolded), ({ follows }) => follows ?? "");
  const roots = sorted.filter((finding) => !isFolded(finding));
  return {
    roots: [...roots.filter(({ file }) => following.has(file)), ...roots.filter(({ file }) => !following.has(file))],
    following,
  };
}

/** `data/x.yaml:41:15  what is wrong` with the hint below it. */
export function formatFinding({ file, line, column, message, hint }: Finding): string {
  const where = [printable(file), line, column].filter((part) => part !== undefined).join(":");
  const said = `${where}  ${printable(message)}`;
  return hint === undefined ? said : `${said}\n    ${printable(hint)}`;
}
