/** What a task's sentence takes -> the same in a reader's language. */
import type { TaskValue, TaskWords } from "../../domain/index.ts";

export function valuesIn(language: string, values: TaskWords["values"]): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueIn(language, value)]));
}

function valueIn(language: string, value: TaskValue): string | number {
  if (typeof value !== "object") return value;
  if (areLanguages(value)) {
    const names = new Intl.DisplayNames([language], { type: "language" });
    const list = new Intl.ListFormat(language).format(value.languages.map((code) => names.of(code) ?? code));
    return list === "" ? "none" : list;
  }
  const words: Readonly<Record<string, string | undefined>> = value;
  return words[language] ?? Object.values(words)[0] ?? "";
}

function areLanguages(value: object): value is Extract<TaskValue, { languages: unknown }> {
  return "languages" in value;
}
