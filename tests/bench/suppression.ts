/** Tables of faculties, programmes, levels and groups with all their totals -> what protecting them costs. node suppression.ts WAVES PROGRAMMES */
import type { Cell, Relation } from "../../src/disclosure/cells.ts";
import { protectWave } from "../../src/disclosure/protectWave.ts";
import { PrivacyPolicy } from "../../src/domain/index.ts";

const [waves = "2", programmes = "600"] = process.argv.slice(2);
const policy = PrivacyPolicy.parse({ minimumBase: 10, reliableBase: 30 });
const perFaculty = 40;
let [cellCount, hiddenCount, largest] = [0, 0, 0];
for (let wave = 0; wave < Number(waves); wave += 1) {
  const table = aWave(Number(programmes), wave);
  const { hidden } = protectWave({
    ...table,
    atomsOf: () => [],
    primary: new Map(
      table.cells.flatMap(({ counts }, place) =>
        (counts[0] ?? 0) < policy.minimumBase ? [[place, "few respondents" as const] as const] : [],
      ),
    ),
    printedBefore: new Set(),
    formerly: [],
    widened: [],
    policy,
  });
  cellCount += table.cells.length;
  hiddenCount += hidden.size;
  largest = Math.max(largest, table.cells.length);
}
process.stdout.write(`${JSON.stringify({ cells: cellCount, hidden: hiddenCount, largestComponent: largest })}\n`);

/** Units (the university, its faculties, their programmes) by two groups of two categories, with totals. */
function aWave(programmeCount: number, seed: number) {
  const faculties = Math.ceil(programmeCount / perFaculty);
  const random = generator(seed + 1);
  const sizes = Array.from({ length: programmeCount * 4 }, () => Math.floor(3 + 60 * random() * random()));
  const cells: Cell[] = [];
  const place = new Map<string, number>();
  const units = [
    { name: "u", kind: "university" as const, own: [...Array(programmeCount).keys()] },
    ...Array.from({ length: faculties }, (_, f) => ({
      name: `f${f}`,
      kind: "faculty" as const,
      own: [...Array(programmeCount).keys()].filter((p) => Math.floor(p / perFaculty) === f),
    })),
    ...Array.from({ length: programmeCount }, (_, p) => ({ name: `p${p}`, kind: "programme" as const, own: [p] })),
  ];
  const choices = [null, 0, 1] as const;
  for (const { name, kind, own } of units) {
    for (const a of choices) {
      for (const b of choices) {
        const atoms = own.flatMap((p) =>
          [0, 1, 2, 3]
            .filter((g) => (a === null || g >> 1 === a) && (b === null || (g & 1) === b))
            .map((g) => p * 4 + g),
        );
        place.set(`${name} ${a} ${b}`, cells.length);
        const count = atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
        cells.push({
          key: `${name} ${a} ${b}`,
          kind: a === null && b === null ? kind : "part",
          atoms,
          counts: [count],
        });
      }
    }
  }
  const at = (key: string) => place.get(key) ?? -1;
  const relations: Relation[] = [];
  for (const { name, kind, own } of units) {
    for (const a of choices) {
      for (const b of choices) {
        const whole = at(`${name} ${a} ${b}`);
        if (a === null) relations.push({ whole, parts: [at(`${name} 0 ${b}`), at(`${name} 1 ${b}`)] });
        if (b === null) relations.push({ whole, parts: [at(`${name} ${a} 0`), at(`${name} ${a} 1`)] });
        if (kind === "university")
          relations.push({ whole, parts: Array.from({ length: faculties }, (_, f) => at(`f${f} ${a} ${b}`)) });
        if (kind === "faculty") relations.push({ whole, parts: own.map((p) => at(`p${p} ${a} ${b}`)) });
      }
    }
  }
  return { cells, relations, atomCounts: sizes.map((size) => [size]) };
}

/** Mulberry32. */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
