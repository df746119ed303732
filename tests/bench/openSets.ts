/** Made-up universities -> what an attacker learns of sets of 1 to 9 people from exact figures, whole per cents and our steps, and how many cells are hidden beyond those of too few. node openSets.ts UNIVERSITIES */
import { decide } from "../../src/disclosure/decide.ts";
import { cellsIn, itemCells, waveAtoms } from "../../src/disclosure/itemCells.ts";
import { itemProblem } from "../../src/disclosure/itemProblem.ts";
import { mergeProgrammes } from "../../src/disclosure/mergeProgrammes.ts";
import { type Finding, whatFollows } from "../../src/disclosure/people/isOpen.ts";
import { peopleAtRisk } from "../../src/disclosure/people/peopleAtRisk.ts";
import type { RowReading } from "../../src/disclosure/people/ranges.ts";
import { readTogether } from "../../src/disclosure/people/readTogether.ts";
import { exactReading, readingOfPrinted } from "../../src/disclosure/readings.ts";
import { domainsOf } from "../../src/survey/index.ts";
import { aSurveyOf, randomFrom } from "../disclosure/aUniversity.ts";
import { groupsOf, questionsOf, randomPeople, type Sizes } from "../disclosure/randomUniversity.ts";

const [universities = "200"] = process.argv.slice(2);
const rounding = { countStep: 5, minimumBase: 10 };

function smallUniversity(seed: number) {
  const sizes: Sizes = { faculties: 3, programmesPerFaculty: 3, groups: 2, unknown: 0.03, items: 2, programmeSize: 35 };
  const made = aSurveyOf(randomPeople(seed, sizes), { questions: questionsOf(sizes), groups: groupsOf(sizes) });
  const tally = made.tallies[1];
  if (tally === undefined) throw new Error("no question of yes and no");
  const atoms = waveAtoms(tally);
  const cells = itemCells(tally, made.survey, made.indicators, atoms);
  const domains = domainsOf(made.university, made.survey, mergeProgrammes(made.tallies, made.survey, made.university));
  const domainCells = cellsIn(
    cells,
    domains.all.map(({ domain, within }) => ({ domain, waveAtoms: atoms.atomsOf(within) })),
  );
  const few = domainCells.map(({ base }) => (base < 10 ? ("few respondents" as const) : null));
  const input = {
    cells,
    domainCells,
    relations: domains.relations,
    fewPeople: few,
    sensitive: false,
    known: [],
    hiddenByAttack: new Set<string>(),
  };
  return { cells, problem: itemProblem({ ...input, policy: made.survey.privacy, rounding }).hiding };
}

type Way = "exact" | "whole per cents" | "steps";
const ways: readonly Way[] = ["exact", "whole per cents", "steps"];
const known = new Map<Way, Map<Finding | "open", number>>(ways.map((way) => [way, new Map()]));
let sets = 0;
for (let seed = 1; seed <= 12; seed += 1) {
  const { cells, problem } = smallUniversity(seed);
  const { universe, measures } = problem;
  const counts = universe.rows.map(({ atoms }) => ({
    base: atoms.reduce((sum, atom) => sum + (universe.sizes[atom] ?? 0), 0),
    total: atoms.reduce((sum, atom) => sum + (cells.atoms[atom]?.totals[0] ?? 0), 0),
  }));
  const reading: Record<Way, (row: number) => RowReading> = {
    exact: (row) => exactReading(counts[row]?.base ?? 0, [counts[row]?.total ?? 0]),
    "whole per cents": (row) => {
      const { base = 0, total = 0 } = counts[row] ?? {};
      const value = { value: Math.round((100 * total) / base), step: 1, bound: null };
      return readingOfPrinted(5 * Math.round(base / 5), [value], cells.measures, rounding);
    },
    steps: (row) => problem.readings[0]?.[row] ?? exactReading(0, [null]),
  };
  const people = peopleAtRisk(universe, 10, []).people;
  sets += people.length;
  for (const way of ways) {
    const readings = universe.rows.map((_, row) =>
      universe.tellable.includes(row) ? reading[way](row) : exactReading(0, [null]),
    );
    const constraints = people.flatMap(({ combinations }) => combinations.map((each) => ({ ...each, exact: false })));
    const together = readTogether(readings, measures, constraints);
    for (const { combinations } of people) {
      const finding = whatFollows(combinations, { kind: "few" }, { readings, known: together, measures }) ?? "open";
      const of = known.get(way);
      of?.set(finding, (of.get(finding) ?? 0) + 1);
    }
  }
}
process.stdout.write(`sets of 1 to 9 people: ${sets}\n`);
for (const [way, of] of known) process.stdout.write(`${way}: ${JSON.stringify(Object.fromEntries(of))}\n`);

const shares = new Map<string, number[]>();
const all: number[] = [];
for (let seed = 1; seed <= Number(universities); seed += 1) {
  const random = randomFrom(seed);
  const pick = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const sizes: Sizes = {
    faculties: pick(3, 14),
    programmesPerFaculty: pick(1, 7),
    groups: pick(0, 4),
    unknown: 0.05 * random(),
    items: 3,
    programmeSize: pick(12, 90),
  };
  const privacy = random() < 0.5 ? {} : { sensitive: ["q1"] };
  const made = aSurveyOf(randomPeople(seed, sizes), {
    questions: questionsOf(sizes),
    groups: groupsOf(sizes),
    privacy,
  });
  const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, []);
  const decisions = (wave?.items ?? []).flatMap((item) => item.decisions).filter(({ status }) => status !== "left out");
  const besides = decisions.filter((each) => each.status === "hidden" && each.because === "protects others").length;
  const share = (100 * besides) / decisions.length;
  all.push(share);
  const kind = `${sizes.groups} groups`;
  shares.set(kind, [...(shares.get(kind) ?? []), share]);
  if (share > 8)
    process.stdout.write(`${seed} ${JSON.stringify(sizes)} ${besides} of ${decisions.length} ${share.toFixed(1)} %\n`);
}
const told = (of: readonly number[]) => {
  const sorted = of.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} %, ninth tenth ${at(0.9)} %, most ${at(1)} % of ${of.length}`;
};
process.stdout.write(`hidden beyond those of too few: ${told(all)}\n`);
for (const [kind, of] of [...shares].sort()) process.stdout.write(`${kind}: ${told(of)}\n`);
