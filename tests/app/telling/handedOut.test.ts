import path from "node:path";
import { describe, expect, it } from "vitest";
import { listedDeliveries, sentMails, writtenFolders } from "../../../src/app/telling/handedOut.ts";
import { Recipient } from "../../../src/domain/index.ts";
import type { Delivery, Parcel } from "../../../src/publish/index.ts";

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
  has: 0,
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
  ledgerFile,
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
    expect(writtenFolders({ kind: "folders", folders, undecided: [], ledgerFile })).toMatchObject({
      text: "faculties/dean-law\n1 folders; data/distributed/2024.jsonl says who has what: commit it\n",
      status: 0,
    });
    expect(writtenFolders({ kind: "folders", folders, undecided: [aDelivery("unknown")], ledgerFile }).status).toBe(1);
  });
});

describe("deliveries", () => {
  it.each([
    ["sent", 0],
    ["waiting", 0],
    ["unknown", 1],
    ["refused", 1],
  ] as const)("that are %s are told with status %i", (state, status) => {
    expect(listedDeliveries({ kind: "deliveries", year: 2024, deliveries: [aDelivery(state)] }).status).toBe(status);
  });

  it("are a table, or a sentence where there is none", () => {
    const { text } = listedDeliveries({ kind: "deliveries", year: 2024, deliveries: [aDelivery("sent")] });
    expect(text.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["recipient", "to", "edition", "files", "state", "when", "answer"],
      ["dean-law", "dean@law.example.org", "1", "faculty-law.en.pdf", "sent", "2025-02-11T10:00:00Z", "250 OK"],
      [""],
    ]);
    expect(listedDeliveries({ kind: "deliveries", year: 2024, deliveries: [] }).text).toBe(
      "nothing of 2024 was handed out\n",
    );
  });
});
