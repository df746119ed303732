/** Random tables for tests of suppression: hierarchies in 2 to 4 dimensions, with all their totals, and the fewest cells that must be hidden by another program's reckoning. */
import fc from "fast-check";
import highsModule from "highs";
import type { Cell, Relation } from "../../src/disclosure/cells.ts";

export interface Hierarchy {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  readonly atomCounts: readonly (readonly number[])[];
}

/** One dimension: leaves in groups. `[[0, 1], [2]]` is a total over two groups over three leaves. */
type Dimension = readonly (readonly number[])[];

const dimension = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }).map((sizes): Dimension => {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
});

/** At most `mostCells` cells; counts such that some are small. */
export function aHierarchy(mostCells: number, dimensions: readonly [number, number] = [2, 4]): fc.Arbitrary<Hierarchy> {
  return fc
    .array(dimension, { minLength: dimensions[0], maxLength: dimensions[1] })
    .filter((all) => all.reduce((product, each) => product * nodesOf(each).length, 1) <= mostCells)
    .chain((all) => {
      const leaves = all.map((each) => each.flat().length);
      const size = leaves.reduce((a, b) => a * b, 1);
      const count = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 60 }));
      return fc.array(count, { minLength: size, maxLength: size }).map((counts) => tableOf(all, leaves, counts));
    });
}

interface Node {
  readonly leaves: readonly number[];
  readonly parts: readonly number[];
}

/** Leaves, groups of more than one leaf, the total; parts by place in this list. */
function nodesOf(groups: Dimension): readonly Node[] {
  const nodes: Node[] = groups.flat().map((leaf) => ({ leaves: [leaf], parts: [] }));
  const tops = groups.map((leaves) => {
    if (leaves.length === 1) return leaves[0] ?? 0;
    nodes.push({ leaves, parts: leaves });
    return nodes.length - 1;
  });
  if (tops.length > 1) nodes.push({ leaves: groups.flat(), parts: tops });
  return nodes;
}

function tableOf(dimensions: readonly Dimension[], leaves: readonly number[], counts: readonly number[]): Hierarchy {
  const nodes = dimensions.map(nodesOf);
  const places = product(nodes.map((each) => each.map((_, place) => place)));
  const numberOf = new Map(places.map((place, number) => [place.join(), number]));
  const cells = places.map((place): Cell => {
    const atoms = product(place.map((at, axis) => nodes[axis]?.[at]?.leaves ?? [])).map((leaf) =>
      leaf.reduce((index, at, axis) => index * (leaves[axis] ?? 1) + at, 0),
    );
    return {
      key: place.join("."),
      kind: "part",
      atoms: atoms.toSorted((a, b) => a - b),
      counts: [atoms.reduce((sum, atom) => sum + (counts[atom] ?? 0), 0)],
    };
  });
  const relations = places.flatMap((place, whole) =>
    place.flatMap((at, axis): Relation[] => {
      const parts = nodes[axis]?.[at]?.parts ?? [];
      if (parts.length === 0) return [];
      return [{ whole, parts: parts.map((part) => numberOf.get(place.with(axis, part).join()) ?? -1) }];
    }),
  );
  return { cells, relations, atomCounts: counts.map((count) => [count]) };
}

function product(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((all, list) => all.flatMap((begin) => list.map((each) => [...begin, each])), [[]]);
}

const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();

/** The fewest secondary cells, by mixed integer programming: each primary cell can change by 1 while every sum still holds and only hidden cells change. */
export function fewestByHighs({ cells, relations }: Hierarchy, primary: ReadonlySet<number>): number {
  const most = 20;
  const name = (kind: string, ...of: number[]) => `${kind}${of.join("_")}`;
  const rows: string[] = [];
  const bounds: string[] = [];
  const free = cells.map((_, cell) => cell).filter((cell) => !primary.has(cell));
  for (const target of primary) {
    for (const { whole, parts } of relations)
      rows.push(`${parts.map((part) => `+ ${name("y", target, part)}`).join(" ")} - ${name("y", target, whole)} = 0`);
    for (const cell of cells.keys()) {
      bounds.push(`-${most} <= ${name("y", target, cell)} <= ${most}`);
      if (primary.has(cell)) continue;
      rows.push(`${name("y", target, cell)} - ${most} ${name("x", cell)} <= 0`);
      rows.push(`- ${name("y", target, cell)} - ${most} ${name("x", cell)} <= 0`);
    }
    rows.push(`${name("y", target, target)} = 1`);
  }
  if (free.length === 0 || primary.size === 0) return 0;
  const text = [
    "Minimize",
    ` obj: ${free.map((cell) => `+ ${name("x", cell)}`).join(" ")}`,
    "Subject To",
    ...rows.map((row, place) => ` c${place}: ${row}`),
    "Bounds",
    ...bounds.map((bound) => ` ${bound}`),
    "Binary",
    ` ${free.map((cell) => name("x", cell)).join(" ")}`,
    "End",
  ].join("\n");
  const solved = highs.solve(text, { output_flag: false });
  if (solved.Status !== "Optimal") throw new Error(`the solver says ${solved.Status}`);
  return Math.round(solved.ObjectiveValue);
}
