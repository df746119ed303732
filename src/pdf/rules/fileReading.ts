/** A finished file -> what its rules read: its structure, and the words and the place of each element. */
import { type PageText, paintedText } from "../finish/paintedText.ts";
import { isStream, type PdfFile } from "../finish/pdfFile.ts";
import { readStructure } from "../finish/readStructure.ts";
import { type Element, withAll } from "../finish/structureTree.ts";
import { type Place, wordsOf } from "../finish/wordsOf.ts";
import type { FileDict } from "./found.ts";

export interface FileReading {
  readonly file: PdfFile;
  readonly catalog: FileDict;
  readonly tree: Element;
  /** In reading order. */
  readonly elements: readonly Element[];
  /** All dictionaries, those of streams too. */
  readonly dicts: readonly FileDict[];
  readonly pages: readonly PageText[];
  readonly words: (element: Element) => string;
  /** Where its words begin; null of one without words. */
  readonly place: (element: Element) => Place | null;
}

export function readFinished(file: PdfFile): FileReading {
  const tree = readStructure(file);
  const pages = paintedText(file);
  const { all, place } = wordsOf(pages);
  return {
    file,
    catalog: file.dict(file.root, "the catalog"),
    tree,
    elements: [...withAll(tree)],
    dicts: [...file.objects.values()].flatMap((each) =>
      isStream(each) ? [each.dict] : each instanceof Map ? [each] : [],
    ),
    pages,
    words: all,
    place,
  };
}
