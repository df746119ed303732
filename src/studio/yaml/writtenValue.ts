/** A plain value -> YAML text of it, as people here write it: a short map or list on one line, a longer one on lines of its own. */
import { isMap } from "./editedValue.ts";
import { blockText, scalarText } from "./scalarText.ts";

/** A line with more is hard to read. */
const mostLetters = 110;

/** What stands behind ":" or "-", with the space or line end before it. `column`: of that key or "-". */
export function valueText(value: unknown, column: number, lineEnd: string): string {
  if (typeof value === "string" && value.includes("\n")) {
    const block = blockText(value, "|", " ".repeat(column + 2), lineEnd);
    if (block !== null) return ` ${block}`;
  }
  if (typeof value !== "object" || value === null) return ` ${scalarText(value, "plain", false)}`;
  const flow = flowText(value);
  const isFlat = !isNested(value) && column + flow.length <= mostLetters;
  if (isFlat || isEmpty(value)) return ` ${flow}`;
  if (Array.isArray(value))
    return value.map((each) => lineEnd + " ".repeat(column + 2) + entryText(each, column + 2, lineEnd)).join("");
  if (!isMap(value)) return ` ${flow}`;
  return Object.entries(value)
    .map(([key, each]) => lineEnd + " ".repeat(column + 2) + pairText(key, each, column + 2, lineEnd))
    .join("");
}

/** "- id: x" and what is below it. */
export function entryText(value: unknown, column: number, lineEnd: string): string {
  if (!isMap(value) || isEmpty(value)) return `-${valueText(value, column, lineEnd)}`;
  const inner = " ".repeat(column + 2);
  const pairs = Object.entries(value).map(([key, each]) => pairText(key, each, column + 2, lineEnd));
  return `- ${pairs.join(lineEnd + inner)}`;
}

export function pairText(key: string, value: unknown, column: number, lineEnd: string): string {
  return `${keyText(key)}:${valueText(value, column, lineEnd)}`;
}

export function keyText(key: string): string {
  return scalarText(key, /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(key) ? "plain" : "double", true);
}

/** On one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isMap(value)) return scalarText(value, "plain", true);
  const pairs = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${flowText(each)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

function isNested(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((each) => typeof each === "object" && each !== null);
  return (
    isMap(value) && Object.values(value).some((each) => typeof each === "object" && each !== null && !isEmpty(each))
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
