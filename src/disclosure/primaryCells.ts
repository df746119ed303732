/** Cells of a wave, its survey's policy and populations -> which cells nobody may see, and why. */
import {
  type ItemTally,
  invitedIn,
  type PrivacyPolicy,
  type Survey,
  type TallyCell,
  type University,
} from "../domain/index.ts";
import type { DomainOfRespondents } from "../survey/index.ts";
import type { Cell } from "./cells.ts";
import { isSmall } from "./smallRemainders.ts";

export type PrimaryReason = "few respondents" | "few students" | "few non-respondents" | "all the same answer";

export function primaryReason(
  cell: Cell,
  domain: DomainOfRespondents,
  tallies: readonly ItemTally[],
  survey: Survey,
  university: University,
): PrimaryReason | null {
  const { privacy } = survey;
  const [respondents = 0] = cell.counts;
  // A question that nobody in the cell was asked has no figure to hide.
  if (respondents === 0 || isSmall(cell.counts, privacy.minimumBase)) return "few respondents";
  const students =
    domain.domain.kind === "university" ? null : invitedIn(domain.domain, survey, tallies[0]?.wave ?? 0, university);
  if (students !== null && students < (privacy.minimumPopulation ?? privacy.minimumBase)) return "few students";
  if (students !== null && students - respondents < (privacy.minimumNonrespondents ?? 0)) return "few non-respondents";
  return tallies.some((tally) => isSensitive(tally, privacy) && saysTheSame(tally, domain.within))
    ? "all the same answer"
    : null;
}

function isSensitive({ item }: ItemTally, { sensitive }: PrivacyPolicy): boolean {
  return sensitive.includes(item);
}

/** Everybody in the domain who answered gave one answer: who knows that somebody is in it, knows what was said. */
function saysTheSame({ cells }: ItemTally, within: (cell: TallyCell) => boolean): boolean {
  const answers = new Set(cells.filter((cell) => cell.answer !== null && within(cell)).map(({ answer }) => answer));
  return answers.size === 1;
}
