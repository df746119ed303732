/** What the page for students says: what they said, what is done about it, where to find help, and how their answers are kept safe. */
import type { Domain } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { studentsDecided } from "../students/decided.ts";
import { studentsDone } from "../students/done.ts";
import { studentsHelp } from "../students/help.ts";
import { studentsSafe } from "../students/safe.ts";
import { studentsSaid } from "../students/said.ts";
import { type Part, part } from "./parts.ts";
import { withSheetCorrections } from "./sheetCorrections.ts";

export function studentsParts(writing: Writing): readonly Part[] {
  const { say } = writing;
  const decided = studentsDecided(writing);
  const isHalf = decided.length > 0;
  const readOn = say("students.readOn", { site: say("site.title") });
  return [
    part("said", say("students.saidTitle"), studentsSaid(writing), false),
    part("acts", say("students.doneTitle"), [...studentsDone(writing), { kind: "paragraph", words: readOn }], false),
    part("help", say("students.helpTitle"), studentsHelp(writing), false),
    ...(decided.length === 0 ? [] : [{ ...part("decided", say("students.decided"), decided, false), isHalf }]),
    { ...part("safe", say("students.safeTitle"), studentsSafe(writing), false), isHalf },
  ];
}

export function correctedStudentsPage(parts: readonly Part[], writing: Writing): readonly Part[] {
  return withSheetCorrections(parts, "public", stood, writing);
}

const stood: ReadonlySet<Domain["kind"]> = new Set(["university", "national"]);
