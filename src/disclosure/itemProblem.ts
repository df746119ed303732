/** One question of one wave, with the domains of its figures and what is known of it -> the problem of what to hide. */
import type { PrivacyPolicy } from "../domain/index.ts";
import type { Domains } from "../survey/index.ts";
import { comparedWith } from "./besideHidden.ts";
import { isIn } from "./composition.ts";
import { type PrimaryRule, saysTheSame } from "./hiddenFromTheStart.ts";
import { type DomainCell, type ItemCells, sumAt } from "./itemCells.ts";
import type { KnownFigure } from "./knownFigures.ts";
import { lossOf } from "./lossOf.ts";
import { commonPath, type HidingProblem, type Measure, type ProtectedGroup, type Relation } from "./people/index.ts";
import { isTrueToday } from "./readBefore.ts";
import { readingToday } from "./readingToday.ts";
import { type BaseRounding, stepOf } from "./rounding/index.ts";
import { staleRows } from "./staleRows.ts";

export interface ItemProblem {
  readonly hiding: HidingProblem;
  /** The row of each cell, by index in the list of cells; null where nobody of the cell answered. */
  readonly rowOf: readonly (number | null)[];
  readonly rules: readonly (PrimaryRule | null)[];
  /** The indices of cells that are hidden since an attack found what they give away. */
  readonly hiddenByAttack: ReadonlySet<number>;
  /** Names of rows, for the analyst. */
  readonly names: readonly string[];
}

export interface ItemInput {
  readonly cells: ItemCells;
  readonly domainCells: readonly DomainCell[];
  readonly relations: Domains["relations"];
  /** Why a cell is hidden by a rule of its own (few people, too few students), by the index of the domain cell. */
  readonly fewPeople: readonly (PrimaryRule | null)[];
  readonly sensitive: boolean;
  readonly policy: PrivacyPolicy;
  readonly rounding: BaseRounding;
  readonly known: readonly KnownFigure[];
  /** The keys of domains whose figures an attack has hidden; all figures about the same people are hidden with them. */
  readonly hiddenByAttack: ReadonlySet<string>;
}

interface MutableRow {
  readonly atoms: readonly number[];
  readonly names: string[];
  /** Why a figure is hidden by a rule of its own. */
  rule: PrimaryRule | null;
  loss: number;
  /** For each cell, the cell that it is wanted beside and not without; null where it is wanted for itself. */
  readonly comparedWith: (string | null)[];
  readonly before: KnownFigure[];
}

export function itemProblem(input: ItemInput): ItemProblem {
  const { cells, domainCells, fewPeople, sensitive, policy } = input;
  const rules = domainCells.map(
    (cell, place) =>
      fewPeople[place] ?? (sensitive && saysTheSame(cell, cells) ? ("everybody or nobody" as const) : null),
  );
  const rows: MutableRow[] = [];
  const places = new Map<string, number>();
  const rowAt = (atoms: readonly number[]): MutableRow => {
    const key = atoms.join();
    const place = places.get(key) ?? rows.length;
    places.set(key, place);
    const row = rows[place] ?? { atoms, names: [], rule: null, loss: 0, comparedWith: [], before: [] };
    rows[place] = row;
    return row;
  };
  const ruleOf = new Map(domainCells.map(({ key }, place) => [key, rules[place] ?? null]));
  // Nobody needs the rest beside a figure that is hidden from the start, or that has no respondents: no figure is made of it.
  const isNeedless = (other: string) => ruleOf.get(other) !== null || input.hiddenByAttack.has(other);
  domainCells.forEach((cell, place) => {
    if (cell.base === 0) return;
    const other = comparedWith(cell.domain);
    const rule = rules[place] ?? null;
    if (rule === null && other !== null && isNeedless(other)) return;
    const row = rowAt(cell.atoms);
    row.names.push(cell.key);
    row.rule ??= rule;
    row.loss += lossOf(cell.domain, policy);
    row.comparedWith.push(other);
  });
  for (const figure of input.known) {
    const atoms = cells.atomsOf((cell) => isIn(figure.of, cell));
    if (atoms.length > 0 && isTrueToday(figure.printed, atoms, cells, input.rounding)) rowAt(atoms).before.push(figure);
  }
  const rowOf = domainCells.map(({ atoms }) => (atoms.length === 0 ? null : (places.get(atoms.join()) ?? null)));
  return {
    hiding: hidingOf(input, rows, relationsOf(input, rowOf, rows)),
    rowOf,
    rules,
    hiddenByAttack: new Set(
      rowOf.flatMap((row, place) =>
        row !== null && rows[row]?.names.some((name) => input.hiddenByAttack.has(name)) === true ? [place] : [],
      ),
    ),
    names: rows.map(({ names, before }) => names[0] ?? `earlier: ${JSON.stringify(before[0]?.of)}`),
  };
}

