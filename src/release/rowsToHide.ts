/** Printed rows of one question -> those that must be hidden besides, until the attack finds nothing any more. */
import { type AttackKnowledge, attackFigures } from "../audit/index.ts";
import { mostWantedFirst, nextToHide } from "../disclosure/index.ts";
import type { Domain, PrivacyPolicy } from "../domain/index.ts";
import type { PrintedRow } from "./printedRows.ts";

/** How many of the hidden rows, the most wanted first, are tried once more. */
const triedAgain = 24;

/** Each round hides a row of every way that is found, so it ends. Some ways go through many rows, of which only a few tell: hidden rows are tried once more, and printed where the attack finds nothing then. */
export function rowsToHide(
  printed: readonly PrintedRow[],
  knowledge: AttackKnowledge,
  domains: ReadonlyMap<string, Domain>,
  policy: PrivacyPolicy,
): readonly string[] {
  const hidden = new Set<string>();
  const waysNow = () => {
    const rows = printed.filter(({ domain }) => !hidden.has(domain));
    const shown = new Set(rows.map(({ domain }) => domain));
    return attackFigures(rows, knowledge).map((told) =>
      told.rows.map(({ key }) => key).filter((key) => shown.has(key)),
    );
  };
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    let ways = waysNow();
    for (let key = nextToHide(ways, domains, policy); key !== null; key = nextToHide(ways, domains, policy)) {
      const gone = key;
      hidden.add(gone);
      ways = ways.filter((way) => !way.includes(gone));
    }
  }
  if (hidden.size < 2) return [...hidden];
  for (const key of mostWantedFirst([...hidden], domains, policy).slice(0, triedAgain)) {
    hidden.delete(key);
    if (waysNow().length > 0) hidden.add(key);
  }
  return [...hidden];
}
