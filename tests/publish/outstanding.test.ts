import { describe, expect, it } from "vitest";
import type { DeliveryEntry } from "../../src/publish/deliveryLedger.ts";
import { deliveriesOf } from "../../src/publish/deliveryState.ts";
import { outstandingOf } from "../../src/publish/outstanding.ts";
import { aDistribution, aManifest, type RecipientWords } from "./someParcels.ts";

const at = "2025-03-01T10:00:00.000Z";

/** What the ledger holds of a mail with the faculty's report to an address. */
function aMail(to: string, end: "sent" | "refused" | "busy" | "lost", edition = 1): readonly DeliveryEntry[] {
  const stamp = { at, message: `${to} ${edition} ${end}` };
  const artefacts = [{ id: "faculty-law.nl.pdf", sha256: `${edition}`.repeat(64) }];
  return [
    { ...stamp, event: "begun", recipient: "dean", to, year: 2024, edition, kind: "report", artefacts },
    ...(end === "lost" || end === "sent" ? [{ ...stamp, event: "content" } as const] : []),
    ...(end === "sent" ? [{ ...stamp, event: "sent", answer: "250 ok" } as const] : []),
    ...(end === "refused" ? [{ ...stamp, event: "failed", temporary: false, answer: "550 nobody" } as const] : []),
    ...(end === "busy" ? [{ ...stamp, event: "failed", temporary: true, answer: "450 later" } as const] : []),
  ];
}

function lacking(
  recipients: readonly RecipientWords[],
  entries: readonly DeliveryEntry[],
  {
    edition = 1,
    isChanged = true,
    kind = "report" as "report" | "correction",
    isHeld = (_: string): boolean => false,
  } = {},
) {
  const wanted = { kind, only: null, again: [], isChangedSince: () => isChanged } as const;
  const all = outstandingOf(aDistribution(recipients), aManifest(edition), deliveriesOf(entries), wanted, isHeld);
  return all.outstanding.map(({ recipient, why, answer }) =>
    [recipient, why, answer].filter((each) => each !== "").join(": "),
  );
}

const dean = [{ id: "dean" }];
const own = "dean@example.org";

describe("what somebody should have and does not", () => {
  it.each([
    ["nothing was tried", [], ["dean: not sent"]],
    ["the server was busy", aMail(own, "busy"), ["dean: not sent: 450 later"]],
    ["the address refused it", aMail(own, "refused"), ["dean: refused: 550 nobody"]],
    ["nobody knows whether it arrived", aMail(own, "lost"), ["dean: unknown: no answer"]],
    ["it was sent", aMail(own, "sent"), []],
    ["it was refused, and then sent", [...aMail(own, "refused"), ...aMail(own, "sent")], []],
    ["it was sent, and once more in vain", [...aMail(own, "sent"), ...aMail(own, "refused")], []],
  ] as const)("where %s", (_, entries, expected) => {
    expect(lacking(dean, entries)).toEqual(expected);
  });

  it("is what the release has not got, unless that is held", () => {
    const gets = [{ id: "dean", gets: ["faculty-law.pdf", "factsheet-law.pdf"] }];
    expect(lacking(gets, aMail(own, "sent"))).toEqual(["dean: absent"]);
    expect(lacking(gets, aMail(own, "sent"), { isHeld: (name) => name === "factsheet-law.pdf" })).toEqual([]);
  });

  it("is nothing once a mended address has it, whatever the old one refused", () => {
    const mended = [{ id: "dean", address: "new@example.org" }];
    const refused = aMail(own, "refused");
    expect(lacking(mended, refused)).toEqual(["dean: not sent"]);
    expect(lacking(mended, [...refused, ...aMail("new@example.org", "sent")])).toEqual([]);
  });

  it("is the same for both who share an address, until it has the file", () => {
    const both = [dean[0] ?? { id: "dean" }, { id: "adviser", address: "DEAN@example.org" }];
    expect(lacking(both, [])).toEqual(["dean: not sent", "adviser: not sent"]);
    expect(lacking(both, aMail(own, "refused"))).toEqual(["dean: refused: 550 nobody", "adviser: refused: 550 nobody"]);
    expect(lacking(both, aMail(own, "sent"))).toEqual([]);
  });

  it("is a new edition only where something that they can see is different in it", () => {
    expect(lacking(dean, aMail(own, "sent"), { edition: 2 })).toEqual(["dean: earlier"]);
    expect(lacking(dean, aMail(own, "sent"), { edition: 2, isChanged: false })).toEqual([]);
  });

  it("is the same after a correction, which goes to nobody who has no earlier edition", () => {
    const correction = { edition: 2, kind: "correction" } as const;
    expect(lacking(dean, [], correction)).toEqual(["dean: never"]);
    expect(lacking(dean, aMail(own, "refused", 2), correction)).toEqual(["dean: refused: 550 nobody"]);
    expect(lacking(dean, aMail(own, "sent"), correction)).toEqual(["dean: not sent"]);
    expect(lacking(dean, aMail(own, "sent", 2), correction)).toEqual([]);
  });
});
