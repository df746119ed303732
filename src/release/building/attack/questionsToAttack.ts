/** What is decided on one survey's figures -> question by question, what the attack reads of it. */
import type { DecidedItem, DecidedWave } from "../../../disclosure/index.ts";
import { stampOf } from "../../../store/index.ts";
import { figuresOf, printedRows } from "../../editions/index.ts";
import type { SurveyToAttack } from "./attackSurvey.ts";
import type { RowsToAttack } from "./rowsToHide.ts";

export interface QuestionToAttack {
  readonly wave: DecidedWave;
  readonly item: DecidedItem;
  readonly rows: RowsToAttack;
  /** Stamps the exact figures that it is printed from: what was found of others is not believed. */
  readonly made: string;
}

type Input = Pick<SurveyToAttack, "survey" | "indicators" | "knowledge" | "earlier" | "computed">;

/** `decided`: of some questions, or of all; `estimates`: as they are protected by it. */
export function questionsToAttack(
  decided: readonly DecidedWave[],
  estimates: SurveyToAttack["estimates"],
  { survey, indicators, knowledge, earlier, computed }: Input,
): readonly QuestionToAttack[] {
  const itemOf = new Map<string, string>(indicators.map(({ id, item }) => [id, item]));
  const questionOf = ({ indicator, wave }: { readonly indicator: string; readonly wave: number | string }) =>
    `${wave} ${itemOf.get(indicator)}`;
  const printed = Map.groupBy(printedRows(figuresOf(estimates, survey, indicators)), questionOf);
  const exact = Map.groupBy(computed, questionOf);
  const answeredBy = Map.groupBy(
    knowledge.answered.filter((each) => each.survey === survey.id),
    ({ wave, item }) => `${wave} ${item}`,
  );
  return decided.flatMap((wave) => {
    const domains = new Map(wave.respondents.map(({ key, domain }) => [key, domain]));
    return wave.items.map((item): QuestionToAttack => {
      const question = `${wave.wave} ${item.item}`;
      const fixed = earlier
        .filter((each) => each.survey === survey.id && each.wave === wave.wave && each.item === item.item)
        .flatMap(({ rows }) => rows);
      const known = { ...knowledge, answered: answeredBy.get(question) ?? [] };
      return {
        wave,
        item,
        rows: { printed: printed.get(question) ?? [], fixed, knowledge: known, domains, policy: survey.privacy },
        made: stampOf(exact.get(question) ?? []),
      };
    });
  });
}
