/** Figures of other institutions beside the university's own -> data files in which the attacker finds nothing that was not attacked before, so that nothing is attacked twice. */
import { describe, expect, it } from "vitest";
import { idOfRow, rowName, rowsOfCsv, tellsOfPeople } from "../../src/audit/index.ts";
import { openData } from "../../src/documents/index.ts";
import { aCollegeBesideOthers } from "./aCollegeBesideOthers.ts";
import { roundedOf } from "./figuresOf.ts";

describe("the attack on figures, beside those of other institutions", () => {
  it("read every row that tells of students of the university; rows of others tell of none", async () => {
    await using college = await aCollegeBesideOthers();
    const { data, rounded } = await roundedOf(college);
    const rows = rowsOfCsv(openData(rounded.figures, data)).filter(({ value }) => value !== "");
    const told = rows.filter((row) => tellsOfPeople(row, rounded.attack.knowledge));
    const namesOf = (all: typeof rows) => all.map(idOfRow);
    expect(namesOf(told)).toContain("cs.lonely/2024/university");
    expect(told.filter((row) => !rounded.attack.judged.has(rowName(row)))).toEqual([]);
    const others = rows.filter(({ domain = "" }) => domain.startsWith("peers:"));
    expect(namesOf(others)).toContain("cs.lonely/2024/peers:like-ours");
    expect(others.filter((row) => told.includes(row))).toEqual([]);
  });
});
