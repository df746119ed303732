/** Why two waves can't be compared -> the words for it, without a full stop. */
import type { BreakReason, FacultiesBreak } from "../../domain/index.ts";
import { listInWords } from "../../wording/index.ts";
import type { Words } from "../words.ts";
import type { Speech } from "../writing/speech.ts";

export type Cause = { readonly reason: BreakReason } | FacultiesBreak;

export function breakWords(cause: Cause, speech: Speech): Words {
  const { say, text, language } = speech;
  if (!("missing" in cause)) return say(`break.${cause.reason}`);
  const parts = [...Map.groupBy(cause.missing, ({ wave }) => wave)].map(([wave, those]) =>
    say("break.faculties", {
      names: listInWords(
        those.map(({ name }) => text(name)),
        language,
      ),
      count: those.length,
      wave: String(wave),
    }),
  );
  return listInWords(parts, language);
}
