import { describe, expect, it } from "vitest";
import { Corrections } from "../../src/domain/index.ts";
import type { Delivery } from "../../src/publish/deliveryState.ts";
import { withdrawnFindings } from "../../src/publish/mayPublish.ts";
import { holdersOfEdition } from "../../src/publish/withdrawal.ts";
import { aDistribution, aManifest } from "./someParcels.ts";

const corrections = Corrections.parse({
  year: 2024,
  withdrawn: { edition: 1, on: "2025-03-01", reason: { nl: "Zes studenten waren herkenbaar", en: "Six were" } },
});
const release = (edition: number) => ({
  folder: "out/2024",
  manifest: {
    schema: 2 as const,
    figures: "rounded" as const,
    year: 2024,
    edition,
    artefacts: [],
    inputs: [],
    tools: {},
    embargoes: [],
  },
});

describe("an edition that was withdrawn without another one in its place", () => {
  it("goes to nobody, and says since when", () => {
    expect(withdrawnFindings(release(1), corrections).map(({ message }) => message)).toEqual([
      "edition 1 in out/2024 was withdrawn on 2025-03-01",
    ]);
  });

  it("does not keep the next edition back, nor one of which nothing is said", () => {
    expect(withdrawnFindings(release(2), corrections)).toEqual([]);
    expect(withdrawnFindings(release(1), undefined)).toEqual([]);
  });

  it("is told to whoever has what is in it: in an earlier edition too, where nothing was another since", () => {
    const { recipients } = aDistribution([{ id: "dean" }, { id: "successor" }]);
    const handed = (to: string, edition: number) => ({
      ...{ message: `${to} ${edition}`, recipient: "dean", to: `${to}@example.org`, year: 2024, edition, answer: "" },
      ...{ kind: "report" as const, state: "sent" as const, at: "2025-02-01T10:00:00.000Z" },
      artefacts: ["faculty-law.nl.pdf", "board.nl.pdf"].map((id) => ({ id, sha256: "a".repeat(64) })),
    });
    const told = (deliveries: readonly Delivery[], isChanged: boolean) =>
      holdersOfEdition(recipients, deliveries, {
        ...aManifest(2),
        edition: 2,
        isChangedSince: ({ id }) => isChanged || id.startsWith("board"),
      });
    const both = [handed("dean", 1), handed("gone", 2)];
    expect(told(both, false).holders.map(({ recipient, ...has }) => [recipient.id, has])).toEqual([
      ["dean", { files: ["faculty-law.nl.pdf"], edition: 1 }],
    ]);
    expect(told(both, true).holders).toEqual([]);
    expect(told(both, true).unreached.map(({ to }) => to)).toEqual(["gone@example.org"]);
  });

  it("is refused as a file that names no edition at all", () => {
    expect(Corrections.safeParse({ year: 2024 }).success).toBe(false);
  });
});
