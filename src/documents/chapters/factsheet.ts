/** A faculty's factsheet: what its report says first, its key figures and its actions, on one sheet of paper. */
import type { Action, Faculty } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import type { Block } from "../report.ts";
import { programmeTables } from "./breakdowns.ts";
import { keyFigureTable } from "./ownFigures.ts";
import { actionTable } from "./priority.ts";
import { mainPoints } from "./summary.ts";

/** More actions than this don't fit; the report has all. */
const mostActions = 6;

export function factsheetBlocks(faculty: Faculty, actions: readonly Action[], writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const { contact } = data.university;
  const shown = actions.slice(0, mostActions);
  return [
    ...mainPoints(writing, actions, faculty),
    ...keyFigureTable(faculty, writing),
    ...programmeTables(faculty, writing, "report"),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: "heading" as const,
            level: 3 as const,
            id: "factsheet-actions",
            text: say("faculty.actions", { faculty: text(faculty.name) }),
          },
          actionTable("factsheet-actions-table", text(faculty.name), shown, writing),
        ]),
    {
      kind: "paragraph",
      words: say("factsheet.more", {
        unit: text(contact.unit),
        email: contact.email,
        left: actions.length - shown.length,
      }),
    },
  ];
}
