/** What a faculty's factsheet says, on a page to put up: its figures, the picture of all of them, what is said first of the others, and its actions. */
import { type Domain, type Faculty, facultyAudience } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { progressOf } from "../chapters/progress.ts";
import { saysExploratory, sheetFigures, sheetMessages, sheetPicture } from "../chapters/sheetFigures.ts";
import { sheetRoom } from "../chapters/sheetRoom.ts";
import type { Block } from "../report.ts";
import { type Part, part } from "./parts.ts";
import { withSheetCorrections } from "./sheetCorrections.ts";

export function factsheetParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const own = (data.plans.get(year)?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  const room = sheetRoom(faculty, own, writing);
  const { unit, email } = data.university.contact;
  const acts: readonly Block[] =
    own.length === 0
      ? [{ kind: "paragraph", words: say("faculty.noActions", { faculty: text(faculty.name) }) }]
      : progressOf(own, { faculty: faculty.id, by: "period" }, room.actions, writing);
  const more: Block = { kind: "paragraph", words: say("factsheet.more", { unit: text(unit), email }) };
  const picture = sheetPicture(faculty, room, writing);
  const certainty: readonly Block[] = saysExploratory(faculty, writing)
    ? [{ kind: "paragraph", words: say("finding.ownCertainty") }]
    : [];
  return [
    ...sheetFigures(faculty, room, writing),
    part("rest", say("factsheet.rest"), [...picture, ...certainty], false),
    part("messages", say("message.title"), sheetMessages(faculty, own, room, writing), false),
    part("acts", say("factsheet.acts"), [...acts, more], false),
  ].filter(({ blocks }) => blocks.length > 0);
}

export function correctedFactsheet(parts: readonly Part[], faculty: Faculty, writing: Writing): readonly Part[] {
  return withSheetCorrections(parts, facultyAudience(faculty.id), stood, writing);
}

const stood: ReadonlySet<Domain["kind"]> = new Set(["faculty"]);
