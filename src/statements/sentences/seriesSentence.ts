/** An indicator's series -> one sentence that states its values and claims no more: published figures without a base allow no word of change. */
import type { Indicator, QuotedClaim, ShownFigure } from "../../domain/index.ts";
import { listInWords } from "../../wording/index.ts";
import type { Words } from "../words.ts";
import type { KnownFigures } from "../writing/knownFigures.ts";
import type { Origins } from "../writing/origins.ts";
import type { Printing } from "../writing/printing.ts";
import type { Speech } from "../writing/speech.ts";

/** "7.2 is the grade that students give their well-being in 2024, after 7.1 in 2023 and 6.9 in 2022", or by its name: "In 2024, Well-being stood at 7.2, after 7.1 in 2023". The newest wave comes first; earlier ones follow only while they can be compared with it. */
export function seriesSentence(indicator: Indicator, writing: Speech & Origins & Printing & KnownFigures): Words {
  const { say, text, print } = writing;
  const known = writing.known(indicator);
  const latest = known.at(-1);
  const name = text(indicator.short);
  if (latest === undefined) return say("series.wordsOnly", { name, words: claimList(indicator, writing) });
  const earlier = comparableBefore(latest, known).toReversed();
  const values = { value: print(latest), wave: String(latest.wave) };
  const list = waveList(earlier, writing);
  if (indicator.told === undefined)
    return earlier.length === 0
      ? say("series.one", { ...values, name })
      : say("series.after", { ...values, name, earlier: list });
  const told = text(indicator.told);
  return earlier.length === 0
    ? say("series.told", { ...values, told })
    : say("series.toldAfter", { ...values, told, earlier: list });
}

/** Gives the earlier estimates of the same series, the oldest first. */
export function comparableBefore(latest: ShownFigure, known: readonly ShownFigure[]): readonly ShownFigure[] {
  return known.filter((each) => each.wave < latest.wave && each.comparability.series === latest.comparability.series);
}

/** Lists values with their waves: "7.1 in 2023 and 6.9 in 2022". */
export function waveList(estimates: readonly ShownFigure[], { say, print, language }: Speech & Printing): Words {
  const parts = estimates.map((each) => say("series.value", { value: print(each), wave: String(each.wave) }));
  return listInWords(parts, language);
}

function claimList(
  indicator: Indicator,
  { index, say, text, language, surveyOf }: Speech & Origins & KnownFigures,
): Words {
  const claims = index.claims(indicator.id, { kind: surveyOf(indicator).coverage });
  const parts = claims.map((claim: QuotedClaim) =>
    say("series.value", { value: say("quote", { words: text(claim.words) }), wave: String(claim.wave) }),
  );
  return listInWords(parts, language);
}
