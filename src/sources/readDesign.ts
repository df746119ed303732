/** The project folder -> templates, styles, sentences and fonts, and what is wrong with them. */
import path from "node:path";
import { type Design, type Finding, type FontFile, type Manifest, readTokens, Tokens } from "../domain/index.ts";
import { readFonts } from "../fonts/index.ts";
import { eachLanguage, languageGaps } from "../languages/index.ts";
import { textLetters } from "./checkLetters.ts";
import { type ReadFolder, readFolder } from "./readFolder.ts";
import { missingSentences, readMessages } from "./readMessages.ts";

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
  const read = eachLanguage((language) => readMessages(templates, language));
  const all = Object.values(read);
  const { tokens, findings: tokenFindings } = designTokens(styles);
  const findings = [
    ...tokenFindings,
    ...templates.findings,
    ...styles.findings,
    ...all.flatMap((each) => each.findings),
    ...all.flatMap((lacks) => missingSentences(all, lacks)),
    ...languageGaps.map(
      ({ language, lacks }): Finding => ({
        file: `src/languages/${language}/index.ts`,
        message: `this language has no ${lacks}`,
        hint: "every language has what src/languages/language.ts says; src/languages/en is an example",
      }),
    ),
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
