/** A part of a file of the data -> its line, so that a desk leads there. */
import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { DataPlace } from "../../../documents/index.ts";
import type { DataFolder } from "../../dataFolder.ts";

/** "surveys/nse/survey.yaml:12"; without a line where the part is not found, and null where there is no such file. */
export async function located({ file, at }: DataPlace, files: DataFolder): Promise<string | null> {
  const found = await files.read(file);
  if (found === null) return null;
  const line = lineOf(found.text, at);
  return line === null ? file : `${file}:${line}`;
}

export function lineOf(text: string, at: DataPlace["at"]): number | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  let node: unknown = document.contents;
  for (const step of at) {
    node = typeof step === "string" ? (isMap(node) ? node.get(step, true) : undefined) : entryWith(node, step);
  }
  const offset = (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[0];
  return offset === undefined ? null : lines.linePos(offset).line;
}

function entryWith(list: unknown, wanted: Readonly<Record<string, string | number>>): unknown {
  if (!isSeq(list)) return undefined;
  const fits = (each: YAMLMap) => Object.entries(wanted).every(([key, value]) => each.get(key) === value);
  return list.items.find((each) => isMap(each) && fits(each));
}
