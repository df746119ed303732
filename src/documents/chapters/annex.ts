/** The last chapter of a long document on the web: every figure that it printed. Its PDF carries them as a file. */

import { type Figure, isShown } from "../../domain/index.ts";
import type { Origins, Printing, Reported, Speech } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { annexTable } from "../factTable.ts";
import type { Block } from "../report.ts";

/** Every estimate that the report printed, by survey. */
export function annexBlocks(
  printed: readonly Figure[],
  writing: Reported & Speech & Origins & Printing,
): readonly Block[] {
  const { say, text, data } = writing;
  const known = printed.filter(isShown);
  return [
    { kind: "paragraph", words: `${say("annex.intro", { count: known.length })} ${say("table.notPublishedNote")}` },
    ...data.surveys.flatMap(({ survey }): Block[] => {
      const own = known.filter((each) => writing.indicatorOf(each).survey === survey.id);
      if (own.length === 0) return [];
      const caption = say("annex.caption", { survey: text(survey.name), people: say(`coverage.${survey.coverage}`) });
      return [annexTable(blockId("annex", survey.id), caption, own, writing)];
    }),
  ];
}
