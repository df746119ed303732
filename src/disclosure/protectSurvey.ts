/** A survey's tallies, its policy and what was released before -> which cells of each wave are printed, and why the others are not. */
import {
  type CellComposition,
  type Domain,
  domainKey,
  type ItemTally,
  type LedgerCell,
  type Survey,
  type University,
  type Year,
} from "../domain/index.ts";
import { type Domains, domainsOf, type MergedProgrammes } from "../survey/index.ts";
import { type Cell, type Cells, cellsOf } from "./cells.ts";
import { compositionOf, isIn } from "./composition.ts";
import { mergeProgrammes } from "./mergeProgrammes.ts";
import { primaryReason } from "./primaryCells.ts";
import { type HiddenReason, protectWave } from "./protectWave.ts";

export interface CellDecision {
  readonly survey: Survey["id"];
  readonly wave: Year;
  readonly domain: Domain;
  /** Of its domain. */
  readonly key: string;
  readonly of: CellComposition;
  /** Groups of respondents that it consists of, numbered within its wave. */
  readonly atoms: readonly number[];
  /** Null: printed. */
  readonly hidden: HiddenReason | null;
  /** What was printed before gives it away: nothing can hide it any more. */
  readonly exposed: boolean;
  /** For the analyst only. */
  readonly respondents: number;
}

export interface ProtectedWave {
  readonly wave: Year;
  readonly tallies: readonly ItemTally[];
  readonly domains: Domains;
  readonly decisions: readonly CellDecision[];
}

/** `widen`: keys of hidden cells, by wave, that an audit found could be narrowed down too far. */
export function protectSurvey(
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
  before: readonly LedgerCell[],
  widen: ReadonlyMap<Year, ReadonlySet<string>> = new Map(),
): readonly ProtectedWave[] {
  const waves = Map.groupBy(
    tallies.filter((tally) => tally.survey === survey.id),
    ({ wave }) => wave,
  );
  return [...waves]
    .sort(([a], [b]) => a - b)
    .map(([wave, own]) => {
      const merged = mergeProgrammes(own, survey, university);
      const domains = domainsOf(university, survey, merged);
      const released = before.filter((cell) => cell.survey === survey.id && cell.wave === wave);
      const decisions = decide(survey, university, own, domains, merged, released, widen.get(wave) ?? new Set());
      return { wave, tallies: own, domains, decisions };
    });
}

function decide(
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
  domains: Domains,
  merged: MergedProgrammes,
  released: readonly LedgerCell[],
  widen: ReadonlySet<string>,
): readonly CellDecision[] {
  const cells = cellsOf(tallies, domains);
  const domainAt = new Map(domains.all.map((each) => [domainKey(each.domain), each]));
  const earlier = matchReleased(cells, released);
  const primary = new Map<number, Exclude<HiddenReason, "protects another">>();
  for (const place of earlier.hidden) primary.set(place, "hidden before");
  cells.cells.forEach((cell, place) => {
    const domain = domainAt.get(cell.key);
    if (domain === undefined) throw new Error(`no domain ${cell.key}`);
    const reason = primaryReason(cell, domain, tallies, survey, university);
    if (reason !== null) primary.set(place, reason);
  });
  // How many answered in all is said in the method section: the whole is printed, whatever else is.
  const whole = cells.cells.findIndex(({ kind }) => kind === "university");
  const printedBefore = new Set([...earlier.printed, ...(whole < 0 ? [] : [whole])]);
  const decision = protectWave({
    ...cells,
    primary: new Map([...primary].filter(([place]) => !printedBefore.has(place))),
    printedBefore,
    formerly: earlier.formerly,
    widened: [...earlier.protect, ...widenedSets(cells.cells, widen)],
    policy: survey.privacy,
  });
  const [tally] = tallies;
  if (tally === undefined) throw new Error("a wave without tallies");
  return cells.cells.map((cell, place): CellDecision => {
    const domain = domainAt.get(cell.key)?.domain;
    if (domain === undefined) throw new Error(`no domain ${cell.key}`);
    return {
      survey: survey.id,
      wave: tally.wave,
      domain,
      key: cell.key,
      atoms: cell.atoms,
      of: compositionOf(domain, survey, university, merged),
      hidden: decision.hidden.get(place) ?? null,
      exposed: decision.exposed.has(place) || (printedBefore.has(place) && place !== whole && primary.has(place)),
      respondents: cell.counts[0] ?? 0,
    };
  });
}

/** A hidden cell that can be narrowed down needs more company: it is protected together with each of the cells around it. */
function widenedSets(cells: readonly Cell[], widen: ReadonlySet<string>): readonly (readonly number[])[] {
  return cells
    .filter(({ key }) => widen.has(key))
    .flatMap((narrow) => {
      const own = new Set(narrow.atoms);
      const around = cells.filter((cell) => cell !== narrow && cell.atoms.some((atom) => own.has(atom)));
      return around
        .map((cell) =>
          cell.atoms.length > narrow.atoms.length ? cell.atoms.filter((atom) => !own.has(atom)) : cell.atoms,
        )
        .filter((atoms) => atoms.length > 0)
        .toSorted((a, b) => a.length - b.length)
        .slice(0, 2);
    });
}

/** What an earlier release printed or hid, in the atoms of this one. */
function matchReleased({ cells, atomsOf }: Cells, released: readonly LedgerCell[]) {
  const places = new Map(cells.map(({ atoms }, place) => [atoms.join(), place]));
  const printed = new Set<number>();
  const hidden = new Set<number>();
  const formerly: (readonly number[])[] = [];
  const protect: (readonly number[])[] = [];
  for (const { of, status } of released) {
    const atoms = atomsOf((cell) => isIn(of, cell));
    if (atoms.length === 0) continue;
    const place = places.get(atoms.join());
    if (status === "printed") {
      if (place === undefined) formerly.push(atoms);
      else printed.add(place);
    } else if (place === undefined) protect.push(atoms);
    else hidden.add(place);
  }
  // What one release printed and another hid was printed.
  for (const place of printed) hidden.delete(place);
  return { printed, hidden, formerly, protect };
}
