/** A survey's waves -> when and how students were asked, and how their answers were weighted, as far as anybody says. */

import type { Fieldwork, Survey, Wave } from "../../domain/index.ts";
import type { KnownFigures, Speech } from "../../statements/index.ts";
import { formatDate } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import type { Block } from "../report.ts";

/** A row for each wave of which something is known; one sentence where nothing is. */
export function fieldworkBlocks(survey: Survey, writing: Speech & KnownFigures): readonly Block[] {
  const { say, text } = writing;
  const rows = survey.waves.flatMap((wave) => {
    const facts = [
      wave.fieldwork === undefined ? null : periodOf(wave.fieldwork, writing),
      wave.mode === undefined ? null : say(`mode.${wave.mode}`),
      weightingOf(wave, survey, writing),
    ];
    return facts.every((fact) => fact === null)
      ? []
      : [[String(wave.id), ...facts.map((fact) => fact ?? say("table.none"))]];
  });
  if (rows.length === 0) return [{ kind: "paragraph", words: say("fieldwork.notStated") }];
  const notes = [
    ...(rows.some((row) => row.includes(say("table.none"))) ? [say("fieldwork.note")] : []),
    ...(rows.length < survey.waves.length ? [say("fieldwork.others")] : []),
  ];
  return [
    {
      kind: "table",
      id: blockId("fieldwork", survey.id),
      caption: say("fieldwork.caption", { survey: text(survey.short) }),
      columns: (["wave", "when", "how", "weighting"] as const).map((name) => ({
        label: say(name === "wave" ? "table.wave" : `fieldwork.${name}`),
        align: "start",
      })),
      rows,
      note: notes.join(" ") || null,
      dense: true,
    },
  ];
}

export function periodOf({ from, until, words }: Fieldwork, { say, text, language }: Speech): string {
  if (from === undefined || until === undefined) return text(words ?? {});
  if (from === until) return formatDate(from, language);
  return say("fieldwork.period", { from: formatDate(from, language), until: formatDate(until, language) });
}

/** In the file's words, else what was done with the weights; of made-up answers, the chapter on method tells that. */
function weightingOf(wave: Wave, survey: Survey, { say, text, index }: Speech & KnownFigures): string | null {
  if (wave.weighting !== undefined) return text(wave.weighting);
  const computed = index.responses.find((each) => each.survey === survey.id && each.wave === wave.id);
  if (computed === undefined || computed.synthetic) return null;
  return say(`fieldwork.${computed.raked ? "raked" : computed.weighted ? "weighted" : "unweighted"}`);
}
