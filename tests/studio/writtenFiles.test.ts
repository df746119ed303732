/** Files that desks add to: what stands there already stays, byte for byte. */
import { describe, expect, it } from "vitest";
import { withReason } from "../../src/studio/desks/releasing/correcting.ts";
import { withWord } from "../../src/studio/desks/write/spelling/withWord.ts";

describe("words of the university", () => {
  it("are begun with the first", () => {
    expect(withWord(null, "en", "welbeing")).toBe(
      "# yaml-language-server: $schema=./schemas/spelling.schema.json\nen:\n  - welbeing\n",
    );
  });

  it.each([
    [
      "a list of lines",
      "# Ours.\nen:\n  - Trimbos # the bureau\n",
      "# Ours.\nen:\n  - Trimbos # the bureau\n  - ECIO\n",
    ],
    ["a list on one line", "en: [Trimbos] # ours\n", "en: [Trimbos, ECIO] # ours\n"],
    ["an empty list", "en: []\nnl: [x]\n", "en: [ECIO]\nnl: [x]\n"],
    ["another language's list", "nl: [x]\n", "nl: [x]\nen:\n  - ECIO\n"],
    ["the word itself", "en: [ECIO]\n", "en: [ECIO]\n"],
  ])("are added to %s", (_, before, after) => expect(withWord(before, "en", "ECIO")).toBe(after));

  it("stay words where YAML would take them for something else", () => {
    expect(withWord("en: [a]\n", "en", "no")).toBe('en: [a, "no"]\n');
  });

  it("are not added to a file that can't be read", () => {
    expect(withWord("en: [a\n", "en", "b")).toBeNull();
    expect(withWord("en: word\n", "en", "b")).toBeNull();
  });
});

describe("why a figure was corrected", () => {
  const before = `year: 2024
editions:
  # Read this before the meeting.
  - edition: 2
    on: 2025-03-01
    reason: { nl: "", en: "" } # in both
    corrections: []
  - edition: 3
    reason:
      nl: ""
      en: 'Old: words'
`;

  it("takes the place of what stood there, in the edition that it is about", () => {
    const second = withReason(before, 2, { nl: "Een zin was fout.", en: "A sentence was wrong." });
    expect(second).toBe(
      before.replace('{ nl: "", en: "" } #', '{ nl: "Een zin was fout.", en: "A sentence was wrong." } #'),
    );
    expect(withReason(before, 3, { en: "New: it's so" })).toBe(before.replace("'Old: words'", "'New: it''s so'"));
  });

  it("is added for a language that had none", () => {
    expect(withReason("editions:\n  - edition: 2\n", 2, { en: "So." })).toContain("reason: { en: So. }");
  });
});
