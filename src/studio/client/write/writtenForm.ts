/** A file's text -> the same as it is edited, with one kind of line end and no mark at its beginning; and back, so that bytes outside what was typed stay. */
import { editsBetween } from "./merge.ts";

const bom = "\uFEFF";

export function editedForm(file: string): string {
  return file.replace(bom, "").replace(/\r\n?/g, "\n");
}

/** `before`: the file that was opened. Lines that were not touched keep their ends; new ones get those of the most. */
export function writtenForm(before: string, edited: string): string {
  const start = before.startsWith(bom) ? bom : "";
  const body = before.slice(start.length);
  if (!body.includes("\r")) return start + edited;
  const ends = [...body.matchAll(/\r\n|\r|\n/g)].map(([end]) => end);
  const usual = ["\r\n", "\n", "\r"].toSorted((a, b) => countOf(b, ends) - countOf(a, ends))[0] ?? "\n";
  const base = editedForm(before);
  let [done, at, line] = ["", 0, 0];
  const kept = (text: string) => text.replace(/\n/g, () => ends[line++] ?? usual);
  for (const { from, to, insert } of editsBetween(base, edited)) {
    done += kept(base.slice(at, from)) + insert.replaceAll("\n", usual);
    kept(base.slice(from, to));
    at = to;
  }
  return start + done + kept(base.slice(at));
}

function countOf(end: string, ends: readonly string[]): number {
  return ends.filter((each) => each === end).length;
}
