/** The table of false alarms of docs/measures.md: npm run simulate [-- DRAWS [DESIGN]]. Prints Markdown. */
import { shareProbability } from "../../../src/survey/comparisons/compareShares.ts";
import { type Design, samplerOf, seeded } from "./designs.ts";
import { isFoundByWald } from "./falseAlarms.ts";

const draws = Number(process.argv[2] ?? 20_000);
/** All designs, or those whose name begins so. */
const wanted = process.argv[3] ?? "";
const shares = [0.005, 0.02, 0.05, 0.1, 0.3, 0.5];
const bases = [
  [10, 5000],
  [12, 200],
  [30, 1000],
  [60, 3000],
  [100, 100],
  [300, 500],
  [1000, 1000],
] as const;
const designs: readonly (readonly [string, Design])[] = [
  ["simple", { kind: "simple" }],
  ["weights, 1.5", { kind: "weighted", effect: 1.5 }],
  ["weights, 2", { kind: "weighted", effect: 2 }],
  ["clusters of 10, 2", { kind: "clustered", effect: 2, size: 10 }],
];

/** False alarms in percent: of Wald's test, and of ours. */
function point(design: Design, share: number, [a, b]: readonly [number, number]): readonly [number, number] {
  const random = seeded(1000 * share + 7 * a + b);
  const [left, right] = [samplerOf(design, share, a), samplerOf(design, share, b)];
  const known = new Map<string, boolean>();
  let [wald, ours] = [0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const [x, y] = [left(random), right(random)];
    if (isFoundByWald(x, y)) wald += 1;
    const key = `${x.value} ${x.standardError} ${y.value} ${y.standardError}`;
    const found = known.get(key) ?? shareProbability(x, y, 0.95).p < 0.05;
    known.set(key, found);
    if (found) ours += 1;
  }
  return [(100 * wald) / draws, (100 * ours) / draws];
}

let highest = 0;
console.log(`| design | respondents | ${shares.map((share) => `${100 * share}%`).join(" | ")} |`);
console.log(`|---|---|${shares.map(() => "---").join("|")}|`);
for (const [name, design] of designs.filter(([name]) => name.startsWith(wanted)))
  for (const pair of bases) {
    // Fewer than five clusters are no sample of clusters.
    if (design.kind === "clustered" && Math.min(...pair) < 5 * design.size) continue;
    const cells = shares.map((share) => {
      const [wald, ours] = point(design, share, pair);
      highest = Math.max(highest, ours);
      return `${ours.toFixed(1)} (${wald.toFixed(1)})`;
    });
    console.log(`| ${name} | ${pair.join(", ")} | ${cells.join(" | ")} |`);
  }
console.log(
  `\nHighest: ${highest.toFixed(2)} %; ${draws} draws a point, standard error ${(100 * Math.sqrt((0.05 * 0.95) / draws)).toFixed(2)} points at 5 %.`,
);
