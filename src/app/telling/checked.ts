/** What came of a check -> what is told: findings with what was taken of the files, or what was asked for. */
import type { Sound } from "../check/checkData.ts";
import type { CheckStopped } from "../check/checkedInputs.ts";
import type { CountedAnswers } from "../check/countAnswers.ts";
import type { ExplainedFigures } from "../check/explainFigures.ts";
import type { Disclosure, WrittenPage } from "../check/tellDisclosure.ts";
import { readablePath } from "../folders.ts";
import { answersTable } from "./answersTable.ts";
import { disclosureReport, exposedNotes } from "./disclosureReport.ts";
import { explained, explainedFigures } from "./explainedFigures.ts";
import { notesText } from "./findings.ts";
import { tasksText, withTasksApart } from "./tasks.ts";
import { done, stopped, type Told } from "./told.ts";

type Checked = Sound | Disclosure | WrittenPage | ExplainedFigures | CountedAnswers;

/** A page is for people, whoever asks. */
export function toldOfCheck(outcome: Checked | CheckStopped, dataFolder: string, json: boolean): Told {
  switch (outcome.kind) {
    case "findings": {
      const { notes, tasks } = withTasksApart(outcome.notes);
      const told = stopped(outcome.findings, json, tasks.length === 0 ? {} : { tasks });
      return json ? told : { ...told, stdout: `${notesText(notes)}${tasksText(tasks)}` };
    }
    case "sound": {
      const { filesRead, figures, year, answers, exposed } = outcome;
      const { notes, tasks } = withTasksApart(outcome.notes);
      const sum = `${readablePath(dataFolder)}: no problems in ${filesRead} files; ${figures} figures for the reports of ${year}\n`;
      return done(
        {
          text: `${notesText(notes)}${tasksText(tasks)}${sum}${exposedNotes(exposed)}`,
          value: { findings: [], notes, tasks, answers },
        },
        json,
      );
    }
    case "disclosure":
      return done({ text: disclosureReport(outcome), value: outcome.told }, json);
    case "page":
      return done(
        {
          text: `${readablePath(outcome.file)}: for the privacy officer to sign\n`,
          value: null,
        },
        false,
      );
    case "explained":
      return done({ text: explainedFigures(outcome.figures), value: { figures: explained(outcome.figures) } }, json);
    case "answers":
      return done(
        {
          text: answersTable(outcome.answers),
          value: { answers: outcome.answers },
        },
        json,
      );
  }
}
