/** A folder that was begun -> what is in it, and what to do next. */

import type { Begun } from "../beginning/initFolder.ts";
import { readablePath } from "../folders.ts";
import { type Told, told } from "./told.ts";

export function toldOfInit(outcome: Begun, json: boolean): Told {
  return told(outcome, json, ({ folder, files, answers: { faculties, priorities, languages, year } }) => {
    const data = readablePath(folder);
    const lines = [
      `${data}: the first year, ${year}, in ${languages.join(" and ")}, with ${count(priorities.length, "priority", "priorities")} and ${count(faculties.length, "faculty", "faculties")}`,
      "",
      "Next:",
      `  wellbeing check --data ${data}`,
      '      lists the questions, "[? …]", where words are to be written',
      `  wellbeing import FILE --survey survey --data ${data}`,
      "      proposes the questions of a delivered file, and puts them into the survey",
      `  ${data}/actions/${year}.yaml, decisions/${year}.yaml`,
      "      the action plan, and what the board is asked",
      `  wellbeing preview --data ${data}`,
      "      shows the reports as they will be, at each save",
      `  wellbeing report --data ${data}`,
      "      makes the reports: a draft, until the questions are answered",
      "docs/tutorial.md shows it step by step, docs/init.md tells more. Names and ids can be changed until the first release.",
    ];
    return { text: `${lines.join("\n")}\n`, value: { folder, files } };
  });
}

function count(number: number, one: string, many: string): string {
  return `${number === 0 ? "no" : number} ${number === 1 ? one : many}`;
}
