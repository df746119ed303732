/** What is to be done for a year, in every language that a reader of the studio may have. */
import { describe, expect, it } from "vitest";
import type { Task, TaskWords } from "../../src/domain/index.ts";
import { doneTasks, yearTasks } from "../../src/editors/index.ts";
import { languageCodes } from "../../src/languages/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { valuesIn } from "../../src/studio/client/taskValues.ts";
import { createMessages } from "../../src/wording/index.ts";
import { collegeFolder } from "../sources/aCollege.ts";

const { design } = await readDesign(new URL("../..", import.meta.url).pathname);
const { data } = await readData(collegeFolder);

/** All that the example of a college has to do and has done, in the year of its reports and in the next. */
function tasks(): readonly Task[] {
  if (data === null) throw new Error("the college can't be read");
  return [2024, 2025].flatMap((year) => [...yearTasks(data, year), ...doneTasks(data, year)]);
}

describe.each([...languageCodes])("the tasks of a year in %s", (language) => {
  const { studio } = design.messages[language] as { studio: { task: { open: object; done: object } } };

  it("have a sentence each, and say how to do it", () => {
    expect(Object.keys(studio.task.open).toSorted()).toEqual(Object.keys(open).toSorted());
    expect(Object.keys(studio.task.done).toSorted()).toEqual(Object.keys(done).toSorted());
  });

  it("say all that they are told of", () => {
    const say = createMessages(language, design.messages[language]).forTemplate;
    const words = [...tasks().map(({ task }) => task.words), ...everyKind()];
    const said = words.flatMap((each) => sentencesOf(each).map((key) => say(key, valuesIn(language, each.values))));
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((words) => words === "" || /undefined|NaN|\[object/.test(words))).toEqual([]);
  });

  it("call languages, and what has a name in them, by their names there", () => {
    const values = { others: { languages: ["nl", "de"] }, none: { languages: [] }, name: { nl: "Rust", en: "Calm" } };
    expect(valuesIn("en", values)).toEqual({ others: "Dutch and German", none: "none", name: "Calm" });
    expect(valuesIn("de", values)).toMatchObject({ name: "Rust" });
  });
});

function sentencesOf(words: TaskWords): readonly string[] {
  return "open" in words
    ? [`studio.task.open.${words.open}.message`, `studio.task.open.${words.open}.hint`]
    : [`studio.task.done.${words.done}`];
}

function everyKind(): readonly TaskWords[] {
  return [
    ...Object.entries(open).map(([kind, values]) => ({ open: kind as Open, values })),
    ...Object.entries(done).map(([kind, values]) => ({ done: kind as Done, values })),
  ];
}

type Open = Extract<TaskWords, { open: unknown }>["open"];
type Done = Extract<TaskWords, { done: unknown }>["done"];

const years = { year: "2024", before: "2023" };

/** With values as they may be; the compiler sees to it that none is missing. */
const open: Readonly<Record<Open, TaskWords["values"]>> = {
  text: { words: "What?", others: { languages: ["de"] } },
  field: { words: "What?", of: "rest" },
  noAnswers: { survey: "Survey", id: "s" },
  noFile: { ...years, name: "actions" },
  noText: years,
  askedNothing: { ...years, asked: 2 },
  notTold: { ...years, title: "A room" },
  noHeadline: years,
  noWave: { ...years, survey: "Survey" },
  noResponses: { ...years, survey: "Survey" },
  noPopulation: { ...years, survey: "Survey" },
  noFigures: { ...years, survey: "Survey", names: "a, b" },
  oldState: { action: "A room", stated: "2024-01", survey: "2024-11" },
  sameState: { action: "A room", before: "2023" },
  late: { action: "A room", until: "2023-12" },
  oldWords: { ...years, words: "in 2023", call: "x" },
};

const done: Readonly<Record<Done, TaskWords["values"]>> = {
  day: {},
  headline: {},
  text: { section: "next" },
  decision: { before: "2023", title: "A room" },
  wave: { year: "2024", survey: "Survey" },
  responses: { year: "2024", survey: "Survey" },
  figures: { year: "2024", survey: "Survey" },
  action: { action: "A room" },
};
