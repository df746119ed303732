import { describe, expect, it } from "vitest";
import type { DeliveryEntry } from "../../src/publish/deliveryLedger.ts";
import { deliveriesOf, doubtsOf } from "../../src/publish/deliveryState.ts";
import { type Parcel, planParcels } from "../../src/publish/parcels.ts";
import { aDistribution, aManifest, parcelsOf } from "./someParcels.ts";

const at = "2025-03-01T10:00:00.000Z";
const states = (parcels: readonly Parcel[]) =>
  parcels.map(({ recipient, items }) => [recipient.id, ...items.map(({ state }) => state)]);

/** What the ledger holds of a parcel that ended so. */
function history(parcel: Parcel | undefined, ...events: readonly string[]): readonly DeliveryEntry[] {
  if (parcel === undefined) throw new Error("no parcel");
  const { recipient, to, year, kind, message, items } = parcel;
  const artefacts = items.map(({ artefact: { id, sha256 } }) => ({ id, sha256 }));
  const begun: DeliveryEntry = {
    at,
    message,
    event: "begun",
    recipient: recipient.id,
    to,
    year,
    edition: 1,
    kind,
    artefacts,
  };
  const entryOf = (event: string): DeliveryEntry => {
    if (event === "content") return { at, message, event };
    if (event === "sent") return { at, message, event, answer: "250 ok" };
    if (event === "arrived" || event === "lost") return { at, message, event: "decided", arrived: event === "arrived" };
    return { at, message, event: "failed", temporary: event === "busy", answer: event };
  };
  return [begun, ...events.map(entryOf)];
}

const dean = [{ id: "dean" }];

describe("what a recipient gets", () => {
  it("is new where nothing was ever begun, or nothing went out before the run was killed", () => {
    const [parcel] = parcelsOf(dean);
    expect(states(parcelsOf(dean))).toEqual([["dean", "new"]]);
    expect(states(parcelsOf(dean, history(parcel)))).toEqual([["dean", "new"]]);
    expect(states(parcelsOf(dean, history(parcel, "busy")))).toEqual([["dean", "new"]]);
  });

  it("is not sent again once it was sent, refused for good, or is in doubt", () => {
    const [parcel] = parcelsOf(dean);
    expect(states(parcelsOf(dean, history(parcel, "content", "sent")))).toEqual([["dean", "has it"]]);
    expect(states(parcelsOf(dean, history(parcel, "refused")))).toEqual([["dean", "refused"]]);
    expect(states(parcelsOf(dean, history(parcel, "content")))).toEqual([["dean", "unknown"]]);
  });

  it("goes again when somebody decided that it was lost, and not when it arrived", () => {
    const [parcel] = parcelsOf(dean);
    expect(states(parcelsOf(dean, history(parcel, "content", "lost")))).toEqual([["dean", "new"]]);
    expect(states(parcelsOf(dean, history(parcel, "content", "arrived")))).toEqual([["dean", "has it"]]);
  });

  it("keeps its message id from one try to the next, and has another when it goes once more on purpose", () => {
    const [first] = parcelsOf(dean);
    const [second] = parcelsOf(dean, history(first, "busy"));
    const [third] = parcelsOf(dean, history(first, "content", "sent"), { again: ["dean"] });
    expect(second?.message).toBe(first?.message);
    expect(states(third === undefined ? [] : [third])).toEqual([["dean", "new"]]);
    expect(third?.message).not.toBe(first?.message);
  });

  it("in doubt is not sent once more on purpose either: the doubt comes first", () => {
    const [parcel] = parcelsOf(dean);
    expect(states(parcelsOf(dean, history(parcel, "content"), { again: ["dean"] }))).toEqual([["dean", "unknown"]]);
  });

  it("goes once to an address that two recipients share, whatever its capitals", () => {
    const both = [
      { id: "dean", address: "Law@example.org" },
      { id: "adviser", address: "law@EXAMPLE.org" },
    ];
    expect(states(parcelsOf(both))).toEqual([
      ["dean", "new"],
      ["adviser", "goes to another here"],
    ]);
  });

  it("goes to the new address of a recipient who had it at another one", () => {
    const [parcel] = parcelsOf(dean);
    const moved = [{ id: "dean", address: "new-dean@example.org" }];
    expect(states(parcelsOf(moved, history(parcel, "content", "sent")))).toEqual([["dean", "new"]]);
  });

  it("is told where the release does not hold it", () => {
    const wanted = { kind: "report" as const, only: null, again: [], isChangedSince: () => true };
    const { findings } = planParcels(
      aDistribution([{ id: "dean", gets: ["faculty-law.en.pdf"] }]),
      aManifest(),
      [],
      wanted,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      "the release has no faculty-law.en.pdf, which dean, who reads Dutch, should get",
    ]);
  });
});

