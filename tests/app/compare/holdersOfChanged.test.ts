import { expect, it } from "vitest";
import { holdersOfChanged } from "../../../src/app/compare/holdersOfChanged.ts";
import { comparedReleases } from "../../../src/app/telling/comparedReleases.ts";
import type { Delivery } from "../../../src/publish/index.ts";
import type { ReleaseDiff } from "../../../src/release/index.ts";

const document = { figures: ["hcs.grade/2024/faculty:law"], sentences: [], charts: [] };
const named = { actions: ["Buddies", "Open desk"], decisions: ["A second desk"] };
const none = { actions: [], decisions: [] };
const diff: ReleaseDiff = {
  year: 2024,
  before: { edition: 1, manifest: "a" },
  after: { edition: 2, manifest: "b" },
  figures: [],
  rounded: 0,
  unseen: 2,
  sources: [],
  documents: [
    // Only what the edition says of itself is different in it.
    { id: "board.en.pdf", document: "board.en", sha256: "same", what: "changed", ...document, figures: [] },
    { id: "faculty-law.en.pdf", document: "faculty-law.en", sha256: "old", what: "changed", ...document },
    { id: "faculty-arts.en.pdf", document: "faculty-arts.en", sha256: null, what: "added", ...document },
  ],
  changed: [
    { document: "faculty-law.en", figures: 1, rounded: 0, texts: [], charts: [], unknown: false, ...named },
    {
      document: "faculty-arts.en",
      figures: 0,
      rounded: 0,
      texts: ["Own figures"],
      charts: [],
      unknown: false,
      ...none,
    },
  ],
};
const aDelivery = (recipient: string, more: Partial<Delivery> = {}): Delivery => ({
  message: recipient,
  recipient,
  to: `${recipient}@college.example`,
  year: 2024,
  edition: 1,
  kind: "report",
  artefacts: [
    { id: "faculty-law.en.pdf", sha256: "old" },
    { id: "board.en.pdf", sha256: "same" },
  ],
  state: "sent",
  answer: "250 OK",
  at: "2025-02-11T10:00:00.000Z",
  ...more,
});
const holders = holdersOfChanged(diff, [
  aDelivery("has-it"),
  aDelivery("may-have-it", { state: "unknown" }),
  aDelivery("refused-it", { state: "refused" }),
  aDelivery("waits-for-it", { state: "waiting" }),
  aDelivery("has-last-year", { year: 2023 }),
  aDelivery("has-another-copy", { artefacts: [{ id: "faculty-law.en.pdf", sha256: "older" }] }),
  aDelivery("has-new-only", { artefacts: [{ id: "faculty-arts.en.pdf", sha256: "new" }] }),
]);

it("whoever has exactly the file that is another one now, or may have it, is a holder of it", () => {
  expect(holders.map(({ recipient, state, files }) => [recipient, state, files])).toEqual([
    ["has-it", "sent", ["faculty-law.en.pdf"]],
    ["may-have-it", "unknown", ["faculty-law.en.pdf"]],
  ]);
});

it("a comparison is told by figure, by file and by who has it, and says where a draft was written", () => {
  const { text, value } = comparedReleases({
    kind: "compared",
    diff,
    holders,
    draft: "/srv/data/corrections/2024.yaml",
  });
  expect(text).toBe(`2024: edition 1 and edition 2

0 figures differ
2 others differ below the digit that is printed: that is no correction

2 documents differ for their readers
  faculty-law.en  figures: 1, actions: Buddies; Open desk, decisions: A second desk
  faculty-arts.en  texts: Own figures

3 files differ
  board.en.pdf  changed
  faculty-law.en.pdf  changed, 1 of the figures
  faculty-arts.en.pdf  added, 1 of the figures

2 have got them
  has-it, has-it@college.example: faculty-law.en.pdf
  may-have-it, may-have-it@college.example (perhaps): faculty-law.en.pdf

/srv/data/corrections/2024.yaml: read it, say under \`reason\` what happened, and make the release again
`);
  expect(value).toEqual({ ...diff, holders });
});
