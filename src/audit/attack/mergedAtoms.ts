/** Rows of atoms -> groups of atoms that no row tells apart, so that a problem is as small as what it asks. Atoms that are in no row, or in which nobody answered, are in no group. Groups are numbered by their people, most first. */

export interface MergedAtoms {
  /** By atom; -1 where it is in none. */
  readonly groupOf: readonly number[];
  readonly counts: readonly number[];
  /** Groups of each row. */
  readonly members: readonly (readonly number[])[];
}

export function mergedAtoms(rows: readonly (readonly number[])[], atomCounts: readonly number[]): MergedAtoms {
  const signatures = new Map<number, number[]>();
  rows.forEach((atoms, row) => {
    for (const atom of atoms) {
      const signature = signatures.get(atom);
      if (signature === undefined) signatures.set(atom, [row]);
      else signature.push(row);
    }
  });
  const bySignature = new Map<string, { signature: readonly number[]; count: number; atoms: number[] }>();
  for (const [atom, signature] of signatures) {
    const count = atomCounts[atom] ?? 0;
    if (count === 0) continue;
    const key = signature.join();
    const group = bySignature.get(key) ?? { signature, count: 0, atoms: [] };
    bySignature.set(key, group);
    group.count += count;
    group.atoms.push(atom);
  }
  const groups = [...bySignature]
    .sort(([a, { count }], [b, { count: other }]) => other - count || (a < b ? -1 : 1))
    .map(([, group]) => group);
  const groupOf = new Array<number>(atomCounts.length).fill(-1);
  const members = rows.map((): number[] => []);
  groups.forEach(({ signature, atoms }, group) => {
    for (const atom of atoms) groupOf[atom] = group;
    for (const row of signature) members[row]?.push(group);
  });
  return { groupOf, counts: groups.map(({ count }) => count), members };
}
