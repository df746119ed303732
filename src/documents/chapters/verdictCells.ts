/** A figure and how it was judged -> the words for a cell of a table: what every table, for every reader, says of it. */
import { type Figure, isShown } from "../../domain/index.ts";
import {
  changeOf,
  changeWords,
  type KnownFigures,
  type Printing,
  restVerdict,
  type Speech,
  type Words,
} from "../../statements/index.ts";

/** Since the wave before, with its figure. */
export function changeCell(own: Figure, writing: Speech & Printing & KnownFigures): Words {
  return isShown(own) ? changeWords(changeOf(own, writing.index), "cell", writing) : writing.say("table.none");
}

/** Where the rest's figure stands in another cell. A direction only where the test finds one and the printed figures show it; never "the same". */
export function restCell(own: Figure, { index, say }: Speech & KnownFigures): Words {
  const verdict = restVerdict(own, index);
  if (verdict.kind === "untested") return say("table.none");
  const standing = "exploratory" in verdict && verdict.exploratory ? "exploratory" : "key";
  return say(verdict.kind === "not tested" ? "own.untested" : `own.${verdict.kind}`, { standing });
}
