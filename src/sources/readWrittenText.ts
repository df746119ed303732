/** A text or a letter as somebody writes it, before it is saved -> the same as it is read from the folder, and what in it may not be printed. */
import { createHash } from "node:crypto";
import { type EditorText, type Finding, type Letter, Sha256 } from "../domain/index.ts";
import { readLetters } from "./readLetters.ts";
import { readTexts } from "./readTexts.ts";

export interface WrittenTexts {
  readonly texts: readonly EditorText[];
  readonly letters: readonly Letter[];
  readonly findings: readonly Finding[];
}

/** `path`: below the folder of the data. Whether it exists in other languages is not looked at. */
export function readWrittenText(path: string, text: string): WrittenTexts {
  const sha256 = Sha256.parse(createHash("sha256").update(text).digest("hex"));
  const file = { path, shown: `data/${path}`, text, sha256 };
  if (path.startsWith("letters/")) return { texts: [], ...readLetters([file]) };
  return { letters: [], ...readTexts([file], []) };
}
