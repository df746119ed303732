import { describe, expect, it } from "vitest";
import {
  areOfOneWave,
  type Domain,
  domainOfEstimate,
  estimateId,
  FacultyId,
  GroupId,
  IndicatorId,
  ProgrammeId,
  partsOfEstimate,
} from "../../src/domain/index.ts";

const [faculty, programme] = [FacultyId.parse("law"), ProgrammeId.parse("law-ba")];
const [indicator, group] = [IndicatorId.parse("nse.wellbeing"), GroupId.parse("level")];
const idOf = (domain: Domain) => estimateId(indicator, 2024, domain);

describe("the id of an estimate", () => {
  it.each<Domain>([
    { kind: "university" },
    { kind: "national" },
    { kind: "faculty", faculty },
    { kind: "rest", faculty },
    { kind: "part", faculty, group, category: "master" },
    { kind: "programme", faculty, programme },
    { kind: "group", group, category: "master" },
  ])("leads back to whom it is about: $kind", (domain) => {
    expect(domainOfEstimate(idOf(domain), [{ id: programme, faculty }])).toEqual(domain);
  });

  it("has a key that may hold a slash", () => {
    expect(partsOfEstimate(idOf({ kind: "part", faculty, group, category: "master" }))).toEqual({
      indicator: "nse.wellbeing",
      wave: "2024",
      key: "faculty:law/level:master",
    });
  });

  it("is of nobody where the programme is not there any more", () => {
    expect(domainOfEstimate(idOf({ kind: "programme", faculty, programme }), [])).toBeNull();
  });

  it("is of one wave with another by indicator and year, whole", () => {
    const id = "nse.stress/2024/university";
    expect(areOfOneWave(id, "nse.stress/2024/faculty:law")).toBe(true);
    expect(areOfOneWave(id, "nse.stress/2023/university")).toBe(false);
    expect(areOfOneWave(id, "nse.stress.often/2024/university")).toBe(false);
  });
});
