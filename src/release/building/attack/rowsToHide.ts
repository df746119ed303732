/** Printed rows of one question -> those that must be hidden besides, until the attack finds nothing any more. */
import { type AttackKnowledge, searchFigures } from "../../../audit/index.ts";
import { comparedWith, mostWantedFirst, nextToHide } from "../../../disclosure/index.ts";
import { type Domain, type Notebook, noNotebook, type PrivacyPolicy } from "../../../domain/index.ts";
import type { PrintedRow } from "../../editions/index.ts";

/** How many of the hidden rows, the most wanted first, are tried once more. */
const triedAgain = 24;

export interface HiddenBesides {
  readonly hidden: ReadonlySet<string>;
  /** Keys of those that stay: beside a hidden faculty the rest goes, too. */
  readonly shown: ReadonlySet<string>;
  /** Searches of the last round that were cut short. */
  readonly cut: number;
}

/** What is attacked together: plain data, which can be handed to a thread. */
export interface RowsToAttack {
  readonly printed: readonly PrintedRow[];
  /** Rows that readers have already. */
  readonly fixed: readonly PrintedRow[];
  readonly knowledge: AttackKnowledge;
  /** By their keys. */
  readonly domains: ReadonlyMap<string, Domain>;
  readonly policy: PrivacyPolicy;
}

/** Each round hides a row of every way that is found, so it ends. Some ways go through many rows, of which only a few tell: hidden rows are tried once more, and printed where the attack finds nothing then. */
export function rowsToHide(
  { printed, fixed, knowledge, domains, policy }: RowsToAttack,
  sealed: Notebook = noNotebook,
): HiddenBesides {
  const hidden = new Set<string>();
  const search = () => {
    const rows = printed.filter(({ domain: key }) => {
      const domain = domains.get(key);
      const other = domain === undefined ? null : comparedWith(domain);
      return !hidden.has(key) && (other === null || !hidden.has(other));
    });
    const shown = new Set(rows.map(({ domain }) => domain));
    const { told, cut } = searchFigures([...rows, ...fixed], knowledge, sealed);
    // Of a way through what readers have already, nothing can be hidden.
    const ways = told
      .map((each) => each.rows.map(({ key }) => key).filter((key) => shown.has(key)))
      .filter((keys) => keys.length > 0);
    return { ways, shown, cut: cut.length };
  };
  let last = search();
  for (let before = -1; before !== hidden.size; last = search()) {
    before = hidden.size;
    let { ways } = last;
    for (let key = nextToHide(ways, domains, policy); key !== null; key = nextToHide(ways, domains, policy)) {
      const gone = key;
      hidden.add(gone);
      ways = ways.filter((way) => !way.includes(gone));
    }
    if (before === hidden.size) break;
  }
  if (hidden.size < 2) return { hidden, shown: last.shown, cut: last.cut };
  for (const key of mostWantedFirst([...hidden], domains, policy).slice(0, triedAgain)) {
    hidden.delete(key);
    const without = search();
    if (without.ways.length > 0) hidden.add(key);
    else last = without;
  }
  return { hidden, shown: last.shown, cut: last.cut };
}