function hidingOf(input: ItemInput, rows: readonly MutableRow[], relations: readonly Relation[]): HidingProblem {
  const { cells, policy, sensitive, rounding } = input;
  const measures = cells.measures.map(
    ({ scale, width, whole }): Measure => ({
      kind: scale.kind === "share" ? "share" : "mean",
      width,
      whole,
      sensitive: sensitive && scale.kind === "share",
    }),
  );
  const sizes = cells.atoms.map(({ size }) => size);
  const paths = cells.atoms.map(({ example }) => [
    ...(example.faculty === null ? [] : [example.faculty]),
    ...(example.programme === null ? [] : [example.programme]),
  ]);
  const sizeOf = (row: MutableRow) => sumAt(row.atoms, (atom) => sizes[atom] ?? 0);
  const isHiddenByAttack = ({ names }: MutableRow) => names.some((name) => input.hiddenByAttack.has(name));
  const isKnown = (row: MutableRow) => row.before.length > 0;
  const large = rows.filter((row) => row.rule !== null && !isKnown(row) && sizeOf(row) >= policy.minimumBase);
  // A figure that is hidden must not follow as closely as it would have been printed.
  const groupOf = (atoms: readonly number[]): ProtectedGroup => {
    const size = sumAt(atoms, (atom) => sizes[atom] ?? 0);
    return { atoms, widths: cells.measures.map(({ scale }) => (2 * stepOf(scale, size)) / (scale.max - scale.min)) };
  };
  const stale = staleRows(input, rows);
  const readings = [false, ...(cells.weighted ? [true] : [])].map((weighted) => [
    ...rows.map((row) => readingToday(row, input, rounding, weighted)),
    ...stale.readings,
  ]);
  return {
    universe: {
      sizes,
      paths,
      rows: [
        ...rows.map(({ atoms }) => ({ atoms, path: commonPath(atoms, paths) })),
        ...stale.readings.map(() => ({ atoms: [], path: [] })),
      ],
      tellable: rows.flatMap((row, place) =>
        (row.rule === null && !isHiddenByAttack(row)) || isKnown(row) ? [place] : [],
      ),
    },
    relations,
    measures,
    readings,
    said: measures.flatMap(({ sensitive: watched }, place) =>
      watched ? [cells.atoms.map(({ totals }) => totals[place] ?? 0)] : [],
    ),
    // That nearly everybody said it must not follow either.
    groups: large.map(({ atoms }) => groupOf(atoms)),
    allOrNone: large.filter(({ rule }) => rule === "everybody or nobody").map(({ atoms }) => atoms),
    knownBefore: new Set([
      ...rows.flatMap((row, place) => (isKnown(row) ? [place] : [])),
      ...stale.readings.map((_, place) => rows.length + place),
    ]),
    across: stale.across,
    needs: rows.map((row) => {
      const [other, ...others] = row.comparedWith;
      const place = rows.findIndex(({ names }) => names.includes(other ?? ""));
      return others.length > 0 || place < 0 || isKnown(row) ? null : place;
    }),
    loss: rows.map((row) => row.loss * (1 + sizeOf(row) * 1e-9)),
    limit: policy.minimumBase,
  };
}

function relationsOf(
  { relations, domainCells, cells }: ItemInput,
  rowOf: readonly (number | null)[],
  rows: readonly MutableRow[],
): readonly Relation[] {
  const placeOf = new Map(domainCells.map(({ key }, place) => [key, place]));
  return relations.flatMap(({ whole, parts }): Relation[] => {
    const at = placeOf.get(whole);
    const row = at === undefined ? null : (rowOf[at] ?? null);
    if (at === undefined || row === null) return [];
    const places = parts.flatMap((part) => placeOf.get(part) ?? []);
    const own = [...new Set(places.flatMap((place) => rowOf[place] ?? []))].filter((part) => part !== row);
    if (own.length === 0) return [];
    // That somebody is in no part is rare: an attacker may well assume that everybody is in one.
    const inParts = new Uint8Array(cells.atoms.length);
    for (const part of own) for (const atom of rows[part]?.atoms ?? []) inParts[atom] = 1;
    const complete = (rows[row]?.atoms ?? []).every((atom) => inParts[atom] === 1);
    return [{ whole: row, parts: own, complete }];
  });
}
