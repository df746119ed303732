/** Page one of a faculty's report: what is known of its students beside those elsewhere, what it does, and what its board may talk about. */
import type { Action, Faculty } from "../../domain/index.ts";
import type { Reported, Speech, Writing } from "../../statements/index.ts";
import { formatPeriod } from "../../wording/index.ts";
import type { Table } from "../blocks.ts";
import { figuresOf } from "../chapters/ownFigures.ts";
import { questionsOf } from "../chapters/questions.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";
import { facultyFindings, findingBlocks } from "./facultyFindings.ts";

/** More are not talked about in one meeting; the chapter on actions has the others. */
export const mostOnPageOne = 3;

/** More would push the questions off the page. */
const mostActions = 5;

export function facultyPage(faculty: Faculty, actions: readonly Action[], writing: Writing): readonly Block[] {
  const { say } = writing;
  const questions = questionsOf(faculty, actions, writing).slice(0, mostOnPageOne);
  const findings = facultyFindings(faculty, writing);
  const notes = footNotes(faculty, writing);
  return [
    ...findingBlocks(findings, faculty, writing),
    ...shortActions("summary-actions", faculty, actions, writing),
    { kind: "heading", level: 3, id: "summary-questions", text: say("question.title") },
    { kind: "list", items: questions },
    ...editorsBlocks("faculty", writing),
    ...(notes.length > 0 ? [{ kind: "foot" as const, notes }] : []),
  ];
}

/** Which findings are more than chance; what is made up is told by the running foot, as on every page. */
function footNotes(faculty: Faculty, writing: Writing): readonly string[] {
  return figuresOf(faculty, writing).length === 0 ? [] : [writing.say("finding.ownCertainty")];
}

/** What each is, for which priority, when, and how far it has come; a sentence where there is none. */
function shortActions(
  id: string,
  faculty: Faculty,
  actions: readonly Action[],
  writing: Reported & Speech,
): readonly Block[] {
  const { say, text, data, year, language } = writing;
  const title = say("faculty.actions", { faculty: text(faculty.name) });
  if (actions.length === 0)
    return [{ kind: "paragraph", words: say("faculty.noActions", { faculty: text(faculty.name) }) }];
  const isExample = data.plans.get(year)?.example !== undefined;
  const priorityOf = (action: Action) => data.priorities.priorities.find(({ id: each }) => each === action.priority);
  const left = actions.length - mostActions;
  const table: Table = {
    kind: "table",
    id,
    caption: title,
    madeUp: isExample ? say("madeUp.mark") : null,
    columns: (["action", "priority", "period", "state"] as const).map((column) => ({
      label: say(column === "priority" ? "table.priority" : `actions.${column}`),
      align: "start" as const,
    })),
    rows: actions.slice(0, mostActions).map((action) => {
      const priority = priorityOf(action);
      return [
        text(action.title),
        priority === undefined ? say("table.none") : text(priority.short),
        formatPeriod(action.from, action.until, language),
        say(`state.${action.state}`),
      ];
    }),
    note: left > 0 ? say("faculty.moreActions", { left }) : null,
    dense: false,
    tells: "actions",
  };
  return [table];
}
