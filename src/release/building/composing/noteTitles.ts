/** Every report's title is said, so that its words are known for the program's own where the manifest or another page names a report that is not composed. */
import { inLanguage } from "../../../domain/index.ts";
import { boardName } from "../../../wording/index.ts";
import type { Worded } from "../worded.ts";

export function noteTitles({ data, year, sentences }: Pick<Worded, "data" | "year" | "sentences">): void {
  const { university } = data;
  for (const [language, say] of sentences) {
    say("report.title");
    say("report.board", { year, board: boardName(university, language, say) });
    for (const { name } of university.faculties)
      for (const kind of ["report.faculty", "report.factsheet"] as const)
        say(kind, { faculty: inLanguage(name, language), year });
  }
}
