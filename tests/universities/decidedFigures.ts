/** A data folder -> its figures as they are decided on, attacked and rounded, and why each hidden one is: what `check` does of them before a page is composed. */
import { readySolver } from "../../src/audit/index.ts";
import type { Finding } from "../../src/domain/index.ts";
import { protectFigures } from "../../src/release/building/protectFigures.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";
import { checkDesigns } from "../../src/survey/index.ts";
import type { HiddenFigures } from "./hiddenFigures.ts";

export type DecidedFigures =
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "decided"; readonly hidden: HiddenFigures };

export async function decidedFigures(dataFolder: string): Promise<DecidedFigures> {
  const { data, findings } = await readData(dataFolder);
  if (data === null || findings.length > 0) return { kind: "findings", findings };
  const responses = await readResponses(data, dataFolder, null);
  const { sound, findings: unsound } = checkDesigns(data.surveys, responses.tallies);
  const wrong = [...responses.findings, ...unsound];
  if (wrong.length > 0) return { kind: "findings", findings: wrong };
  await readySolver();
  const { decided } = protectFigures(data, sound);
  const because: Record<string, number> = {};
  let figures = 0;
  for (const { survey, items } of decided)
    for (const { item, decisions } of items) {
      const made = data.indicators.indicators.filter((each) => each.survey === survey && each.item === item).length;
      for (const decision of decisions) {
        if (decision.status === "left out" || decision.status === "not made") continue;
        figures += made;
        if (decision.status !== "hidden") continue;
        const reason = isForOthers(decision.because) ? `${decision.because}: ${decision.kind}` : decision.because;
        because[reason] = (because[reason] ?? 0) + made;
      }
    }
  const of = (...reasons: readonly string[]) => reasons.reduce((sum, each) => sum + (because[each] ?? 0), 0);
  return {
    kind: "decided",
    hidden: {
      figures,
      hidden: of(...Object.keys(because)),
      small: of("few respondents"),
      byPopulation: of("few students", "few non-respondents"),
      because,
    },
  };
}

/** Nothing of its own hides it: then it matters which kinds of rows go. */
function isForOthers(because: string): boolean {
  return because === "protects others" || because === "found by the attack";
}
