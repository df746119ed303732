/** Every report's title is said, so that its words are known for the program's own where the manifest or another page names a report that is not composed. */
import { documentTitle, reportKeys } from "../../../documents/index.ts";
import type { Worded } from "../worded.ts";

export function noteTitles({ data, year, sentences }: Pick<Worded, "data" | "year" | "sentences">): void {
  for (const [language, say] of sentences) {
    say("report.title");
    for (const key of reportKeys(data)) documentTitle(key, year, language, data, say);
  }
}
