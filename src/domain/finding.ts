/** What is wrong in the university's data, templates or texts, as data: shown by the command line, never thrown one by one. */

export interface Finding {
  /** Relative to the project or the data folder's parent, with forward slashes. */
  readonly file: string;
  /** From 1; absent for a file as a whole. */
  readonly line?: number;
  readonly column?: number;
  /** Keys down to a part of a YAML file, where its line is not known yet: `placed` in `sources/` finds it. */
  readonly at?: readonly (string | number)[];
  /** Beside `at`: the words within that part that it is about, and how often they stand there before. */
  readonly within?: { readonly words: string; readonly nth: number };
  /** What is wrong and why, in one line. */
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
}

/** Findings by file, then place, then message; the same finding once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = (f: Finding) =>
    `${f.file}\u0000${String(f.line ?? 0).padStart(8, "0")}\u0000${String(f.column ?? 0).padStart(6, "0")}\u0000${f.message}`;
  const unique = new Map(findings.map((finding) => [key(finding), finding]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}

/** `data/x.yaml:41:15  what is wrong` with the hint below it, as DESIGN prescribes. */
export function formatFinding({ file, line, column, message, hint }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return hint === undefined ? `${place}  ${message}` : `${place}  ${message}\n    ${hint}`;
}
