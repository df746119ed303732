/** How many of a faculty's students were invited and answered, a table for each survey. */

import type { Domain, Faculty } from "../../domain/index.ts";
import type { Words, Writing } from "../../statements/index.ts";
import { formatNumber } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { Table } from "../blocks.ts";
import type { Block } from "../report.ts";
import { responseDefinition } from "../responseDefinition.ts";
import { syntheticMark } from "../synthetic.ts";
import { twoCounts } from "../twoCounts.ts";
import { shortFigure } from "./figureWords.ts";

/** Respondents, students invited and response rate of each wave. Nothing where they are not known. */
export function responseTable(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text, data, language, index } = writing;
  const domain: Domain = { kind: "faculty", faculty: faculty.id };
  return data.surveys.flatMap(({ survey }): Block[] => {
    const response = survey.responses?.response;
    if (response === undefined) return [];
    const ofItem = (item: string) =>
      data.indicators.indicators.find((each) => each.survey === survey.id && each.item === item);
    const [count, rate] = [ofItem(response.count), ofItem(response.rate)];
    if (count === undefined || rate === undefined) return [];
    const counts = index.series(count.id, domain);
    const rows = counts.map((counted): Words[] => {
      const found = index.find(rate.id, counted.wave, domain);
      const invited = found?.status === "counted" && found.base !== null ? formatNumber(found.base, 0, language) : null;
      return [
        String(counted.wave),
        shortFigure(counted, writing),
        found === undefined || invited === null ? say("table.none") : writing.mark(found, invited, "base"),
        found === undefined ? say("table.none") : shortFigure(found, writing),
      ];
    });
    if (rows.length === 0) return [];
    const table: Table = {
      kind: "table",
      id: blockId("response", survey.id),
      caption: say("response.caption", { survey: text(survey.short), faculty: text(faculty.name) }),
      madeUp: syntheticMark(counts, writing),
      columns: [
        { label: say("table.wave"), align: "start" },
        { label: say("response.respondents"), align: "end" },
        { label: say("response.invited"), align: "end" },
        { label: say("response.rate"), align: "end" },
      ],
      rows,
      note: responseDefinition(survey, writing),
      dense: true,
    };
    const waves = counts.map(({ wave }) => wave);
    return [table, ...twoCounts(survey, writing, waves).map((words): Block => ({ kind: "paragraph", words }))];
  });
}
