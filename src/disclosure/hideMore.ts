/** Decisions, and rows that an attack came by -> the same decisions with one of these rows hidden besides.
 *
 * Hiding takes knowledge away: what was safe before is safe now, so nothing needs to be decided again. */
import type { Domain, ItemId, PrivacyPolicy, SurveyId, Year } from "../domain/index.ts";
import { withoutNeedless } from "./besideHidden.ts";
import type { DecidedWave, FigureDecision } from "./decision.ts";
import { lossOf } from "./lossOf.ts";

/** A row holds the figures of one question for one domain. */
export interface FigureRow {
  readonly survey: SurveyId;
  readonly wave: Year;
  readonly item: ItemId;
  /** The key of its domain. */
  readonly key: string;
}

export function hideMore(decided: readonly DecidedWave[], row: FigureRow): readonly DecidedWave[] {
  const hide = (each: FigureDecision): FigureDecision =>
    each.key === row.key && each.status === "printed"
      ? { ...each, status: "hidden", because: "found by the attack", protects: [] }
      : each;
  return decided.map((wave) =>
    wave.survey !== row.survey || wave.wave !== row.wave
      ? wave
      : {
          ...wave,
          items: wave.items.map((each) =>
            each.item === row.item ? { ...each, decisions: withoutNeedless(each.decisions.map(hide)) } : each,
          ),
        },
  );
}

/** Ways that an attack found, each by the rows that it needs -> the row that is hidden next: the one that ends most of them for what readers lose. Null where none of their rows can be hidden. */
export function nextToHide(
  ways: readonly (readonly string[])[],
  domains: ReadonlyMap<string, Domain>,
  policy: PrivacyPolicy,
): string | null {
  const ends = new Map<string, number>();
  for (const keys of ways) for (const key of new Set(keys)) ends.set(key, (ends.get(key) ?? 0) + 1);
  const worth = [...ends].flatMap(([key, count]) => {
    const domain = domains.get(key);
    return domain === undefined ? [] : [{ key, worth: count / lossOf(domain, policy) }];
  });
  return worth.toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))[0]?.key ?? null;
}

/** Rows that were hidden because of an attack, the most wanted first: in this order it is tried whether each can be printed after all. */
export function mostWantedFirst(
  keys: readonly string[],
  domains: ReadonlyMap<string, Domain>,
  policy: PrivacyPolicy,
): readonly string[] {
  const lossBy = (key: string) => {
    const domain = domains.get(key);
    return domain === undefined ? 0 : lossOf(domain, policy);
  };
  return keys.toSorted((a, b) => lossBy(b) - lossBy(a) || (a < b ? -1 : 1));
}
