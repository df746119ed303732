/** The fonts of a file -> whether they are in it, and every letter is drawn and known. */
import { emptyBoxes } from "../emptyBoxes.ts";
import type { PdfFile } from "../finish/pdfFile.ts";
import { type FileDict, type Found, nameOf, when } from "./found.ts";

/** PDF/A-3, 6.2.11: letters are in the file, and known by their characters. */
export function fonts(file: PdfFile, dicts: readonly FileDict[]): Found {
  const all = dicts.filter((each) => nameOf(each.get("Type")) === "Font");
  const problems = all.flatMap((font) => {
    const descriptor = font.has("FontDescriptor") ? file.dict(font.get("FontDescriptor"), "a font") : null;
    const isEmbedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(key));
    const subtype = nameOf(font.get("Subtype"));
    const isWhole = subtype === "Type0" || subtype === "Type3" || isEmbedded;
    const isDescendant = subtype.startsWith("CIDFont");
    return [
      ...when(!isWhole, `the font ${nameOf(font.get("BaseFont"))} is not in the file`),
      ...when(
        !isDescendant && !font.has("ToUnicode"),
        `the letters of ${nameOf(font.get("BaseFont"))} have no characters`,
      ),
    ];
  });
  return { checked: all.length, problems };
}

/** PDF/UA-1, 7.21.8; PDF/A-3, 6.2.11.8: no letter is an empty box. */
export function letters(file: PdfFile): Found {
  const pages = [...file.objects.values()].flatMap((each) =>
    each instanceof Map && nameOf(each.get("Type")) === "Page" ? [each] : [],
  );
  const { checked, pages: boxes } = emptyBoxes(file, pages);
  return {
    checked,
    problems: boxes.map((page) => `page ${page}: a letter that no font has is printed as an empty box`),
  };
}
