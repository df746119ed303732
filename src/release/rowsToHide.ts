/** Printed rows of one question -> those that must be hidden besides, until the attack finds nothing any more. */
import { type AttackKnowledge, attackFigures } from "../audit/index.ts";
import { mostWantedFirst, nextToHide } from "../disclosure/index.ts";
import type { Domain, PrivacyPolicy } from "../domain/index.ts";
import type { PrintedRow } from "./printedRows.ts";

/** Each round hides a row, so it ends. Some ways go through many rows, of which only a few tell: each hidden row is tried once more, the most wanted first, and printed where the attack finds nothing then. */
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
  for (;;) {
    const key = nextToHide(waysNow(), domains, policy);
    if (key === null) break;
    hidden.add(key);
  }
  if (hidden.size < 2) return [...hidden];
  for (const key of mostWantedFirst([...hidden], domains, policy)) {
    hidden.delete(key);
    if (waysNow().length > 0) hidden.add(key);
  }
  return [...hidden];
}
