import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { putReworded } from "../../src/intake/draft/putReworded.ts";

const before = "I feel safe here";
const after = "I feel safe here at night";

function written(items: string): string {
  const document = parseDocument(items);
  putReworded(document, [{ item: "safe", before, after }], 2025);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

describe("a question that was put in other words", () => {
  it("stands in the survey as this wave puts it, with the words of before beside it", () => {
    const text = written("items:\n  - id: safe\n    wording: { en: I feel safe here. }\n    scale: { kind: yesNo }\n");
    expect(text).toContain("wording: { en: I feel safe here at night } # before 2025: I feel safe here\n");
    expect(parse(text)).toEqual({ items: [{ id: "safe", wording: { en: after }, scale: { kind: "yesNo" } }] });
  });

  it("is told beside words that a person wrote of it, which stay, also those in another language", () => {
    const text = written("items:\n  - id: safe\n    wording: { nl: Veilig op de campus, en: Safety } # ours\n");
    expect(parse(text)).toEqual({ items: [{ id: "safe", wording: { nl: "Veilig op de campus", en: "Safety" } }] });
    expect(text).toContain("ours");
    expect(text).toContain("asked in 2025: I feel safe here at night");
  });

  it("is quoted as it is put now where it is told word for word", () => {
    const text = written("items:\n  - id: safe\n    wording: { en: Safety }\n    asked: { en: I feel safe here }\n");
    expect(parse(text).items[0]).toEqual({ id: "safe", wording: { en: "Safety" }, asked: { en: after } });
  });
});
