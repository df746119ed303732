/** A value -> its text in a PDF file (ISO 32000-1, 7.3). */
import { Name, Ref, Text, type Value } from "./pdfValue.ts";

/** `numberOf`: what an object is called in the file that is written. */
export function writeValue(value: Value, numberOf: (reference: Ref) => number): string {
  if (value === null) return "null";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Ref) return `${numberOf(value)} 0 R`;
  if (value instanceof Name) return `/${value.text}`;
  if (value instanceof Text) return value.raw;
  if (Array.isArray(value)) return `[${value.map((each) => writeValue(each, numberOf)).join(" ")}]`;
  let text = "<<";
  for (const [key, each] of value) text += `/${key} ${writeValue(each, numberOf)}`;
  return `${text}>>`;
}

/** Without an exponent, which PDF does not know. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const text = String(value);
  return text.includes("e") ? value.toFixed(10).replace(/0+$/, "") : text;
}
