/** A figure and how it was judged -> the words for a cell of a table: what every table, for every reader, says of it. */
import { type Estimate, type Indicator, isKnown } from "../../domain/index.ts";
import { changeWords } from "../sentences/changeWords.ts";
import { changeOf } from "../sentences/newestChange.ts";
import { restVerdict } from "../sentences/restVerdict.ts";
import type { Words } from "../words.ts";
import type { Writing } from "../writing.ts";

/** Since the wave before, with its figure. */
export function changeCell(own: Estimate, writing: Writing): Words {
  return isKnown(own) ? changeWords(changeOf(own, writing.index), "cell", writing) : writing.say("table.none");
}

/** Where the rest's figure stands in another cell. A direction only where the test finds one and the printed figures show it; never "the same". */
export function restCell(indicator: Indicator, own: Estimate, { index, say }: Writing): Words {
  const verdict = restVerdict(own, indicator, index);
  if (verdict.kind === "untested") return say("table.none");
  const standing = "exploratory" in verdict && verdict.exploratory ? "exploratory" : "key";
  return say(verdict.kind === "not tested" ? "own.untested" : `own.${verdict.kind}`, { standing });
}

/** The same with the rest's figure. */
export function besideRestCell(indicator: Indicator, own: Estimate, writing: Writing): Words {
  const verdict = restVerdict(own, indicator, writing.index);
  if (verdict.kind === "untested") return writing.say("table.none");
  return writing.say("own.besideRest", {
    verdict: restCell(indicator, own, writing),
    rest: writing.print(verdict.rest),
  });
}
