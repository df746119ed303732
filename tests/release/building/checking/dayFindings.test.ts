import { describe, expect, it } from "vitest";
import { Decisions, Publication } from "../../../../src/domain/index.ts";
import { dayFindings } from "../../../../src/release/building/checking/dayFindings.ts";
import { anExample } from "../../../documents/anExample.ts";

const bearing = (date: string) => ({
  ...anExample(),
  publications: new Map([[2024, Publication.parse({ year: 2024, date })]]),
});

describe("the day that reports bear", () => {
  it("is a finding where they print what came later: a report of 2024 with results of 2025 is not of 2024", () => {
    expect(dayFindings(bearing("2024-12-31"), 2024)).toEqual([
      {
        file: "data/publication/2024.yaml",
        at: ["date"],
        message: "the reports of 2024 bear 2024-12-31, and print wave 2025 of nse: results that were not there yet",
        hint: "reports bear the day on which they come out: which of the two is wrong?",
      },
    ]);
  });

  it("may be any day since the newest wave was asked", () => {
    expect(dayFindings(bearing("2025-01-01"), 2024)).toEqual([]);
  });

  it("is asked of the reporting year alone: a new year's data do not disturb last year's reports", () => {
    expect(dayFindings(bearing("2024-12-31"), 2025)).toEqual([]);
    expect(dayFindings(anExample(), 2024)).toEqual([]);
  });

  it("is no later than the months by which decisions are asked", () => {
    const asking = (by: string) => ({
      ...bearing("2026-03-03"),
      decisions: new Map([[2024, Decisions.parse({ year: 2024, asked: [{ ...aDecision, by }] })]]),
    });
    expect(dayFindings(asking("2026-02"), 2024)).toEqual([
      {
        file: "data/decisions/2024.yaml",
        at: ["asked", 0, "by"],
        message: 'decision "plan" is asked by 2026-02, and the reports bear 2026-03-03: by then it is too late',
        hint: "give the month by which the board can still decide",
      },
    ]);
    expect(dayFindings(asking("2026-03"), 2024)).toEqual([]);
  });
});

const aDecision = {
  id: "plan",
  title: { nl: "Een plan", en: "A plan" },
  reason: { nl: "Daarom.", en: "For this." },
  indicators: ["nse.wellbeing"],
  owner: { nl: "het bestuur", en: "the board" },
  cost: { nl: "geen", en: "none" },
  otherwise: { nl: "Niets.", en: "Nothing." },
};
