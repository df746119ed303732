/** The minimum base is where people begin to be too few, for sets of people that follow from figures too. */
import { describe, expect, it } from "vitest";
import { decide, knownExactly } from "../../src/disclosure/index.ts";
import type { CellComposition } from "../../src/domain/index.ts";
import { aSurveyOf, many } from "./aUniversity.ts";

/** Law and its students from home were printed to the last digit; so many of Law have no origin, and all of them say yes. */
function exposedOf(unknown: number, minimumBase: number) {
  const people = [
    ...many(60, { faculty: "arts", groups: { origin: "home" }, answers: { yes: 0 } }),
    ...many(20, { faculty: "law", groups: { origin: "home" }, answers: { yes: 1 } }),
    ...many(20, { faculty: "law", groups: { origin: "home" }, answers: { yes: 0 } }),
    ...many(unknown, { faculty: "law", answers: { yes: 1 } }),
  ];
  const made = aSurveyOf(people, {
    questions: [{ id: "yes", scale: "share" }],
    groups: { origin: ["home", "abroad"] },
    privacy: { minimumBase },
  });
  const law = made.university.faculties.flatMap(({ id }) => (id === "law" ? [id] : []));
  const printed: readonly CellComposition[] = [
    { faculties: law },
    { faculties: law, group: { id: "origin", category: "home" } },
  ];
  const known = knownExactly(
    printed.map((of) => ({ survey: made.survey.id, wave: 2024, cell: "any", of, status: "printed" as const })),
    made.survey,
  );
  const [wave] = decide(made.survey, made.university, made.tallies, made.indicators, known);
  return (wave?.items[0]?.exposed ?? []).map((each) => `${each.people} ${each.finding}`);
}

describe("people who follow from figures", () => {
  it.each([
    [9, 10, ["9 everybody"]],
    [10, 10, []],
    [10, 11, ["10 everybody"]],
    [11, 11, []],
  ])("%i, where %i are not too few: %o", (unknown, minimumBase, exposed) => {
    expect([...new Set(exposedOf(unknown, minimumBase))]).toEqual(exposed);
  });
});
