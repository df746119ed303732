/** docs/tutorial.md as it is printed: each command is run, each file written, and the pages that come out are read. */
import { globSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Ran, wellbeingHere } from "../cli/run.ts";
import { deliver } from "../import/deliveries/delivery.ts";
import { isFull } from "../skips.ts";
import { counted } from "./byHand.ts";
import { stepsFor } from "./tutorial.ts";
import { type TutorialUniversity, universities, type Year } from "./universities.ts";

const years: readonly Year[] = [2024, 2025];
const home = process.cwd();
afterEach(() => process.chdir(home));

interface Done extends Ran {
  readonly line: string;
  /** Places with a question in the first language when it was run. */
  readonly questions: number;
}

/** A folder in which the program's own would lie, with what was delivered beside it. */
async function aPlace({ delivery }: TutorialUniversity): Promise<AsyncDisposable & { readonly root: string }> {
  const root = await mkdtemp(path.join(tmpdir(), "wellbeing-tutorial-"));
  for (const folder of ["delivered", "wellbeing-reports"]) await mkdir(path.join(root, folder));
  for (const year of years)
    for (const [name, bytes] of Object.entries(deliver(delivery(year)).files))
      await writeFile(path.join(root, "delivered", name), bytes);
  return {
    root,
    [Symbol.asyncDispose]: async () => {
      process.chdir(home);
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Files in which words are written, but for texts in another language than the first. */
function written(folder: string, { languages }: TutorialUniversity): readonly string[] {
  return globSync("**/*.{md,yaml}", { cwd: folder })
    .filter((file) => !languages.slice(1).some((each) => file.includes(`${path.sep}${each}${path.sep}`)))
    .map((file) => path.join(folder, file));
}

const question = /\[\?[^\]]*\]/;

/** One a line: the languages of a line ask the same. Comments ask nothing. */
async function questionsIn(folder: string, university: TutorialUniversity, year: Year): Promise<number> {
  const files = written(folder, university).filter((file) => !/\b20\d\d\b/.test(file) || file.includes(String(year)));
  const texts = await Promise.all(files.map(async (file) => await readFile(file, "utf8")));
  return texts.flatMap((text) => text.split("\n")).filter((line) => question.test(line) && !/^\s*#/.test(line)).length;
}

async function answerAll(folder: string): Promise<void> {
  for (const name of globSync("**/*.{md,yaml}", { cwd: folder })) {
    const file = path.join(folder, name);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll(new RegExp(question, "g"), "Written by the test."));
  }
}

async function follow(university: TutorialUniversity, root: string): Promise<readonly Done[]> {
  process.chdir(path.join(root, "wellbeing-reports"));
  const data = path.join(root, university.id);
  const done: Done[] = [];
  for (const step of await stepsFor(university.name)) {
    if (step.kind === "file") await writeFile(path.resolve(step.path), step.text);
    else if (step.kind === "words") await answerAll(data);
    else {
      const year = done.some(({ line }) => line.includes(" new-year ")) ? 2025 : 2024;
      const ran = await wellbeingHere(step.words);
      // A file with questions left is not imported by a look.
      const isLook = step.words.includes("--look");
      expect(ran, `${step.line}\n${ran.stderr}`).toMatchObject(isLook ? { stderr: "" } : { status: 0 });
      done.push({ line: step.line, ...ran, questions: await questionsIn(data, university, year) });
    }
  }
  return done;
}

/** What stands in a page for a figure: each of its values, once. */
function printed(page: string, figure: string, part: "value" | "base"): readonly string[] {
  const found = page.matchAll(/data-estimate="([^"]*)" data-part="(\w+)"[^>]*>([^<]*)</g);
  return [
    ...new Set(
      [...found].flatMap(([, id, is, text]) => (id === figure && is === part && text !== undefined ? [text] : [])),
    ),
  ];
}

const inLanguage = (figure: string, language: string) =>
  language === "en" ? figure : figure.replace(".", ",").replace("%", language === "de" ? "\u00a0%" : "%");

async function pageOf(root: string, { id }: TutorialUniversity, year: Year, language: string): Promise<string> {
  return await readFile(path.join(root, `${id}-reports/${year}.partial/reports/board.${language}.html`), "utf8");
}

const toDo = ({ stdout }: Done) => Number(/^(\d+) still to do/m.exec(stdout)?.[1] ?? 0);

async function secondFileIsUnderstood(university: TutorialUniversity, root: string, done: readonly Done[]) {
  const told = done.filter(({ line }) => line.includes(" import ")).at(-1)?.stdout ?? "";
  expect(told.match(/^! .*$/gm)).toHaveLength(1);
  expect(told).toContain("The question was put in other words.");
  const survey = await readFile(path.join(root, university.id, "surveys/survey/survey.yaml"), "utf8");
  expect(survey).toContain(`{ items: [${university.broken}], wave: 2025, reason: wording`);
  // What stood in for the questions, and what was prepared for the wave, is gone.
  expect(survey).not.toMatch(/prepared:|id: wellbeing/);
}

function tasksAreCounted({ owner }: TutorialUniversity, done: readonly Done[]) {
  const [begun, answered, asked, imported] = done.filter(({ line }) => line.includes(" check "));
  if (!begun || !answered || !asked || !imported) throw new Error("the tutorial checks four times");
  expect(begun.questions).toBeGreaterThan(5);
  // The survey without answers is one thing more.
  expect(toDo(begun)).toBe(begun.questions + 1);
  expect([answered.questions, toDo(answered)]).toEqual([0, 0]);
  expect(answered.stdout).not.toContain("[ ]");
  expect(asked.questions).toBeGreaterThan(5);
  expect(toDo(asked)).toBeGreaterThan(asked.questions);
  expect(asked.stdout).toContain(`(${owner}, by 2026-03-03)`);
  expect(asked.stdout).toContain("no wave of 2025 is there");
  expect(toDo(imported)).toBe(toDo(asked) - 1);
}

async function yearIsBegun({ id, languages, achieved }: TutorialUniversity, root: string) {
  const text = async (file: string) => await readFile(path.join(root, id, file), "utf8");
  const plan = await text("actions/2025.yaml");
  expect(plan).toContain("# 2024: running, promised by 2026-06");
  expect(plan).toContain(`# ${achieved}`);
  expect(plan).not.toContain("state: done");
  expect(await text("decisions/2025.yaml")).toMatch(
    /asked: \[\]\ntaken:\n {2}# asked in 2024, by 2025-09[\s\S]*outcome: .*\[\?/,
  );
  for (const language of languages)
    expect(await text(`texts/2025/${language}/summary.md`)).toMatch(/^\[\? [\s\S]*<!-- 2024:/);
  expect(await text("adoption/2025.yaml")).toContain("state: draft");
  expect(await text("publication/2025.yaml")).toContain("2026-03-03");
}

async function pagesSayTheFigures(university: TutorialUniversity, root: string) {
  const { languages, notComparable, figures, rows, delivery } = university;
  for (const language of languages) {
    const pages = await Promise.all(years.map(async (year) => await pageOf(root, university, year, language)));
    const [first = "", last = ""] = pages;
    // A page is too long to be told.
    const words = [`<html lang="${language}"`, notComparable[language] ?? "?"];
    expect(words.filter((each) => !last.includes(each))).toEqual([]);
    for (const figure of figures)
      for (const year of years) {
        const { value, respondents } = counted(deliver(delivery(year)).table, figure, rows);
        const of = `${figure.indicator}/${year}/university`;
        expect(printed(last, of, "value"), of).toEqual([inLanguage(value, language)]);
        expect(printed(last, of, "base"), of).toEqual([String(5 * Math.round(respondents / 5))]);
        if (year === 2024) expect(printed(first, of, "value"), of).toEqual([inLanguage(value, language)]);
      }
  }
}

async function goThrough(university: TutorialUniversity) {
  await using place = await aPlace(university);
  const { root } = place;
  const done = await follow(university, root);
  tasksAreCounted(university, done);
  await yearIsBegun(university, root);
  await secondFileIsUnderstood(university, root, done);
  await pagesSayTheFigures(university, root);
}

describe("the tutorial goes from a delivered file to a second year, with the figures that its rows give", () => {
  const [first, ...others] = universities;
  it("for the first university", async () => {
    if (first !== undefined) await goThrough(first);
  });
  it.runIf(isFull).each(others)("for $name", goThrough);
});
