/** Attacked -> Rounded: figures as they are printed, with verdicts that were judged once, from the exact figures of all cells. Nothing exact is at hand from here on, and nothing about a faculty whose figures are held: whatever is made of figures later is made without them. */
import type { FigureAttack } from "../../audit/index.ts";
import { type DecidedWave, protectPeers } from "../../disclosure/index.ts";
import {
  type Figure,
  type FigureComparison,
  type Finding,
  type ItemId,
  isAbout,
  type QuotedClaim,
  type ResponseFacts,
} from "../../domain/index.ts";
import { type Released, releasedFigures } from "../../figures/index.ts";
import { compareEstimates, peerEstimates, publishedEstimates, responseSummaries } from "../../survey/index.ts";
import type { Attacked } from "./attacked.ts";
import { contradictions } from "./contradictions.ts";

export interface Rounded extends Omit<Released, "figures"> {
  readonly kind: "rounded";
  readonly figures: readonly Figure[];
  readonly figureById: ReadonlyMap<string, Figure>;
  /** Nobody is told these on the day that the release is made for: what editors wrote about them is no mistake. */
  readonly held: { readonly figures: readonly Figure[]; readonly comparisons: readonly FigureComparison[] };
  readonly claims: readonly QuotedClaim[];
  readonly decided: readonly DecidedWave[];
  /** Of the attack on figures: what it knows, and rows that told nothing. */
  readonly attack: FigureAttack;
  /** Published figures that the responses contradict. */
  readonly contradicted: readonly Finding[];
}

/** All that documents are composed of, and nothing that only the attacker or the hider knows. */
export type PrintedFigures = Pick<
  Rounded,
  "figures" | "figureById" | "comparisons" | "funnels" | "responses" | "claims"
>;

export function round({ data, tallies, surveys, decided, knowledge, judged }: Attacked): Rounded {
  const { indicators } = data.indicators;
  const { estimates: published, claims } = publishedEstimates(indicators, data.surveys);
  const estimates = surveys.flatMap((each) => each.estimates);
  const shown = new Set(estimates.flatMap(({ id, status }) => (status === "computed" ? [id] : [])));
  const told = new Set(
    [...published, ...estimates].flatMap(({ id, status }) =>
      status === "suppressed" || status === "not-asked" ? [] : [id],
    ),
  );
  const peers = data.surveys.flatMap((each) =>
    protectPeers(peerEstimates(indicators, each), each.survey.privacy, (id) => told.has(id)),
  );
  const exact = [...published, ...surveys.flatMap((each) => each.computed)];
  const { funnels, responses, ...released } = releasedFigures(
    {
      estimates: [...published, ...estimates, ...peers],
      comparisons: compareEstimates(indicators, exact, (id) => shown.has(id)),
      responses: data.surveys.flatMap(({ survey }) => responseSummaries(survey, tallies)),
    },
    data.surveys.map(({ survey }) => survey),
    indicators,
  );
  const isHeld = ({ domain }: Pick<Figure, "domain">) => isAbout(data.heldFaculties, domain);
  const figures = released.figures.filter((each) => !isHeld(each));
  return {
    kind: "rounded",
    figures,
    figureById: new Map(figures.map((each) => [each.id, each])),
    comparisons: released.comparisons.filter((each) => !isHeld(each)),
    held: { figures: released.figures.filter(isHeld), comparisons: released.comparisons.filter(isHeld) },
    funnels,
    responses: responses.map((each) => ({ ...each, leftOut: leftOutIn(each, decided) })),
    claims,
    decided,
    attack: { knowledge, judged },
    contradicted: contradictions(data, tallies, published),
  };
}

/** Questions of the wave that fewer than the minimum answered in all. */
function leftOutIn({ survey, wave }: ResponseFacts, decided: readonly DecidedWave[]): readonly ItemId[] {
  return decided
    .filter((each) => each.survey === survey && each.wave === wave)
    .flatMap(({ items }) => items)
    .flatMap(({ item, decisions }) => (decisions.some(({ status }) => status === "left out") ? [item] : []));
}
