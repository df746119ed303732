/** A cell of a codebook -> the codes in it: "1 = never; 2 = seldom", "0 (not at all) – 10 (completely)", "1-5". */
import type { CodeLabel, DescribedColumn } from "../../domain/index.ts";

export interface CodeList {
  readonly codes: readonly CodeLabel[];
  readonly range: DescribedColumn["range"];
  /** Answers without codes, in their order. */
  readonly words: readonly string[];
}

const nothing: CodeList = { codes: [], range: null, words: [] };
const between = String.raw`\s*(?:\.{2,}|…|[-–—]|to|tot(?: en met)?|bis|t\/m|through)\s*`;
const onlyRange = new RegExp(String.raw`^\[?(-?\d{1,4})${between}(-?\d{1,4})\]?$`, "i");
const endsInBrackets = new RegExp(String.raw`^(-?\d{1,3})\s*\(([^)]+)\)${between}(-?\d{1,3})\s*\(([^)]+)\)$`, "i");
/** A code and the sign behind it, at the beginning or behind what separates entries. A code of letters has an equals sign. */
const entry =
  /(^|[;,|\n\r/]\s*|\s)["']?(?:(-?\d{1,4}|[A-Z]{1,2}\d{1,3}|[YN])["']?\s*(?:=>?|:|\)|–(?=\s)|-(?=\s)|\t)|([A-Za-z][A-Za-z0-9_]{0,9})["']?\s*=>?)\s*/g;

export function codeListOf(cell: string): CodeList {
  const text = cell.trim();
  if (text === "") return nothing;
  const range = onlyRange.exec(text);
  if (range !== null && Number(range[1]) < Number(range[2]))
    return { ...nothing, range: { min: Number(range[1]), max: Number(range[2]) } };
  const ends = endsInBrackets.exec(text);
  if (ends !== null) {
    const [, low = "", lowest = "", high = "", highest = ""] = ends;
    return {
      ...nothing,
      codes: [
        { code: low, label: lowest.trim() },
        { code: high, label: highest.trim() },
      ],
    };
  }
  const found = [...text.matchAll(entry)];
  if (found.length > 0 && found[0]?.index === 0) {
    const codes = found.map((each, place): CodeLabel => {
      const from = each.index + each[0].length;
      const label = text.slice(from, found[place + 1]?.index ?? text.length);
      return { code: each[2] ?? each[3] ?? "", label: label.replace(/^["']|[;,|/\s.…"'–-]+$/g, "").trim() };
    });
    return { ...nothing, codes };
  }
  const words = text.split(/\s*(?:[;|\n\r]|\s\/\s)\s*/).filter((each) => each !== "");
  return words.length > 1 ? { ...nothing, words } : nothing;
}

/** "99", "98, 99", "-9 (not shown)", "99 = no answer" -> the codes; those without a label have an empty one. */
export function missingListOf(cell: string): readonly CodeLabel[] {
  const { codes } = codeListOf(cell);
  if (codes.length > 0) return codes;
  return [...cell.matchAll(/(-?\d{1,6})(?:\s*\(([^)]*)\))?/g)].map(([, code = "", label = ""]) => ({ code, label }));
}
