/** `wellbeing init`: the folder of a university's first year, from flags and a conversation. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  assertNothingThere,
  initFolder,
  namesInLines,
  namesOf,
  programmesInLines,
  toldOfInit,
} from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { askUniversity, meant, readColour, readEmail, readLanguages, understood } from "../askUniversity.ts";
import { command } from "../command.ts";
import { Conversation, Misunderstood } from "../conversation.ts";
import { flag, pathOption, text, texts, value, yearOption } from "../option.ts";

export const initCommand = command({
  usage: "init DIR [options]",
  summary: "make a folder for a university's first year, asking what it must know",
  intro: `What no option says is asked. Names in several languages stand beside one another, in the order of the
languages: "Kunsten | Arts". Nothing is written before all is known.`,
  operands: ["DIR", "the folder to make: ../our-data"],
  options: {
    languages: value("LIST", "languages of the reports: nl,en", null, meant(readLanguages)),
    name: value("NAMES", 'the university\'s name: "Heuvelcollege | Hill College"', null, namesOf),
    faculty: texts("NAMES", "a faculty; may be given several times"),
    faculties: pathOption("FILE", "a file with a faculty a line"),
    "no-faculties": flag("there are none"),
    programmes: pathOption("FILE", "a file with a programme a line: faculty; bachelor or master; name"),
    priority: texts("NAMES", "a priority; may be given several times"),
    priorities: pathOption("FILE", "a file with a priority a line"),
    colour: text("COLOUR", "the house colour: #0a2a6b"),
    mark: pathOption("FILE", "the mark (logo), an SVG file"),
    "no-mark": flag("there is none"),
    email: value("ADDRESS", "where questions go", null, meant(readEmail)),
    year: yearOption("the first year to report on"),
    json: flag("what was written as JSON on standard output"),
  },
  examples: [
    "init ../our-data",
    'init ../our-data --languages nl,en --name "Heuvelcollege | Hill College" --faculties faculties.txt',
  ],
  run: async (given, [word, ...more]) => {
    if (word === undefined || more.length > 0)
      throw new CommandError(2, "init takes one folder", "wellbeing init ../our-data");
    const folder = path.resolve(word);
    await assertNothingThere(folder);
    const faculties = given["no-faculties"] ? [] : await listed(given.faculty, given.faculties);
    if (given.programmes !== null && faculties === null)
      throw new CommandError(2, "--programmes belongs to faculties", "name them too: --faculties FILE");
    using asking = new Conversation();
    const answers = await askUniversity(
      {
        languages: given.languages,
        name: given.name,
        faculties,
        programmes: given.programmes === null ? null : programmesIn(await textOf(given.programmes), faculties ?? []),
        priorities: await listed(given.priority, given.priorities),
        accent: given.colour === null ? null : understood(await readColour(given.colour), given.colour, "colour"),
        mark: given["no-mark"] ? "" : given.mark === null ? null : meant(readMark)(given.mark, "mark"),
        email: given.email,
        year: given.year,
      },
      { asking, usualYear: new Date().getFullYear(), readMark },
    );
    return toldOfInit(await initFolder(folder, answers), given.json);
  },
});

async function listed(names: readonly string[] | null, file: string | null) {
  if (names === null && file === null) return null;
  const lines = file === null ? "" : await textOf(file);
  const all = [...(names ?? []).map(namesOf), ...namesInLines(lines)];
  return all.length > 0 ? all : null;
}

function programmesIn(text: string, faculties: readonly (readonly string[])[]) {
  const found = programmesInLines(text, faculties);
  if (found.kind === "problem") throw new CommandError(2, `--programmes: ${found.why}`);
  return found.programmes;
}

async function textOf(file: string): Promise<string> {
  return await readFile(file, "utf8").catch(() => {
    throw new CommandError(2, `${file}: this file can't be read`);
  });
}

/** Whether it is an SVG that can be printed is found by the check of the whole folder. */
function readMark(words: string): string | Misunderstood {
  if (words === "-") return "";
  try {
    return readFileSync(path.resolve(words), "utf8");
  } catch {
    return new Misunderstood(`${words}: this file can't be read`);
  }
}
