/** The project folder -> templates, styles, sentences and fonts, and what is wrong with them. */
import path from "node:path";
import {
  type Design,
  type Finding,
  type FontFile,
  type Manifest,
  type Notebook,
  noNotebook,
  readTokens,
  Tokens,
} from "../domain/index.ts";
import { readFonts } from "../fonts/index.ts";
import { languageGaps } from "../languages/index.ts";
import { textLetters } from "./checkLetters.ts";
import { type FileMemory, madeOnce } from "./fileMemory.ts";
import { type ReadFolder, readFolder, type SourceFile } from "./readFolder.ts";
import { readSentences } from "./readSentences.ts";

export interface ReadDesign {
  readonly design: Design;
  readonly findings: readonly Finding[];
  readonly inputs: Manifest["inputs"];
}

/** `noted`: what earlier runs read. */
export async function readDesign(
  projectFolder: string,
  memory?: FileMemory,
  noted: Notebook = noNotebook,
): Promise<ReadDesign> {
  const [templates, styles, fonts] = await Promise.all([
    readFolder(path.join(projectFolder, "templates"), "templates", (file) => /\.(hbs|ya?ml)$/.test(file), memory),
    readFolder(path.join(projectFolder, "styles"), "styles", (file) => file.endsWith(".css"), memory),
    // The program's own: they never change while it runs.
    madeOnce(memory, "fonts", [], readFonts),
  ]);
  const sentences = readSentences(templates, memory, noted);
  const { tokens, findings: tokenFindings } = designTokens(styles);
  const findings = [
    ...tokenFindings,
    ...templates.findings,
    ...styles.findings,
    ...sentences.findings,
    ...languageGaps.map(
      ({ language, lacks }): Finding => ({
        file: `src/languages/${language}/index.ts`,
        message: `this language has no ${lacks}`,
        hint: "every language has what src/languages/language.ts says; src/languages/en is an example",
      }),
    ),
    ...(await designLetters(templates, fonts, memory)),
  ];
  return {
    design: {
      templates: madeOnce(memory, "templates", withEnding(templates, ".hbs"), () => textsOf(templates, ".hbs")),
      styles: textsOf(styles, ".css"),
      messages: sentences.trees,
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
async function designLetters(
  { files }: ReadFolder,
  fonts: readonly FontFile[],
  memory: FileMemory | undefined,
): Promise<readonly Finding[]> {
  const found = [...files.values()].map(
    async (file) =>
      await madeOnce(
        memory,
        "letters",
        [file],
        async () => await textLetters(file.shown, file.text, async () => fonts),
      ),
  );
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

function textsOf(folder: ReadFolder, ending: string): ReadonlyMap<string, string> {
  return new Map(withEnding(folder, ending).map(({ path, text }) => [path, text]));
}

function withEnding({ files }: ReadFolder, ending: string): readonly SourceFile[] {
  return [...files.values()].filter((file) => file.path.endsWith(ending));
}
