/** What was done with a response file, exactly -> what is told of it. */
import { type BaseRounding, printedBase, printedCount } from "../disclosure/index.ts";
import type { ResponseFacts } from "../domain/index.ts";
import type { ResponseSummary } from "../survey/index.ts";

export function responseFacts(exact: ResponseSummary, rounding: BaseRounding): ResponseFacts {
  const respondents =
    exact.respondents < rounding.minimumBase
      ? printedCount(exact.respondents, rounding.countStep)
      : printedBase(exact.respondents, rounding);
  return {
    ...exact,
    respondents,
    leftOut: [],
    rate: exact.invited === null ? null : Math.min(100, Math.round((100 * respondents) / exact.invited)),
    designEffect: hundredths(exact.designEffect),
    clusterEffect: exact.clusterEffect === null ? null : hundredths(exact.clusterEffect),
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
