/** The files that a file carries -> whether each belongs to something, and says what it is for. */
import type { PdfFile } from "../finish/pdfFile.ts";
import { Ref, type Value } from "../finish/pdfValue.ts";
import { type FileDict, type Found, nameOf, when } from "./found.ts";

/** PDF/A-3, 6.8: each attached file is associated with what it belongs to. */
export function attached(file: PdfFile, catalog: FileDict, dicts: readonly FileDict[]): Found {
  const numbers = (value: Value | undefined): readonly number[] => {
    const list = value === undefined ? [] : file.get(value);
    return Array.isArray(list) ? list.flatMap((each) => (each instanceof Ref ? [each.number] : [])) : [];
  };
  const associated = new Set(dicts.flatMap((each) => numbers(each.get("AF"))));
  const all = [...file.objects].flatMap(([number, each]) =>
    each instanceof Map && nameOf(each.get("Type")) === "Filespec" ? [{ number, dict: each }] : [],
  );
  return {
    checked: all.length,
    problems: [
      ...all.filter(({ number }) => !associated.has(number)).map(() => "an attached file belongs to nothing"),
      ...all
        .filter(({ dict }) => !dict.has("AFRelationship"))
        .map(() => "an attached file does not say what it is for"),
      ...when(all.length > 0 && !catalog.has("Names"), "the attached files are in no list"),
    ],
  };
}
