/** Keys of files -> what people call them. */
import { signal } from "@preact/signals";
import type { ListedFiles } from "../../desks/fields/listedFiles.ts";
import { say } from "../say.ts";
import { labelled, labelledElse } from "./labelled.ts";

/** What surveys are called, by their ids. */
export const surveyNames = signal<ListedFiles["surveys"]>({});

/** A key that has no name of its own is said as it is, in words: "headRows" is "Head rows". `name`: "distributionRecipientsBy", where it is known. */
export function labelOf(key: string, name = ""): string {
  const known = labelledElse[name] ?? labelled.find((each) => each === key);
  if (known !== undefined) return say(`studio.fields.label.${known}`);
  const words = key.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const files = [
  "university",
  "priorities",
  "framework",
  "policy",
  "indicators",
  "glossary",
  "distribution",
  "spelling",
  "survey",
  "published",
  "benchmark",
  "actions",
  "decisions",
  "adoption",
  "corrections",
  "publication",
  "messages",
] as const;

export function fileLabel(file: string): string {
  const [, survey, ofSurvey] = /^surveys\/([^/]+)\/(\w+)\.yaml$/.exec(file) ?? [];
  const [, ofYear, year] = /^(\w+)\/(\d{4})\.yaml$/.exec(file) ?? [];
  const ofMessages = /^texts\/(\d{4})\/(messages)\.yaml$/.exec(file);
  const kind = ofSurvey ?? ofYear ?? ofMessages?.[2] ?? file.replace(/\.yaml$/, "");
  const known = files.find((each) => each === kind);
  return known === undefined
    ? file
    : say(`studio.fields.file.${known}`, {
        name:
          (survey === undefined ? undefined : (surveyNames.value[survey] ?? survey)) ?? year ?? ofMessages?.[1] ?? "",
      });
}
