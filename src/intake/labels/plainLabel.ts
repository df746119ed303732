/** A label as somebody wrote it -> the words that it is compared by, and the words that are printed. */

/** In small letters, without signs around it, without its own code before it. */
export function plainLabel(label: string, code?: string): string {
  const plain = printedLabel(label)
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„"*_]/g, "")
    .replace(/\s*[.…!?;:]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return withoutCode(plain, code).trim();
}

/** "1 = never" -> "never", where the code is 1; "1" -> "". */
function withoutCode(text: string, code: string | undefined): string {
  const found = /^[[(]?\s*([a-z]{0,2}-?\d+)\s*[\])]?\s*(?:[-–=:.)]\s*)?(.*)$/.exec(text);
  if (found === null) return text;
  const [, number = "", rest = ""] = found;
  if (code !== undefined && number !== code.toLowerCase()) return text;
  if (code === undefined) return text;
  return rest;
}

/** Without tags, entities and fields that the tool fills in. */
export function printedLabel(label: string): string {
  return label
    .normalize("NFC")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/gi, " ")
    .replace(/&amp;/gi, "&")
    .replace(/&(quot|#34);/gi, '"')
    .replace(/&(#39|apos);/gi, "'")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&#?\w{2,8};/g, " ")
    .replace(/\$\{[^}]*\}/g, "…")
    .replace(/\{\{|\}\}/g, "")
    .replace(/[\p{Cc}\uE000-\uF8FF]/gu, " ")
    .replace(/<(?=[a-z/!?])/gi, "< ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A column's name or label as role words are compared: small letters, and single spaces for what stands between words. */
export function plainName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/([a-zà-ÿ])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[_.\-/[\](){}:?!*]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
