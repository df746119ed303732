/** Rows of atoms -> groups of atoms that no row tells apart, so that a problem is as small as what it asks. Atoms that are in no row are in no group. */

export interface MergedAtoms {
  /** Atoms of each group. */
  readonly groups: readonly (readonly number[])[];
  readonly counts: readonly number[];
  /** Groups of each row. */
  readonly members: readonly (readonly number[])[];
}

export function mergedAtoms(rows: readonly (readonly number[])[], atomCounts: readonly number[]): MergedAtoms {
  const signatures = new Map<number, number[]>();
  rows.forEach((atoms, row) => {
    for (const atom of atoms) {
      const own = signatures.get(atom);
      if (own === undefined) signatures.set(atom, [row]);
      else own.push(row);
    }
  });
  const bySignature = Map.groupBy(signatures, ([, signature]) => signature.join());
  const groups = [...bySignature.values()].map((all) => all.map(([atom]) => atom));
  const members = rows.map((): number[] => []);
  groups.forEach((atoms, group) => {
    for (const row of signatures.get(atoms[0] ?? -1) ?? []) members[row]?.push(group);
  });
  const counts = groups.map((atoms) => atoms.reduce((sum, atom) => sum + (atomCounts[atom] ?? 0), 0));
  return { groups, counts, members };
}
