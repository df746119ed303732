/** A survey's answers, its policy and what was printed before -> for each question, wave and domain: whether its figures are printed, and if not, why. */
import {
  type Domain,
  domainKey,
  type Indicator,
  type ItemId,
  type ItemTally,
  levelGroup,
  type Notebook,
  noSealedNotes,
  type PrivacyPolicy,
  type SealedNotebook,
  type Survey,
  type University,
  type Year,
} from "../domain/index.ts";
import { type Domains, domainsOf } from "../survey/index.ts";
import { withoutNeedless } from "./besideHidden.ts";
import { kindOf } from "./cellKind.ts";
import { compositionOf } from "./composition.ts";
import type { DecidedItem, DecidedWave, FigureDecision } from "./decision.ts";
import { type CellCounts, fewPeople, isLowResponse } from "./hiddenFromTheStart.ts";
import type { FigureRow } from "./hideMore.ts";
import { cellsIn, itemCells, sumAt, waveAtoms } from "./itemCells.ts";
import { itemProblem } from "./itemProblem.ts";
import type { KnownFigure } from "./knownFigures.ts";
import { mergeProgrammes } from "./mergeProgrammes.ts";
import { notedHiding } from "./notedHiding.ts";
import type { BaseRounding } from "./rounding/index.ts";
import { studentsOf } from "./studentsOf.ts";

/** Something that figures are broken down by: `programme`, `level`, or the id of a group that the survey declares. */
export type Dimension = string;

export interface HowToDecide {
  readonly leaveOut?: ReadonlySet<Dimension>;
  /** Rows that an attack found to give others away: they are hidden in any case. Adding to them and deciding again always comes to an end. */
  readonly hiddenByAttack?: readonly FigureRow[];
  /** The questions to decide on, by wave and item; nothing is decided on others. */
  readonly only?: ReadonlySet<string> | undefined;
  /** What was found in the same answers. */
  readonly sealed?: SealedNotebook;
}

export function decide(
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
  indicators: readonly Indicator[],
  known: readonly KnownFigure[],
  { leaveOut = new Set(), hiddenByAttack = [], only, sealed = noSealedNotes }: HowToDecide = {},
): readonly DecidedWave[] {
  const waves = Map.groupBy(
    tallies.filter((tally) => tally.survey === survey.id),
    ({ wave }) => wave,
  );
  return [...waves]
    .sort(([a], [b]) => a - b)
    .map(([wave, own]) => {
      const before = known.filter((figure) => figure.survey === survey.id && figure.wave === wave);
      const how = { leaveOut, hiddenByAttack, only, sealed: sealed.ofWave(survey.id, wave) };
      return decideWave({ ...how, survey, university, wave, tallies: own, indicators, known: before });
    });
}

/** How this survey's figures are rounded. */
export function roundingOf({ roundCountsTo, minimumBase }: PrivacyPolicy): BaseRounding {
  return { countStep: roundCountsTo ?? 5, minimumBase };
}

interface WaveInput {
  readonly survey: Survey;
  readonly university: University;
  readonly wave: Year;
  readonly tallies: readonly ItemTally[];
  readonly indicators: readonly Indicator[];
  readonly known: readonly KnownFigure[];
  readonly leaveOut: ReadonlySet<Dimension>;
  readonly hiddenByAttack: readonly FigureRow[];
  readonly only: ReadonlySet<string> | undefined;
  readonly sealed: Notebook;
}

