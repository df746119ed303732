/** `templates/messages/<language>.yaml` -> the program's sentences in that language, and each that is missing, can't be read or asks for what it is not given. */
import { type Finding, type Language, type MessageTree, nearest } from "../domain/index.ts";
import { messageTable, readSentence, type SentenceValues, valuesProblem } from "../wording/index.ts";
import type { ReadFolder } from "./readFolder.ts";
import { type Path, parseYaml, type YamlFile } from "./yamlFile.ts";

export interface Messages {
  readonly tree: MessageTree;
  /** Where each sentence stands in the file, by its key. */
  readonly sentences: ReadonlyMap<string, Path>;
  /** Null where there is no such file. */
  readonly yaml: YamlFile | null;
  readonly findings: readonly Finding[];
}

/** What the program says, by key, with what it gives each sentence. */
const said: ReadonlyMap<string, SentenceValues> = new Map(Object.entries(messageTable));

export function readMessages({ files }: ReadFolder, language: Language): Messages {
  const name = `messages/${language}.yaml`;
  const file = files.get(name);
  if (file === undefined) {
    const finding = {
      file: `templates/${name}`,
      message: "this file is missing",
      hint: "it holds the program's sentences in this language",
    };
    return { tree: {}, sentences: new Map(), yaml: null, findings: [finding] };
  }
  const yaml = parseYaml(file);
  const texts = yaml.value === null ? [] : partsOf(yaml.value, []);
  const findings = texts.flatMap(({ at, value }): readonly Finding[] => {
    const problem = problemOf(at.join("."), value, language);
    return problem === null ? [] : [{ file: file.shown, ...yaml.locate(at), ...problem }];
  });
  return {
    tree: treeOf(yaml.value),
    sentences: new Map(texts.flatMap(({ at, value }) => (typeof value === "string" ? [[at.join("."), at]] : []))),
    yaml,
    findings: [...yaml.findings, ...findings],
  };
}

interface Part {
  readonly at: Path;
  /** A text, or what stands in the place of one. */
  readonly value: unknown;
}

function partsOf(value: unknown, at: Path): readonly Part[] {
  return isMap(value) ? Object.entries(value).flatMap(([key, each]) => partsOf(each, [...at, key])) : [{ at, value }];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** What is no text is left out: a finding says so. */
function treeOf(value: unknown): MessageTree {
  if (!isMap(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): readonly (readonly [string, string | MessageTree])[] =>
      typeof each === "string" ? [[key, each]] : isMap(each) ? [[key, treeOf(each)]] : [],
    ),
  );
}

function problemOf(key: string, value: unknown, language: Language): Pick<Finding, "message" | "hint"> | null {
  if (typeof value !== "string") return { message: `"${key}" is not a text`, hint: "put it in quotation marks" };
  const read = readSentence(value, language);
  if (read.kind === "unreadable")
    return {
      message: `"${key}" is no ICU MessageFormat: ${read.problem}`,
      hint: "see https://unicode-org.github.io/icu/userguide/format_parse/messages/",
    };
  const given = said.get(key);
  const problem = given === undefined ? null : valuesProblem(read.values, given);
  return problem === null ? null : { message: `"${key}" ${problem.message}`, hint: problem.hint };
}

/** Each sentence that the program says and this language lacks, told where it should stand; and each that only another language has, told where the first of them has it. */
export function missingSentences(all: readonly Messages[], { yaml, sentences }: Messages): readonly Finding[] {
  if (yaml === null || yaml.value === null) return [];
  const unknown = [...sentences.keys()].filter((key) => !said.has(key));
  const lacking = [...said.keys()].filter((key) => !sentences.has(key));
  const missing = lacking.map((key): Finding => {
    const written = nearest(key, unknown);
    const message = `the sentence "${key}" is missing${written === null ? "" : `: is it the one called "${written}"?`}`;
    return { file: yaml.file.shown, ...yaml.locate(key.split(".")), message, hint: hintFor(key) };
  });
  const told = new Set([...sentences.keys(), ...lacking]);
  const others = all.flatMap((other) =>
    [...other.sentences].flatMap(([key, at]): readonly Finding[] => {
      if (other.yaml === null || told.has(key)) return [];
      told.add(key);
      const message = `"${key}" has no counterpart in ${yaml.file.shown}`;
      const { file, locate } = other.yaml;
      return [{ file: file.shown, ...locate(at), message, hint: "every sentence exists in every language" }];
    }),
  );
  return [...missing, ...others];
}

function hintFor(key: string): string {
  const names = Object.keys(said.get(key) ?? {});
  return names.length === 0
    ? "the program says it; write it as the other languages have it"
    : `the program says it with ${names.map((name) => `{${name}}`).join(", ")}; write it as the other languages have it`;
}
