/** What came of making reports -> how many files were made, and why. */
import { readablePath } from "../folders.ts";
import type { MadeReports } from "../make/makeReports.ts";
import type { Done } from "./told.ts";

type Made = Exclude<MadeReports, { kind: "findings" }>;

export function madeReports(made: Made, isExplained: boolean, seconds: number): Done {
  const { folder, artefacts, pages, charts } = made;
  const counts = made.kind === "made" ? made : { made: 0, reused: artefacts, kept: 0 };
  return {
    text: `${readablePath(folder)}: ${made.kind === "made" ? filesMade(made, seconds) : `nothing has changed, all ${artefacts} files stay as they are`}\n`,
    value: {
      manifest: `${folder}/manifest.json`,
      made: counts.made,
      reused: counts.reused,
      kept: counts.kept,
      pages,
      charts,
    },
    stderr: isExplained ? explained(made) : "",
  };
}

type MadeAnew = Extract<Made, { kind: "made" }>;

function filesMade({ made, reused, kept, pages, charts }: MadeAnew, seconds: number): string {
  const also = `${reused === 0 ? "" : `, ${reused} used again`}${kept === 0 ? "" : `, ${kept} kept from before`}`;
  return `${made} files made${also}; ${pages} PDF pages, ${charts} charts, ${seconds.toFixed(1)} s`;
}

/** So many reasons are told of one file. */
const mostReasons = 6;

/** One line an artefact. */
function explained(made: Made): string {
  if (made.kind === "unchanged")
    return `nothing that the reports are made from has changed: all ${made.artefacts} files are as they were\n`;
  return made.explanations.map((each) => `${each.id}: ${each.what}: ${reasonOf(each)}\n`).join("");
}

function reasonOf({ what, changes }: MadeAnew["explanations"][number]): string {
  if (changes === null) return what === "made" ? "not made here before" : "the store has it";
  if (changes.length === 0) return what === "made" ? "the store had lost it" : "nothing in it has changed";
  const listed = changes.slice(0, mostReasons).join("; ");
  const more = changes.length > mostReasons ? `; and ${changes.length - mostReasons} more` : "";
  return `${listed}${more}${what === "reused" ? ", which changes nothing in it" : ""}`;
}
