/** A new year that was begun -> what was written, what was left, and what to do next. */
import type { NewYear } from "../beginning/newYear.ts";
import { readablePath } from "../folders.ts";
import { type Told, told } from "./told.ts";

export function toldOfNewYear(outcome: NewYear, dataFolder: string, json: boolean): Told {
  return told(outcome, json, ({ year, before, written, left }) => {
    const texts = written.filter(({ path }) => path.endsWith(".md"));
    const others = written.filter(({ path }) => !path.endsWith(".md"));
    const lines = [
      ...others.map(({ path, holds }) => `  ${path}: ${holds}`),
      ...(texts.length === 0
        ? []
        : [
            `  texts/${year}/: ${texts.length} texts, each a question with that of ${before} beside, which is not printed`,
          ]),
      ...(left.length === 0 ? [] : [`  there already, and left as they are: ${left.join(", ")}`]),
    ];
    const data = readablePath(dataFolder);
    const head =
      written.length === 0 ? `nothing to begin: ${year} is there` : `${data}: ${year} is begun from ${before}`;
    const next = [
      "Next:",
      `  wellbeing import FILE --survey ID --data ${data}   reads the new answers, and says what changed in the questions`,
      "  or put them in by hand: the prepared lines of surveys/<id>/survey.yaml say what is needed",
      `  answer the questions, which stand as "[? …]"; the reports print them until then`,
      `  wellbeing check --data ${data}      says what is still to be done, by whom and by when`,
      `  wellbeing preview --data ${data}    shows the reports as they will be`,
      `  wellbeing report --year ${before} --data ${data}   still makes those of ${before}`,
    ];
    const value = {
      year,
      before,
      written: written.map(({ path, holds }) => ({ path, holds })),
      left,
    };
    return { text: `${[head, ...lines, "", ...next].join("\n")}\n`, value };
  });
}
