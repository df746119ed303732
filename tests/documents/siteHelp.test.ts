import { describe, expect, it } from "vitest";
import { section } from "../../src/documents/pages/pageParts.ts";
import { allHelp, withSiteHelp } from "../../src/documents/pages/siteHelp.ts";
import type { SitePage } from "../../src/documents/pages/sitePage.ts";
import { Help } from "../../src/domain/index.ts";
import { startWriting } from "../../src/statements/index.ts";
import { anExample, indexOf, sayIn } from "./anExample.ts";

const both = (words: string) => ({ nl: words, en: words });
const anEntry = (subject: string, words: string, more: object = {}) =>
  Help.parse({ for: subject, title: both(`For ${subject}`), words: both(words), ...more });
const everyone = anEntry("everyone", "Call 112 now.", { phones: ["112"] });

function writingWith(help: readonly Help[]) {
  const data = anExample();
  const own = { ...data, university: { ...data.university, help: [...help] } };
  return startWriting("en", 2024, own, indexOf(own), sayIn("en"));
}

/** Whom the page's one box is for, by title; null where it has none. */
function boxOn(words: string, help: readonly Help[], id = "chapter") {
  const beside = { ...section("related", "See also", [{ kind: "paragraph", words: "suicide" }]), isBeside: true };
  const page = { title: "A page", sections: [section(id, "A page", [{ kind: "paragraph", words }]), beside] };
  const helped = withSiteHelp(page as unknown as SitePage, writingWith(help));
  const boxes = helped.sections.flatMap(({ blocks }) => blocks.flatMap((each) => (each.kind === "help" ? [each] : [])));
  expect(boxes.length).toBeLessThanOrEqual(1);
  return boxes[0]?.entries.map(({ title }) => title) ?? null;
}

describe("help on a page of the site", () => {
  it.each([
    ["Many students feel lonely."],
    ["Veel studenten zijn eenzaam."],
    ["Viele Studierende sind einsam."],
    ["Psychological symptoms are common."],
    ["Psychische klachten komen veel voor."],
    ["Psychische Beschwerden sind häufig."],
    ["Students need more support."],
    ["Studenten hebben meer ondersteuning nodig."],
    ["Sie wünschen sich mehr Unterstützung."],
    ["Cannabis use was measured."],
  ])("is everyone's where no entry is for the subject: %s", (words) => {
    expect(boxOn(words, [everyone])).toEqual(["For everyone"]);
  });

  it("is the subject's own where there is one, and stands once for several subjects", () => {
    const lonely = anEntry("loneliness", "Come to the meeting.");
    expect(boxOn("Many feel lonely.", [everyone, lonely])).toEqual(["For loneliness"]);
    expect(boxOn("Many feel lonely, some have stress and drink alcohol.", [everyone, lonely])).toEqual([
      "For everyone",
      "For loneliness",
    ]);
  });

  it("is the way to the help that there is, where none is for the subject or for everyone", () => {
    expect(boxOn("Many feel lonely.", [anEntry("suicide", "Call 113.")])).toEqual([]);
  });

  it("stands on no page that speaks of no such thing, on no list of sources, and nowhere where there is none", () => {
    expect(boxOn("The food is good.", [everyone])).toBeNull();
    expect(boxOn("Many feel lonely.", [everyone], "sources")).toBeNull();
    expect(boxOn("Many feel lonely.", [])).toBeNull();
  });

  it("can be called where its words have the number, and opened", () => {
    const help = anEntry("suicide", "Call 113 or 0800-0113, or chat at", {
      phones: ["113", "0800-0113"],
      url: "https://www.113.nl",
    });
    expect(allHelp(writingWith([help, everyone])).map(({ parts }) => parts)).toEqual([
      [
        { words: "Call ", href: null },
        { words: "112", href: "tel:112" },
        { words: " now.", href: null },
      ],
      [
        { words: "Call ", href: null },
        { words: "113", href: "tel:113" },
        { words: " or ", href: null },
        { words: "0800-0113", href: "tel:08000113" },
        { words: ", or chat at ", href: null },
        { words: "https://www.113.nl", href: "https://www.113.nl" },
      ],
    ]);
  });

  it.each([
    ["is not in the words of each language", { nl: "Bel 113.", en: "Call us." }, "113"],
    ["is only a part of another number", both("Call 0800-0113."), "113"],
    ["is no number", both("Call somebody."), "somebody"],
  ])("refuses a number that %s", (_, words, phone) => {
    const { success } = Help.safeParse({ for: "everyone", title: both("Help"), words, phones: [phone] });
    expect(success).toBe(false);
  });
});
