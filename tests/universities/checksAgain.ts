/** (seed, folder) -> a made-up university whose files are changed again and again, and what a check that knows those before gives otherwise than one that notes nothing. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkRelease } from "../../src/release/index.ts";
import { openNotes, Store } from "../../src/store/index.ts";
import { type AskedSize, makeUniversity } from "./makeUniversity.ts";
import { type Random, randomOf } from "./random.ts";

import { writeUniversity } from "./writeUniversity.ts";

export interface CheckedAgain {
  /** What was changed, in order. */
  readonly changes: readonly string[];
  /** How many of the checks found something. */
  readonly found: number;
  /** Where two checks of the same files differ: none, if all is well. */
  readonly differences: readonly string[];
}

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

type Files = Map<string, string>;

/** A file's text -> another; null where it has nothing of that kind. */
type Change = (text: string, random: Random, file: string) => string | null;

/** What people change between two checks. Some of it is wrong, so that a finding comes and goes. */
const changes: Readonly<Record<string, readonly [file: RegExp, change: Change]>> = {
  "a word": [/\.md$/, (text) => `${text.trimEnd()}\n\nReaders read this together.\n`],
  "a figure": [/\.md$/, (text) => `${text.trimEnd()} ${/\{\{.+?\}\}/.exec(text)?.[0] ?? ""}.\n`],
  "a figure that is not there": [/\.md$/, (text) => `${text.trimEnd()} {{estimate "no.where"}}.\n`],
  "a number by hand": [/\.md$/, (text) => `${text.trimEnd()} Some 40% of students said so.\n`],
  "a name": [
    /indicators\.yaml$/,
    (text, random) => changedLine(text, /^\s+(?:nl|en): \S/, random, (line) => `${line} too`),
  ],
  "what a survey is": [/survey\.yaml$/, (text) => text.replace(/( {2}en: All students .*)/, "$1 All of them.")],
  "what counts": [
    /indicators\.yaml$/,
    (text) =>
      text.replace(/(answers:\n +from: )(\d+)/, (_, before: string, from: string) => `${before}${Number(from) + 1}`),
  ],
  "a rule": [
    /survey\.yaml$/,
    (text) => text.replace(/minimumBase: (\d+)/, (_, least: string) => `minimumBase: ${Number(least) + 1}`),
  ],
  "an action": [
    /actions\/\d+\.yaml$/,
    (text, random) => changedLine(text, /en: \S/, random, (line) => `${line} again`),
  ],
  "an answer": [
    /responses\/.*\.csv$/,
    (text, random) => {
      const lines = text.trimEnd().split("\n");
      const [one, other] = [random.whole(1, lines.length - 1), random.whole(1, lines.length - 1)];
      return `${lines.with(one, lines[other] ?? "").join("\n")}\n`;
    },
  ],
  "a respondent less": [
    /responses\/.*\.csv$/,
    (text, random) => {
      const lines = text.trimEnd().split("\n");
      return `${lines.toSpliced(random.whole(1, lines.length - 1), 1).join("\n")}\n`;
    },
  ],
};

const kinds = Object.keys(changes);

function changedLine(text: string, wanted: RegExp, random: Random, change: (line: string) => string): string | null {
  const lines = text.split("\n");
  const places = lines.flatMap((line, place) => (wanted.test(line) && !/[{}'"]/.test(line) ? [place] : []));
  if (places.length === 0) return null;
  const place = random.pick(places);
  return lines.with(place, change(lines[place] ?? "")).join("\n");
}

/** `steps`: how often something is changed, or taken back. */
export async function checkAgainAndAgain(
  seed: number,
  folder: string,
  steps: number,
  size: AskedSize,
): Promise<CheckedAgain> {
  const made = makeUniversity(seed, size);
  const data = path.join(folder, "data");
  await writeUniversity(made, data);
  const store = new Store(path.join(folder, "store"), () => undefined);
  const random = randomOf(seed, "checks again");
  const files: Files = new Map([...made.files].flatMap(([name, of]) => (of.kind === "text" ? [[name, of.text]] : [])));
  const before: (readonly [name: string, text: string])[] = [];
  const [done, differences]: [string[], string[]] = [[], []];
  let found = 0;
  for (let step = 0; step <= steps; step += 1) {
    const [known, anew] = [await told(data, store), await told(data, null)];
    if (anew.isWrong) found += 1;
    if (known.text !== anew.text)
      differences.push(`seed ${seed}, after ${done.join(", ")}: ${differing(known.text, anew.text)}`);
    const last = random.chance(0.35) ? before.pop() : undefined;
    // First what only the printed values tell of: of nobody's answers.
    const [what, name, text] =
      last === undefined
        ? changeIn(files, random, step < 2 ? ["what counts"] : kinds)
        : (["taken back", ...last] as const);
    done.push(`${what} (${name})`);
    if (last === undefined) before.push([name, files.get(name) ?? ""]);
    files.set(name, text);
    await writeFile(path.join(data, name), text);
  }
  return { changes: done, found, differences };
}

/** All that a check gives to whoever makes a release of it, as text: exact figures, what is hidden and why, findings and notes. `store`: null where nothing is noted, not even within a check. */
async function told(
  dataFolder: string,
  store: Store | null,
): Promise<{ readonly isWrong: boolean; readonly text: string }> {
  const notes = store === null ? null : await openNotes(store, "this program");
  const folders = { dataFolder, responsesFolder: null, projectFolder, year: null };
  const checked = await checkRelease(folders, undefined, undefined, notes ?? undefined);
  await notes?.keep();
  if (checked.kind === "findings") return { isWrong: true, text: JSON.stringify([checked.findings, checked.notes]) };
  const { tallies, rounded, ownWords, notes: hints, files, attacked } = checked;
  const { figures, comparisons, responses, decided } = rounded;
  const given = [
    tallies,
    figures,
    comparisons,
    responses,
    decided,
    [...ownWords].toSorted(),
    hints,
    files,
    attacked.attack,
  ];
  return { isWrong: false, text: JSON.stringify(given) };
}

/** Where two texts begin to differ. */
function differing(known: string, anew: string): string {
  const at = [...known].findIndex((letter, place) => letter !== anew[place]);
  return [known, anew].map((text) => text.slice(Math.max(0, at - 200), at + 200)).join("\n  is not  ");
}

function changeIn(
  files: Files,
  random: Random,
  wanted: readonly string[],
): readonly [what: string, name: string, text: string] {
  for (;;) {
    const what = random.pick(wanted);
    const [where, change] = changes[what] ?? [/^$/, () => null];
    const names = [...files.keys()].filter((name) => where.test(name));
    if (names.length === 0) continue;
    const name = random.pick(names);
    const now = files.get(name) ?? "";
    const text = change(now, random, name);
    if (text !== null && text !== now) return [what, name, text];
  }
}
