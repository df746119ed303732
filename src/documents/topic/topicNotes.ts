/** What is said below a chart of a topic: breaks between waves, and what is known of precision. */

import type { Indicator, ShownFigure } from "../../domain/index.ts";
import type { KnownFigures, Speech } from "../../statements/index.ts";
import { breakWords } from "../../statements/index.ts";

/** Why earlier and later waves can't be compared, each reason once. */
export function breakNotes(group: readonly Indicator[], writing: Speech & KnownFigures): readonly string[] {
  const notes = group.flatMap((indicator) => {
    const known = writing.known(indicator);
    const causes = known.slice(1).flatMap((each, place) => {
      const changed = known[place]?.comparability.series !== each.comparability.series;
      return changed ? (each.comparability.breakBefore ?? []) : [];
    });
    return causes.map((cause) =>
      writing.say("chart.breakNote", {
        wave: String(cause.wave),
        note:
          "note" in cause
            ? writing.text(cause.note)
            : writing.say("break.note", { reason: breakWords(cause, writing) }),
      }),
    );
  });
  return [...new Set(notes)];
}

export function precisionNotes(
  group: readonly Indicator[],
  estimates: readonly ShownFigure[],
  { say }: Speech,
): readonly string[] {
  const quoted = estimates.some(
    (each) => each.provenance.kind === "published" && each.provenance.obtained === "quoted",
  );
  const bare =
    group.some((each) => !each.counted) &&
    estimates.every((each) => each.status === "published" && each.interval === null);
  return [...(bare ? [say("chart.noMargin")] : []), ...(quoted ? [say("chart.quoted")] : [])];
}
