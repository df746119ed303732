/** An attacker who reads all printed rows of a question together, over whole numbers of people (HiGHS): another method than `people/`, which reads them one combination at a time. */
import { describe, expect, it } from "vitest";
import { loadedSolver } from "../../src/audit/attack/highsSolver.ts";
import { readySolver } from "../../src/audit/index.ts";
import { cellsIn, itemCells, waveAtoms } from "../../src/disclosure/itemCells.ts";
import { itemProblem } from "../../src/disclosure/itemProblem.ts";
import { mergeProgrammes } from "../../src/disclosure/mergeProgrammes.ts";
import { hideRows } from "../../src/disclosure/people/index.ts";
import { peopleAtRisk } from "../../src/disclosure/people/peopleAtRisk.ts";
import {
  basesBehind,
  printedBase,
  printedValue,
  shareScale,
  valuesBehind,
} from "../../src/disclosure/rounding/index.ts";
import { domainsOf } from "../../src/survey/index.ts";
import { solverMs } from "../limits.ts";
import { isFull } from "../skips.ts";
import { aSurveyOf } from "./aUniversity.ts";
import { groupsOf, questionsOf, randomPeople } from "./randomUniversity.ts";

await readySolver();
const highs = loadedSolver();
const rounding = { countStep: 5, minimumBase: 10 };
const seeds = isFull ? 3 : 2;

function smallUniversity(seed: number) {
  const sizes = { faculties: 3, programmesPerFaculty: 2, groups: 2, unknown: 0.04, items: 2, programmeSize: 22 };
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
  const fewPeople = domainCells.map(({ base }) => (base < 10 ? ("few respondents" as const) : null));
  const input = {
    cells,
    domainCells,
    relations: domains.relations,
    fewPeople,
    sensitive: false,
    known: [],
    hiddenByAttack: new Set<string>(),
  };
  return { cells, problem: itemProblem({ ...input, policy: made.survey.privacy, rounding }).hiding };
}

/** What is printed, as inequalities over people (n) and those among them who said yes (y) by atom. */
function inequalities({ cells, problem }: ReturnType<typeof smallUniversity>, printed: readonly number[]) {
  const sum = (name: string, atoms: readonly number[]) => atoms.map((atom) => `+ ${name}${atom}`).join(" ");
  const each = (of: readonly number[], factor: number) =>
    of.map((atom) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} n${atom}`).join(" ");
  const lines = printed.flatMap((row) => {
    const atoms = problem.universe.rows[row]?.atoms ?? [];
    const base = atoms.reduce((all, atom) => all + (problem.universe.sizes[atom] ?? 0), 0);
    const total = atoms.reduce((all, atom) => all + (cells.atoms[atom]?.totals[0] ?? 0), 0);
    const { least, most } = basesBehind(printedBase(base, rounding), rounding);
    const { from, to } = valuesBehind(printedValue((100 * total) / base, shareScale, least), shareScale);
    return [
      `${sum("n", atoms)} >= ${least}`,
      `${sum("n", atoms)} <= ${most}`,
      `${sum("y", atoms)} ${each(atoms, -from / 100)} >= 0`,
      `${sum("y", atoms)} ${each(atoms, -to / 100)} <= 0`,
    ];
  });
  const atoms = problem.universe.sizes.map((_, atom) => atom);
  return {
    lines: [...lines, ...atoms.map((atom) => `n${atom} - y${atom} >= 0`)],
    integers: atoms.flatMap((atom) => [`n${atom}`, `y${atom}`]).join(" "),
  };
}

describe("an attacker who solves over all that is printed", () => {
  it("does not know that everybody or nobody of a set of few said yes", { timeout: solverMs }, () => {
    let looked = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const made = smallUniversity(seed);
      const { universe } = made.problem;
      const { hidden } = hideRows(made.problem);
      const printed = universe.tellable.filter((row) => !hidden.has(row));
      const { lines, integers } = inequalities(made, printed);
      const most = (objective: string, also: string) => {
        const rows = [...lines, also].map((line, place) => ` c${place}: ${line}`);
        const text = ["Maximize", ` obj: ${objective}`, "Subject To", ...rows, "General", ` ${integers}`, "End"];
        return highs.solve(text.join("\n"), { output_flag: false }).ObjectiveValue;
      };
      for (const { atoms } of peopleAtRisk({ ...universe, tellable: printed }, 10, []).people) {
        looked += 1;
        const sum = (name: string, sign: string) => atoms.map((atom) => `${sign} ${name}${atom}`).join(" ");
        const somebody = `${sum("n", "+")} >= 1`;
        const name = `seed ${seed}: ${atoms}`;
        expect(most(sum("y", "+"), somebody), `${name}, nobody`).toBeGreaterThan(0.5);
        expect(most(`${sum("n", "+")} ${sum("y", "-")}`, somebody), `${name}, everybody`).toBeGreaterThan(0.5);
      }
    }
    expect(looked).toBeGreaterThan(10);
  });
});
