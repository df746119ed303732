/** What is decided on one survey's questions -> the same with those figures hidden besides that would tell of few people together with figures of the same scale.
 *
 * A scale's figure follows from those of its items, and an item's from the scale's and the others'. So a group that is hidden in one of these questions is hidden in all of them; and all of them together are attacked until nothing is found. */
import {
  type DecidedItem,
  type DecidedWave,
  type FigureRow,
  hideMore,
  protectEstimates,
} from "../../../disclosure/index.ts";
import { type ItemId, madeItems, notebookOf, type Survey } from "../../../domain/index.ts";
import { stampOf } from "../../../store/index.ts";
import { figuresOf, printedRows } from "../../editions/index.ts";
import type { SurveyToAttack } from "./attackSurvey.ts";
import { rowsToHide } from "./rowsToHide.ts";

export interface AttackedScales {
  readonly decided: readonly DecidedWave[];
  readonly hidden: number;
  readonly cut: number;
}

type Input = Pick<SurveyToAttack, "survey" | "computed" | "indicators" | "knowledge" | "earlier" | "sealed">;

export function attackScales(decided: readonly DecidedWave[], input: Input): AttackedScales {
  const families = familiesOf(input.survey);
  let [hidden, cut] = [0, 0];
  const waves = decided.map((wave) =>
    families.reduce((now, family) => {
      const found = attackFamily(now, family, input);
      hidden += found.hidden;
      cut += found.cut;
      return found.decided;
    }, wave),
  );
  return { decided: waves, hidden, cut };
}

/** Scales that share items belong together, since what is hidden in one is hidden in the other. */
function familiesOf(survey: Survey): readonly ReadonlySet<ItemId>[] {
  return madeItems(survey).reduce<readonly ReadonlySet<ItemId>[]>((families, { id, madeOf }) => {
    const own = new Set([id, ...madeOf.items]);
    const isNear = (other: ReadonlySet<ItemId>) => [...own].some((item) => other.has(item));
    const near = families.filter(isNear);
    return [...families.filter((each) => !isNear(each)), new Set([...own, ...near.flatMap((each) => [...each])])];
  }, []);
}

function attackFamily(wave: DecidedWave, family: ReadonlySet<ItemId>, input: Input) {
  const items = wave.items.filter(({ item }) => family.has(item));
  if (items.length < 2) return { decided: wave, hidden: 0, cut: 0 };
  const hiddenInOne = new Set(items.flatMap(hiddenKeys));
  const before = hideInAll(wave, items, hiddenInOne);
  const { survey, knowledge, earlier, computed, indicators, sealed } = input;
  const isOwn = (item: string | undefined) => [...family].some((each) => each === item);
  const itemOf = new Map(indicators.map(({ id, item }) => [id, item]));
  const exact = computed.filter((each) => each.wave === wave.wave && isOwn(itemOf.get(each.indicator)));
  const printed = printedRows(figuresOf(protectEstimates(exact, [before], indicators), survey, indicators));
  const fixed = earlier
    .filter((each) => each.survey === survey.id && each.wave === wave.wave && isOwn(each.item))
    .flatMap(({ rows }) => rows);
  const answered = knowledge.answered.filter(
    (each) => each.survey === survey.id && each.wave === wave.wave && isOwn(each.item),
  );
  const domains = new Map(wave.respondents.map(({ key, domain }) => [key, domain]));
  const own = notebookOf(stampOf(exact), sealed.ofWave(survey.id, wave.wave));
  const rows = { printed, fixed, knowledge: { ...knowledge, answered }, domains, policy: survey.privacy };
  const found = rowsToHide(rows, own);
  const decided = hideInAll(before, items, found.hidden);
  return { decided, hidden: printedIn(wave) - printedIn(decided), cut: found.cut };
}

function hiddenKeys({ decisions }: DecidedItem): readonly string[] {
  return decisions.flatMap(({ status, key }) => (status === "hidden" ? [key] : []));
}

function hideInAll(wave: DecidedWave, items: readonly DecidedItem[], keys: ReadonlySet<string>): DecidedWave {
  const rows = items.flatMap(({ item }) =>
    [...keys].map((key): FigureRow => ({ survey: wave.survey, wave: wave.wave, item, key })),
  );
  const [now] = rows.reduce<readonly DecidedWave[]>(hideMore, [wave]);
  return now ?? wave;
}

function printedIn({ items }: DecidedWave): number {
  return items.reduce((sum, { decisions }) => sum + decisions.filter(({ status }) => status === "printed").length, 0);
}
