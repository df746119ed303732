import { describe, expect, it } from "vitest";
import type { Distribution } from "../../src/domain/index.ts";
import type { Parcel } from "../../src/publish/parcels.ts";
import { waysOf } from "../../src/publish/ways.ts";
import { aDistribution, parcelsOf } from "./someParcels.ts";

const recipients = [{ id: "dean", gets: ["board.pdf", "faculty-law.pdf"] }];

/** A parcel whose files have these sizes. */
function aParcel(...megabytes: readonly number[]): Parcel {
  const [parcel] = parcelsOf(recipients);
  if (parcel === undefined) throw new Error("no parcel");
  const items = parcel.items.map((item, place) => ({
    ...item,
    artefact: { ...item.artefact, bytes: (megabytes[place] ?? 0) * 1e6 },
  }));
  return { ...parcel, items };
}

const mailing = (more: Partial<Distribution> = {}): Distribution => ({ ...aDistribution(recipients), ...more });
const published = new Set(["downloads/2024/board.nl.pdf"]);
const told = (parcel: Parcel, distribution = mailing({ published: "https://intranet.example.org/wellbeing" })) => {
  const { ways, findings } = waysOf(parcel, distribution, published);
  return {
    links: ways.map(({ artefact, link }) => [artefact.id, link]),
    findings: findings.map(({ message }) => message),
  };
};

describe("files of a mail", () => {
  it("are attached where all of them fit", () => {
    expect(told(aParcel(6, 4))).toEqual({
      links: [
        ["board.nl.pdf", null],
        ["faculty-law.nl.pdf", null],
      ],
      findings: [],
    });
  });

  it("are linked where they are published and the mail would be too large, the largest first, as many as it takes", () => {
    expect(told(aParcel(8, 4))).toEqual({
      links: [
        ["board.nl.pdf", "https://intranet.example.org/wellbeing/downloads/2024/board.nl.pdf"],
        ["faculty-law.nl.pdf", null],
      ],
      findings: [],
    });
  });

  it("are a finding where the mail is too large and nothing of it can be linked", () => {
    const message = "the mail to dean would carry 12.0 MB, more than attachmentMegabytes: 10";
    expect(told(aParcel(8, 4), mailing()).findings).toEqual([message]);
    // What is for one faculty is published nowhere.
    expect(told(aParcel(1, 11)).findings).toEqual([
      "the mail to dean would carry 11.0 MB, more than attachmentMegabytes: 10",
    ]);
  });
});
