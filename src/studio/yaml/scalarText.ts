/** A text, a number, yes or no -> how it is written in YAML, in the manner of what stood there before where that can say it. */
import { parse } from "yaml";

export type ScalarStyle = "plain" | "single" | "double";

/** What other readers of YAML take for yes, no or a time of the day. */
const misread = /^(?:y|n|yes|no|on|off|true|false|null|~|\d+(?::\d+)+)$/i;

/** On one line. `isFlow`: within "{…}" or "[…]". */
export function scalarText(value: unknown, style: ScalarStyle, isFlow: boolean): string {
  if (typeof value !== "string") return JSON.stringify(value) ?? "null";
  if (style === "single" && /^[^\p{Cc}\u0085\u2028\u2029\uFEFF]*$/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  if (style === "plain" && isPlain(value, isFlow)) return value;
  // Calls of figures have quotation marks of their own.
  if (style === "plain" && value.includes('"') && !value.includes("'")) return scalarText(value, "single", isFlow);
  return doubleQuoted(value);
}

function isPlain(text: string, isFlow: boolean): boolean {
  if (text === "" || misread.test(text) || /[\p{Cc}\u0085\u2028\u2029\uFEFF]/u.test(text)) return false;
  if (isFlow && /[,[\]{}]/.test(text)) return false;
  try {
    const read: unknown = parse(isFlow ? `[{ a: ${text} }]` : `- a: ${text}\n`, { logLevel: "error" });
    return JSON.stringify(read) === JSON.stringify([{ a: text }]);
  } catch {
    return false;
  }
}

function doubleQuoted(text: string): string {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escaped);
}

/** Lines below their "|", or a paragraph below its ">"; null where these can't say the text. `header`: as it stood before, with a comment that may be behind it. */
export function blockText(text: string, header: string, indent: string, lineEnd: string): string | null {
  const [, sign = "|", rest = ""] = /^([|>])[+\-\d]*(.*)$/.exec(header) ?? [];
  const body = text.replace(/\n+$/, "");
  if (body === "" || /^\s/.test(body) || /[^\n\P{Cc}]|[\u2028\u2029\uFEFF]/u.test(body)) return null;
  const ends = text.length - body.length;
  const chomp = ends === 0 ? "-" : ends === 1 ? "" : "+";
  const lines = (sign === ">" ? body.replaceAll("\n", "\n\n") : body).split("\n");
  const blank = ends > 1 ? lineEnd.repeat(ends - 1) : "";
  const written = lines.map((line) => (line === "" ? "" : indent + line)).join(lineEnd);
  return `${sign}${chomp}${rest}${lineEnd}${written}${blank}`;
}
