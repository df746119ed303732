import path from "node:path";
import { describe, expect, it } from "vitest";
import { listedDeliveries, sentMails, writtenFolders } from "../../../src/app/telling/handedOut.ts";
import { Recipient } from "../../../src/domain/index.ts";
import type { Delivery, Outstanding, Parcel } from "../../../src/publish/index.ts";

const ledgerFile = path.resolve("data/distributed/2024.jsonl");
const recipient = Recipient.parse({
  id: "dean-law",
  name: "The dean",
  audience: "faculty-law",
  language: "en",
  by: "mail",
  address: "dean@law.example.org",
  role: { en: "Dean of Law" },
  letter: "faculty",
  gets: ["faculty-law.pdf"],
});
const parcel: Parcel = {
  recipient,
  to: "dean@law.example.org",
  year: 2024,
  kind: "report",
  items: [],
  message: "m1",
};
const aDelivery = (state: Delivery["state"]): Delivery => ({
  message: "m1",
  recipient: "dean-law",
  to: "dean@law.example.org",
  year: 2024,
  edition: 1,
  kind: "report",
  artefacts: [{ id: "faculty-law.en.pdf", sha256: "a" }],
  state,
  answer: "250 OK",
  at: "2025-02-11T10:00:00.000Z",
});
const sent = (...kinds: ("sent" | "temporary" | "unreachable" | "permanent" | "unknown" | "denied")[]) => ({
  kind: "sent" as const,
  results: kinds.map((kind) => ({ parcel, outcome: { kind, answer: "as the server says" } })),
  waiting: [],
  undecided: [],
  outstanding: [],
  ledgerFile,
});
const lacks = (why: Outstanding["why"], answer = ""): Outstanding => ({
  ...{ recipient: "dean-law", to: "dean@law.example.org", by: "mail", file: "faculty-law.en.pdf", why, answer },
});

describe("mails that were sent", () => {
  it.each([
    [[], 0],
    [["sent", "sent"], 0],
    [["sent", "temporary"], 3],
    [["unreachable"], 3],
    [["denied"], 3],
    [["temporary", "permanent"], 1],
    [["sent", "unknown"], 1],
  ] as const)("of which came %j end with status %i", (kinds, status) => {
    expect(sentMails(sent(...kinds)).status).toBe(status);
  });

  it.each([
    ["refused", 1],
    ["unknown", 1],
    ["earlier", 1],
    ["not sent", 3],
  ] as const)("in an earlier run, and were %s, count with status %i though nothing was tried now", (why, status) => {
    const told = sentMails({ ...sent(), outstanding: [lacks(why, "550 no such user")] });
    expect([told.status, told.text]).toEqual([status, expect.stringContaining("0 sent, 1 not;")]);
    expect(told.text).toMatch(
      / {2}dean-law, dean@law\.example\.org, lacks faculty-law\.en\.pdf: .* \(550 no such user\)\n/,
    );
  });

  it("are counted, with where it is noted and who gets a folder", () => {
    expect(sentMails({ ...sent("sent", "permanent"), waiting: ["dean-arts", "library"] }).text).toBe(
      "1 sent, 1 not; data/distributed/2024.jsonl says what went to whom: commit it\n2 get a folder: --to-folder DIR --only dean-arts,library\n",
    );
  });

  it("that may have arrived must be decided, whatever else was sent", () => {
    const { status, stderr } = sentMails({ ...sent("sent"), undecided: [aDelivery("unknown")] });
    expect([status, stderr]).toEqual([
      1,
      "dean-law: nobody knows whether it arrived; ask, then: npx wellbeing distribute --decide dean-law=arrived (or =lost)\n",
    ]);
  });
});

describe("folders that were written", () => {
  it("are listed, with where it is noted who has what", () => {
    const folders = [path.resolve("faculties/dean-law")];
    expect(writtenFolders({ kind: "folders", folders, undecided: [], outstanding: [], ledgerFile })).toMatchObject({
      text: "faculties/dean-law\n1 folders; data/distributed/2024.jsonl says who has what: commit it\n",
      status: 0,
    });
    expect(
      writtenFolders({ kind: "folders", folders, undecided: [aDelivery("unknown")], outstanding: [], ledgerFile })
        .status,
    ).toBe(1);
  });
});

describe("deliveries", () => {
  const listed = (outstanding: readonly Outstanding[] | null, ...deliveries: readonly Delivery[]) =>
    listedDeliveries({ kind: "deliveries", year: 2024, deliveries, doubts: [], outstanding, held: [] });

  it("are told with the status of what somebody does not have, whatever was refused before", () => {
    expect(listed([], aDelivery("refused"), aDelivery("sent")).status).toBe(0);
    expect(listed([lacks("refused")], aDelivery("refused")).status).toBe(1);
    expect(listed([lacks("not sent")], aDelivery("waiting")).status).toBe(3);
    expect(listed(null, aDelivery("sent")).status).toBe(0);
  });

  it("are a table, or a sentence where there is none", () => {
    const { text } = listed([], aDelivery("sent"));
    expect(text.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["recipient", "to", "edition", "files", "state", "when", "answer"],
      ["dean-law", "dean@law.example.org", "1", "faculty-law.en.pdf", "sent", "2025-02-11T10:00:00Z", "250 OK"],
      ["everybody has what they should have"],
      [""],
    ]);
    expect(listed(null).text).toBe(
      "nothing of 2024 was handed out\nno adopted release of 2024 lies there, so who should have what is not known\n",
    );
  });
});
