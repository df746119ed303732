/** The data and a year -> what of the year's tasks is done: whatever could be lacking or old, and is neither. */
import {
  type DoneTask,
  type EditorText,
  inLanguage,
  type Task,
  type TaskWords,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";
import { firstOf } from "./firstOf.ts";
import { yearTasks } from "./index.ts";
import type { ToDo } from "./task.ts";
import { yearBefore } from "./yearBefore.ts";

/** Each with whoever is named for it, and without a day: it is behind them. */
export function doneTasks(data: UniversityData, year: Year): readonly Task[] {
  const open = yearTasks(data, year);
  const [language = "en"] = data.university.languages;
  const there = [...files(data, year), ...texts(data, year), ...decisions(data, year), ...surveys(data, year)];
  return [...there, ...actions(data, year)]
    .filter((each) => !open.some((task) => isAbout(task, each)))
    .map(({ owner, also: _, words, ...finding }) => ({
      ...finding,
      task: { owner: inLanguage(owner ?? data.university.contact.unit, language), by: null, words },
    }));
}

interface There extends ToDo {
  /** Other files of the same. */
  readonly also?: readonly string[];
}

/** Of a part of a file, or of what lies below it. */
function isAbout(task: Task, { file, at, also = [] }: There): boolean {
  if (also.includes(task.file)) return true;
  if (task.file !== file) return false;
  return (at ?? []).every((part, place) => task.at?.[place] === part);
}

/** Whether the words of a plan or the decisions are old is asked of each of their parts. */
function files({ messages, publications }: UniversityData, year: Year): readonly There[] {
  return [
    ...(publications.has(year)
      ? [
          {
            file: `data/publication/${year}.yaml`,
            at: ["date"],
            message: "the day that the reports bear is written",
            words: done("day"),
          },
        ]
      : []),
    ...(messages.get(year)?.headline === undefined
      ? []
      : [
          {
            file: `data/texts/${year}/messages.yaml`,
            at: ["headline"],
            message: "page one has a headline",
            words: done("headline"),
          },
        ]),
  ];
}

/** Once for all languages. */
function texts({ texts: all, university }: UniversityData, year: Year): readonly There[] {
  const [language] = university.languages;
  const bySection = Map.groupBy(
    all.filter((text) => text.year === year),
    ({ section }) => section,
  );
  return [...bySection].flatMap(([section, versions]): readonly There[] => {
    const first: EditorText | undefined = versions.find((each) => each.language === language) ?? versions[0];
    if (first === undefined) return [];
    return [
      {
        file: first.file,
        message: `text "${section}" is written, and asks nothing any more`,
        words: done("text", { section }),
        also: versions.map(({ file }) => file),
      },
    ];
  });
}

function decisions({ decisions: all, ...data }: UniversityData, year: Year): readonly There[] {
  const before = yearBefore({ decisions: all, ...data }, year);
  const asked = before === null ? [] : (all.get(before)?.asked ?? []);
  const taken = all.get(year)?.taken ?? [];
  return asked.flatMap(({ id, title, owner }): readonly There[] => {
    const place = taken.findIndex((each) => each.id === id);
    if (place < 0) return [];
    const message = `in ${before} the board was asked “${firstOf(title)}” (${id}); it is told what has become of it`;
    const words = done("decision", { before: String(before), title });
    return [{ file: `data/decisions/${year}.yaml`, at: ["taken", place], message, words, owner }];
  });
}

function surveys({ surveys: all }: UniversityData, year: Year): readonly There[] {
  return all.flatMap(({ survey: { id, name, waves, responses }, published }): readonly There[] => {
    const file = `data/surveys/${id}/survey.yaml`;
    const wave = waves.findIndex((each) => each.id === year);
    const values = { year: String(year), survey: name };
    const isPublished = published?.figures.some((each) => each.wave === year) === true;
    return [
      ...(wave < 0
        ? []
        : [
            {
              file,
              at: ["waves", wave],
              message: `the wave of ${year} of survey "${id}" is described`,
              words: done("wave", values),
            },
          ]),
      ...(year in (responses?.files ?? {})
        ? [
            {
              file,
              at: ["responses", "files"],
              message: `the response file of ${year} of survey "${id}" is there`,
              words: done("responses", values),
            },
          ]
        : []),
      ...(isPublished
        ? [
            {
              file: `data/surveys/${id}/published.yaml`,
              at: ["figures"],
              message: `published figures of ${year} of survey "${id}" are there`,
              words: done("figures", values),
            },
          ]
        : []),
    ];
  });
}

function actions({ plans }: UniversityData, year: Year): readonly There[] {
  return (plans.get(year)?.actions ?? []).map(({ id, title, owner }, place) => ({
    file: `data/actions/${year}.yaml`,
    at: ["actions", place],
    message: `action "${id}": nothing says that its state is old`,
    words: done("action", { action: title }),
    owner: owner.role,
  }));
}

function done(what: DoneTask, values: TaskWords["values"] = {}): TaskWords {
  return { done: what, values };
}