describe("a corrected edition", () => {
  it("goes as a correction to those who have the earlier one, or may have it, and to nobody else", () => {
    const all = [{ id: "has" }, { id: "may-have" }, { id: "refused" }, { id: "never" }];
    const [has, mayHave, refused] = parcelsOf(all);
    const entries = [
      ...history(has, "content", "sent"),
      ...history(mayHave, "content"),
      ...history(refused, "refused"),
    ];
    expect(states(parcelsOf(all, entries, { edition: 2, kind: "correction" }))).toEqual([
      ["has", "new"],
      ["may-have", "new"],
      ["refused", "never had it"],
      ["never", "never had it"],
    ]);
  });

  it("never goes as a report to those who have the earlier one, without a word about it", () => {
    const [parcel] = parcelsOf(dean);
    expect(states(parcelsOf(dean, history(parcel, "content", "sent"), { edition: 2 }))).toEqual([
      ["dean", "has an earlier one"],
    ]);
  });

  it("goes as a correction even where a report was asked for once more", () => {
    const [parcel] = parcelsOf(dean);
    const again = { edition: 2, again: ["dean"] };
    expect(states(parcelsOf(dean, history(parcel, "content", "sent"), again))).toEqual([
      ["dean", "has an earlier one"],
    ]);
    expect(states(parcelsOf(dean, history(parcel, "content", "sent"), { again: ["dean"] }))).toEqual([["dean", "new"]]);
  });

  it("corrects what they have of each file, whatever newer one came to the same address since", () => {
    const both = [
      { id: "dean", address: "law@example.org" },
      { id: "secretary", address: "law@example.org", gets: ["board.pdf"] },
    ];
    const [first] = parcelsOf(both);
    const [, late] = parcelsOf(both, history(first, "content", "sent"), { edition: 2 });
    const of2 = history(late, "content", "sent").map((entry) =>
      entry.event === "begun" ? { ...entry, edition: 2 } : entry,
    );
    const [dean2] = parcelsOf(both, [...history(first, "content", "sent"), ...of2], { edition: 2, kind: "correction" });
    expect(states(dean2 === undefined ? [] : [dean2])).toEqual([["dean", "new"]]);
    expect(dean2?.items.map(({ has }) => has)).toEqual([1]);
  });

  it("that goes to and fro is new each time it has changed, and no oftener", () => {
    let entries: readonly DeliveryEntry[] = [];
    for (const edition of [1, 2, 1, 2]) {
      const kind = entries.length === 0 ? ("report" as const) : ("correction" as const);
      const [parcel] = parcelsOf(dean, entries, { edition, kind });
      expect(states(parcel === undefined ? [] : [parcel])).toEqual([["dean", "new"]]);
      entries = [...entries, ...history(parcel, "content", "sent")];
      expect(states(parcelsOf(dean, entries, { edition, kind }))).toEqual([["dean", "has it"]]);
    }
  });

  it("tells what an edition corrected of which nobody knows whether it arrived", () => {
    const ofEdition = (edition: number, entries: readonly DeliveryEntry[]) =>
      entries.map((entry) => (entry.event === "begun" ? { ...entry, edition } : entry));
    const [first] = parcelsOf(dean);
    const before = history(first, "content", "sent");
    const [second] = parcelsOf(dean, before, { edition: 2, kind: "correction" });
    const doubtful = [...before, ...ofEdition(2, history(second, "content"))];
    const [third] = parcelsOf(dean, doubtful, { edition: 3, kind: "correction" });
    expect(third?.items.map(({ has }) => has)).toEqual([1]);
    expect(doubtsOf(deliveriesOf(doubtful)).map(({ edition }) => edition)).toEqual([2]);
    // Once the third has come, the second matters no more.
    const after = [...doubtful, ...ofEdition(3, history(third, "content", "sent"))];
    expect(doubtsOf(deliveriesOf(after))).toEqual([]);
  });

  it("is what they have last: where a file is as it was in the first edition again, they have the second", () => {
    const [first] = parcelsOf(dean);
    const [second] = parcelsOf(dean, history(first, "content", "sent"), { edition: 2, kind: "correction" });
    const after = [...history(first, "content", "sent"), ...history(second, "content", "sent")];
    expect(states(parcelsOf(dean, after, { edition: 1, kind: "correction" }))).toEqual([["dean", "new"]]);
  });

  it("is never sent for the first time by asking for it once more", () => {
    expect(states(parcelsOf(dean, [], { edition: 2, kind: "correction", again: ["dean"] }))).toEqual([
      ["dean", "never had it"],
    ]);
  });

  it("tells of those who have the earlier one and are no recipients any more", () => {
    const [parcel] = parcelsOf(dean);
    const deliveries = deliveriesOf(history(parcel, "content", "sent"));
    const wanted = { kind: "correction" as const, only: null, again: [], isChangedSince: () => true };
    const successor = aDistribution([{ id: "new-dean" }]);
    const { unreached } = planParcels(successor, aManifest(2), deliveries, wanted);
    expect(unreached.map(({ to }) => to)).toEqual(["dean@example.org"]);
    expect(planParcels(aDistribution(dean), aManifest(2), deliveries, wanted).unreached).toEqual([]);
  });

  it("goes once", () => {
    const [first] = parcelsOf(dean);
    const before = history(first, "content", "sent");
    const [second] = parcelsOf(dean, before, { edition: 2, kind: "correction" });
    const after = [...before, ...history(second, "content", "sent")];
    expect(states(parcelsOf(dean, after, { edition: 2, kind: "correction" }))).toEqual([["dean", "has it"]]);
  });
});

describe("deliveries", () => {
  it("end as their last entry says", () => {
    const [parcel] = parcelsOf(dean);
    const endOf = (...events: readonly string[]) => deliveriesOf(history(parcel, ...events)).map(({ state }) => state);
    expect(endOf()).toEqual(["not sent"]);
    expect(endOf("busy")).toEqual(["waiting"]);
    expect(endOf("content")).toEqual(["unknown"]);
    expect(endOf("content", "sent")).toEqual(["sent"]);
    expect(endOf("refused")).toEqual(["refused"]);
  });
});
