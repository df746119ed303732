/** Who gets which figures as data: a table of cases. */
import { describe, expect, it } from "vitest";
import type { Audience, Domain, FacultyId } from "../../../../src/domain/index.ts";
import { isInData } from "../../../../src/release/building/composing/figuresFor.ts";
import { anExample } from "../../../documents/anExample.ts";

const { university } = anExample();
const law = "law" as FacultyId;
const domains = {
  university: { kind: "university" },
  national: { kind: "national" },
  group: { kind: "group", group: "level", category: "master" },
  faculty: { kind: "faculty", faculty: law },
  rest: { kind: "rest", faculty: law },
  other: { kind: "other", faculty: law },
  part: { kind: "part", faculty: law, group: "level", category: "master" },
  programme: { kind: "programme", faculty: law, programme: "tax" },
} as unknown as Readonly<Record<Domain["kind"], Domain>>;

/** The kinds that these readers get. */
function given(audience: Audience, faculties: boolean, held: readonly FacultyId[] = []): readonly string[] {
  const data = {
    university: { ...university, site: { ...university.site, faculties } },
    heldFaculties: new Set(held),
  };
  return Object.values(domains).flatMap((domain) => (isInData(audience, domain, data) ? [domain.kind] : []));
}

const whole = ["university", "national", "group"];

describe("the figures that somebody gets as data", () => {
  it("are for everybody what the site shows: faculties where it shows them, and never what is inside one", () => {
    expect(given("public", true)).toEqual([...whole, "faculty", "rest"]);
    expect(given("public", false)).toEqual(whole);
  });

  it("do not depend on the site for the board and for faculties", () => {
    for (const faculties of [true, false]) {
      expect(given("board", faculties)).toEqual([...whole, "faculty", "rest"]);
      expect(given("faculty:law" as Audience, faculties)).toEqual(Object.keys(domains));
      expect(given("faculty:arts" as Audience, faculties)).toEqual(whole);
    }
  });

  it("have nothing about a faculty whose report is held, whoever reads them", () => {
    for (const audience of ["public", "board", "faculty:law"] as Audience[])
      expect(given(audience, true, [law])).toEqual(whole);
  });
});
