import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";
import { isFull, isLong } from "../skips.ts";
import { makeUniversity } from "./makeUniversity.ts";
import { rakedWeights } from "./trueFigures.ts";
import type { Respondent } from "./university.ts";
import { writeUniversity } from "./writeUniversity.ts";

const small = { students: 1200 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "universities-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

describe("a random university", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(makeUniversity(7, small)).toEqual(makeUniversity(7, small));
    expect(makeUniversity(8, small).files).not.toEqual(makeUniversity(7, small).files);
  });

  it("has files without a fault, whatever its seed", async () => {
    for (let seed = 1; seed <= (isLong ? 25 : isFull ? 12 : 5); seed += 1) {
      const university = makeUniversity(seed, small);
      const place = path.join(folder, String(seed));
      await writeUniversity(university, place);
      const { data, findings } = await readData(place);
      expect({ seed, findings }).toEqual({ seed, findings: [] });
      if (data === null) throw new Error("no data");
      const responses = await readResponses(data, place, null);
      expect({ seed, findings: responses.findings }).toEqual({ seed, findings: [] });
      const counted = new Map(
        responses.tallies.map(({ survey, wave, cells }) => [
          `${survey} ${wave}`,
          cells.reduce((sum, { count }) => sum + count, 0),
        ]),
      );
      const made = new Map(
        university.waves.map(({ survey, wave, respondents }) => [`${survey} ${wave}`, respondents.length]),
      );
      expect({ seed, counted }).toEqual({ seed, counted: made });
    }
  });

  it("is of every kind within a hundred seeds", () => {
    const kinds = Array.from({ length: 100 }, (_, seed) => makeUniversity(seed, { students: 400, faculties: 3 }).kind);
    const valuesOf = (feature: string) => [...new Set(kinds.map((kind) => kind[feature]))].sort();
    expect(valuesOf("groups")).toEqual(["0", "1", "2", "3", "4"]);
    expect(valuesOf("programmes")).toEqual(["all", "none", "some"]);
    expect(valuesOf("surveys")).toEqual(["1", "2", "3"]);
    expect(valuesOf("gender")).toEqual(["3", "4", "not asked"]);
    expect(valuesOf("calibrated")).toEqual(["no", "one margin", "several margins"]);
    expect(valuesOf("priorities")).toEqual(["four", "two"]);
    const sizes = Array.from({ length: 100 }, (_, seed) => makeUniversity(seed, { students: 400 }).kind.faculties);
    expect([...new Set(sizes)].sort()).toEqual(["10–20", "3–5", "6–9", "none"]);
    const yesOrNo = [
      "nested",
      "same year",
      "pilot question",
      "question of one wave",
      "faculty not reached",
      "break",
      "published",
      "parquet",
      "weighted",
      "strata",
      "sensitive",
      "rounds counts",
      "minimum population",
      "minimum non-respondents",
      "item like a group",
      "item by origin",
      "framework",
      "policy",
      "file without faculties",
      "scale of items",
      "beside others",
    ];
    for (const feature of yesOrNo) expect([feature, valuesOf(feature)]).toEqual([feature, ["no", "yes"]]);
  });
});

describe("raked weights", () => {
  const aRespondent = (faculty: string, level: "bachelor" | "master"): Respondent => ({
    faculty,
    programme: null,
    level,
    groups: {},
    weight: 1,
    answers: {},
  });

  it("agree with every margin", () => {
    const respondents = [
      aRespondent("law", "bachelor"),
      aRespondent("law", "master"),
      aRespondent("arts", "bachelor"),
      aRespondent("arts", "bachelor"),
      aRespondent("arts", "master"),
    ];
    const weights = rakedWeights(respondents, [
      { by: "faculty", totals: { law: 40, arts: 60 } },
      { by: "level", totals: { bachelor: 70, master: 30 } },
    ]);
    const sum = (isIn: (respondent: Respondent) => boolean) =>
      respondents.reduce((all, each, place) => all + (isIn(each) ? (weights?.[place] ?? 0) : 0), 0);
    expect(sum(({ faculty }) => faculty === "law")).toBeCloseTo(40, 8);
    expect(sum(({ level }) => level === "master")).toBeCloseTo(30, 8);
  });

  it("do not exist where nobody of a group answered", () => {
    expect(
      rakedWeights([aRespondent("law", "master")], [{ by: "level", totals: { bachelor: 5, master: 5 } }]),
    ).toBeNull();
  });
});