function decideWave(input: WaveInput): DecidedWave {
  const { survey, university, wave, tallies, indicators } = input;
  const { privacy: policy } = survey;
  const merged = mergeProgrammes(tallies, survey, university);
  const domains = without(domainsOf(university, survey, merged), input.leaveOut);
  const students = studentsOf(survey, wave, university, merged);
  const [first] = tallies;
  const atoms = waveAtoms(first);
  const asked = domains.all
    .map(({ domain, within }) => {
      const own = atoms.atomsOf(within);
      const respondents = sumAt(own, (atom) => atoms.sizes[atom] ?? 0);
      const counts: CellCounts = { respondents, students: students(domain) };
      const of = compositionOf(domain, survey, university, merged);
      return {
        domain,
        waveAtoms: own,
        counts,
        about: { survey: survey.id, wave, domain, key: domainKey(domain), kind: kindOf(domain), of },
      };
    })
    // Nobody of these was asked: there is nothing to print or to hide.
    .filter(({ counts }) => counts.respondents > 0);
  const decideItem = (tally: ItemTally): DecidedItem => {
    const { item } = tally;
    const cells = itemCells(tally, survey, indicators, atoms);
    const domainCells = cellsIn(cells, asked);
    const answered = cells.atoms.reduce((sum, { size }) => sum + size, 0);
    const about = asked.map((each, place) => ({ ...each.about, item, base: domainCells[place]?.base ?? 0 }));
    if (answered < policy.minimumBase)
      return { item, exposed: [], decisions: about.map((each) => ({ ...each, status: "left out" })) };
    const rows = input.hiddenByAttack.filter(
      (row) => row.survey === survey.id && row.wave === wave && row.item === item,
    );
    const problem = itemProblem({
      hiddenByAttack: new Set(rows.map(({ key }) => key)),
      cells,
      domainCells,
      relations: domains.relations,
      fewPeople: domainCells.map(({ base }, place) => fewPeople(base, asked[place]?.counts ?? noCounts, policy)),
      sensitive: policy.sensitive.includes(item),
      policy,
      rounding: roundingOf(policy),
      known: input.known.filter((figure) => figure.item === item),
    });
    const { hidden, exposed } = notedHiding(problem, input.sealed);
    const decisions = about.map((each, place): FigureDecision => {
      const rule = problem.rules[place] ?? null;
      if (rule !== null) return { ...each, status: "hidden", because: rule, protects: [] };
      const protects = hidden.get(problem.rowOf[place] ?? -1);
      if (protects === undefined && !problem.hiddenByAttack.has(place)) return { ...each, status: "printed" };
      return problem.hiddenByAttack.has(place)
        ? { ...each, status: "hidden", because: "found by the attack", protects: [] }
        : { ...each, status: "hidden", because: "protects others", protects: protects ?? [] };
    });
    return { item, decisions: withoutNeedless(decisions), exposed };
  };
  return {
    survey: survey.id,
    wave,
    tallies,
    domains,
    respondents: asked.map(({ about, counts }): FigureDecision => {
      const each = { ...about, item: null, base: counts.respondents };
      const rule = fewPeople(counts.respondents, counts, policy);
      return rule === null
        ? { ...each, status: "printed" }
        : { ...each, status: "hidden", because: rule, protects: [] };
    }),
    items: tallies
      .filter(({ item }) => feeds(item, input) && input.only?.has(`${wave} ${item}`) !== false)
      .map(decideItem),
    lowResponse: new Set(asked.filter(({ counts }) => isLowResponse(counts, policy)).map(({ about }) => about.key)),
    withoutPopulation: asked.filter(({ counts }) => counts.students === null).map(({ about }) => about.key),
  };
}

const noCounts: CellCounts = { respondents: 0, students: null };

/** A question that no indicator is made of has no figures. */
function feeds(item: ItemId, { indicators, survey }: WaveInput): boolean {
  return indicators.some((each) => each.survey === survey.id && each.item === item && !each.counted);
}

/** The domains that are left when figures are not broken down by some dimensions. */
function without({ all, relations }: Domains, leaveOut: ReadonlySet<Dimension>): Domains {
  if (leaveOut.size === 0) return { all, relations };
  const kept = all.filter(({ domain }) => !leaveOut.has(dimensionOf(domain) ?? ""));
  const keys = new Set(kept.map(({ domain }) => domainKey(domain)));
  return {
    all: kept,
    relations: relations.flatMap(({ whole, parts }) => {
      const own = parts.filter((part) => keys.has(part));
      return keys.has(whole) && own.length > 0 ? [{ whole, parts: own }] : [];
    }),
  };
}

/** The dimension of a domain; null for the university, its faculties and the rest beside each. */
export function dimensionOf(domain: Domain): Dimension | null {
  switch (domain.kind) {
    case "programme":
    case "other":
      return "programme";
    case "group":
    case "part":
      return domain.group === levelGroup ? "level" : domain.group;
    default:
      return null;
  }
}
