/** What a notebook holds -> whether it is what documents were found to have. */
import type { Finding } from "../../../domain/index.ts";

export function areFindings(noted: unknown): noted is readonly Finding[] {
  return Array.isArray(noted) && noted.every((each) => haveTexts(each, ["file", "message"]));
}

export function areStrings(noted: unknown): noted is readonly string[] {
  return Array.isArray(noted) && noted.every((each) => typeof each === "string");
}

/** Whether each of these fields is a text. */
export function haveTexts(noted: unknown, fields: readonly string[]): boolean {
  return fields.every((field) => typeof Object(noted)[field] === "string");
}
