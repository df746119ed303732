/** The project folder -> templates, styles, sentences and fonts, and what is wrong with the sentences. */
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import {
  type Design,
  type Finding,
  type FontFile,
  type Language,
  type Manifest,
  type MessageTree,
  readTokens,
  Tokens,
} from "../domain/index.ts";
import { readFonts } from "../fonts/index.ts";
import { eachLanguage, languages } from "../languages/index.ts";
import { textLetters } from "./checkLetters.ts";
import { type ReadFolder, readFolder } from "./readFolder.ts";
import { type Path, parseYaml, type YamlFile } from "./yamlFile.ts";

export interface ReadDesign {
  readonly design: Design;
  readonly findings: readonly Finding[];
  readonly inputs: Manifest["inputs"];
}

export async function readDesign(projectFolder: string): Promise<ReadDesign> {
  const [templates, styles, fonts] = await Promise.all([
    readFolder(path.join(projectFolder, "templates"), "templates", (file) => /\.(hbs|ya?ml)$/.test(file)),
    readFolder(path.join(projectFolder, "styles"), "styles", (file) => file.endsWith(".css")),
    readFonts(),
  ]);
  const read = eachLanguage((language) => messages(templates, language));
  const all = Object.values(read);
  const { tokens, findings: tokenFindings } = designTokens(styles);
  const findings = [
    ...tokenFindings,
    ...templates.findings,
    ...styles.findings,
    ...all.flatMap((each) => each.findings),
    ...all.flatMap((lacks) => missingSentences(all, lacks)),
    ...(await designLetters(templates, fonts)),
  ];
  return {
    design: {
      templates: textsOf(templates, ".hbs"),
      styles: textsOf(styles, ".css"),
      messages: eachLanguage((language) => read[language].tree),
      fonts,
      tokens,
    },
    findings,
    inputs: [templates, styles].flatMap(({ files }) =>
      [...files.values()].map(({ shown, sha256 }) => ({ path: shown, sha256 })),
    ),
  };
}

/** Sentences and templates are printed as they are. */
async function designLetters({ files }: ReadFolder, fonts: readonly FontFile[]): Promise<readonly Finding[]> {
  const found = [...files.values()].map(async ({ shown, text }) => await textLetters(shown, text, async () => fonts));
  return (await Promise.all(found)).flat();
}

/** Charts are drawn with the same tokens, so each that they need must be there. */
function designTokens({ files }: ReadFolder) {
  const file = files.get("tokens.css");
  const tokens = Object.fromEntries(readTokens(file?.text ?? "").tokens.map(({ name, value }) => [name, value]));
  const checked = Tokens.safeParse(tokens);
  const findings: Finding[] = (checked.error?.issues ?? []).map((issue) => ({
    file: "styles/tokens.css",
    message: `${String(issue.path[0])}: ${tokens[String(issue.path[0])] === undefined ? "this token is missing" : issue.message}`,
    hint: "charts are drawn with it",
  }));
  return { tokens, findings };
}

function textsOf({ files }: ReadFolder, ending: string): ReadonlyMap<string, string> {
  return new Map(
    [...files.values()].filter((file) => file.path.endsWith(ending)).map(({ path, text }) => [path, text]),
  );
}

interface Messages {
  readonly tree: MessageTree;
  readonly sentences: ReadonlyMap<string, Path>;
  readonly yaml: YamlFile | null;
  readonly findings: readonly Finding[];
}

function messages({ files }: ReadFolder, language: Language): Messages {
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
  const sentences = new Map<string, Path>();
  const findings: Finding[] = [...yaml.findings];
  const visit = (value: unknown, at: Path): void => {
    if (typeof value === "string") {
      sentences.set(at.join("."), at);
      const problem = icuProblem(value, language);
      if (problem !== null) {
        findings.push({
          file: file.shown,
          ...yaml.locate(at),
          message: `"${at.join(".")}" is no ICU MessageFormat: ${problem}`,
          hint: "see https://unicode-org.github.io/icu/userguide/format_parse/messages/",
        });
      }
    } else if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const [key, each] of Object.entries(value)) visit(each, [...at, key]);
    } else {
      findings.push({
        file: file.shown,
        ...yaml.locate(at),
        message: `"${at.join(".")}" is not a text`,
        hint: "put it in quotation marks",
      });
    }
  };
  if (yaml.value !== null) visit(yaml.value, []);
  return { tree: (yaml.value ?? {}) as MessageTree, sentences, yaml, findings };
}

function icuProblem(sentence: string, language: Language): string | null {
  try {
    new IntlMessageFormat(sentence, languages[language].locale, undefined, { ignoreTag: true });
    return null;
  } catch (error) {
    return (error as Error).message.split("\n")[0] ?? "it can't be read";
  }
}

/** Each sentence that another language has and this one has not, told where the first of them has it. */
function missingSentences(all: readonly Messages[], lacks: Messages): readonly Finding[] {
  const to = lacks.yaml;
  if (to === null) return [];
  const told = new Set(lacks.sentences.keys());
  return all.flatMap(({ yaml, sentences }) =>
    yaml === null
      ? []
      : [...sentences].flatMap(([key, at]): readonly Finding[] => {
          if (told.has(key)) return [];
          told.add(key);
          const message = `"${key}" has no counterpart in ${to.file.shown}`;
          return [
            { file: yaml.file.shown, ...yaml.locate(at), message, hint: "every sentence exists in every language" },
          ];
        }),
  );
}
