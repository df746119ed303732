/** What people write in YAML and Markdown -> letters in it that nobody would see on a page: no font has them, they are invisible, or signs of notes that lead to none; each with its line and column. */
import {
  type EditorText,
  type Finding,
  type FontFile,
  type Letter,
  looseNoteSign,
  oddCharacter,
  textsIn,
  unprintable,
  type WrittenFile,
  writtenFields,
  writtenFiles,
} from "../domain/index.ts";
import { readFonts, undrawnLetters } from "../fonts/index.ts";
import { offsetLocation } from "./offsetLocation.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** Only texts that readers get are looked at: a code or the name of a column may have any letters. */
export async function checkLetters(
  yamls: ReadonlyMap<string, YamlFile>,
  texts: readonly EditorText[],
  letters: readonly Letter[],
): Promise<readonly Finding[]> {
  const fonts = readOnce();
  const inYaml = [...yamls].map(async ([name, yaml]) => {
    const file = writtenFileOf(name);
    return file === null ? [] : await yamlLetters(yaml, file, fonts);
  });
  const inTexts = texts.map(async ({ file, markdown }) => [
    ...(await textLetters(file, markdown, fonts)),
    ...noteSigns(markdown).map(({ sign, ...said }) => ({
      file,
      ...offsetLocation(markdown, markdown.search(looseNoteSign)),
      ...said,
    })),
  ]);
  return (await Promise.all([...inYaml, ...inTexts, ...letters.map(mailLetters)])).flat();
}

function readOnce(): () => Promise<readonly FontFile[]> {
  let read: Promise<readonly FontFile[]> | null = null;
  return () => {
    read ??= readFonts();
    return read;
  };
}

function isWrittenFile(name: string): name is WrittenFile {
  return name in writtenFiles;
}

function writtenFileOf(name: string): WrittenFile | null {
  const found = Object.keys(writtenFiles)
    .filter(isWrittenFile)
    .find((file) => new RegExp(`^${writtenFiles[file].replaceAll(".", "\\.").replace("*", "[^/]+")}$`).test(name));
  return found ?? null;
}

async function yamlLetters(
  yaml: YamlFile,
  file: WrittenFile,
  fonts: () => Promise<readonly FontFile[]>,
): Promise<readonly Finding[]> {
  const found = textsIn(writtenFields[file], yaml.value).map(async ({ at, text }): Promise<Finding[]> => {
    const odd = await undrawnLetters(text, fonts);
    return [
      ...curlyQuotes(yaml, at, text),
      ...noteSigns(text).map(({ sign, ...said }) => ({
        file: yaml.file.shown,
        ...yaml.locateWithin(at, sign, 0),
        ...said,
      })),
      ...odd
        // The schema tells of these.
        .filter(({ letter }) => !unprintable.test(letter))
        .map(({ letter, message, hint }) => ({
          file: yaml.file.shown,
          ...yaml.locateWithin(at, letter, 0),
          message,
          hint,
        })),
    ];
  });
  return (await Promise.all(found)).flat();
}

/** Word makes quotation marks curly. YAML takes only straight ones for its own, and prints these. */
function curlyQuotes(yaml: YamlFile, at: Path, text: string): readonly Finding[] {
  if (!/^[“”„].*[“”]$/su.test(text)) return [];
  const { line, column } = yaml.locate(at);
  // Inside straight quotation marks, curly ones are meant.
  if (yaml.file.text.split("\n")[line - 1]?.[column - 1] !== text[0]) return [];
  return [
    {
      file: yaml.file.shown,
      line,
      column,
      message: `curly quotation marks (${text[0]} ${text.at(-1)}) around a text are printed with it`,
      hint: 'YAML takes straight ones: "…"; where they are to be printed, put straight ones around them',
    },
  ];
}

/** No PDF is made with one: a screen reader would say a number that leads nowhere. */
function noteSigns(
  text: string,
): readonly { readonly sign: string; readonly message: string; readonly hint: string }[] {
  const [sign] = looseNoteSign.exec(text) ?? [];
  if (sign === undefined) return [];
  const message = `“${sign}” is the sign of a note, and leads to none`;
  const hint =
    "a footnote of a text in data/texts is written [^1], with a line “[^1]: …” below; elsewhere leave the sign out; that of a power stands right behind its letter or digit: m²";
  return [{ sign, message, hint }];
}

/** Letters of a text, and of a sentence or template of the program. */
export async function textLetters(
  file: string,
  text: string,
  fonts: () => Promise<readonly FontFile[]>,
): Promise<readonly Finding[]> {
  const odd = await undrawnLetters(text, fonts);
  return odd.map(({ at, message, hint }) => ({ file, ...offsetLocation(text, at), message, hint }));
}

/** Checks the letters of a mail only for invisible ones: it is shown in the reader's own fonts. */
function mailLetters({ file, markdown, subject, linesAbove }: Letter): readonly Finding[] {
  const above = `${"\n".repeat(Math.max(0, linesAbove - 1))}# ${subject}\n`;
  const text = `${linesAbove === 0 ? "" : above}${markdown}`;
  const letter = [...text].find((each) => oddCharacter(each) !== null && !/[\u200C\u200D]/u.test(each));
  if (letter === undefined) return [];
  const message = `this text holds ${oddCharacter(letter)}`;
  return [
    {
      file,
      ...offsetLocation(text, text.indexOf(letter)),
      message,
      hint: "delete it, or type the words around it again",
    },
  ];
}
