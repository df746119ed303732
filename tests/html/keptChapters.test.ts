import { describe, expect, it } from "vitest";
import { composeReport, picturesOf, type Report } from "../../src/documents/index.ts";
import type { Design } from "../../src/domain/index.ts";
import { type ChartPicture, KeptChapters, renderReport } from "../../src/html/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import { aClaim, aFigure, anExample, aText, type ExampleParts, indexOf, sayIn } from "../documents/anExample.ts";

const { design } = await readDesign(new URL("../..", import.meta.url).pathname);

const example: ExampleParts = {
  published: {
    figures: [aFigure(2023, 7.1), aFigure(2024, 7.2), aFigure(2024, 61.1, { indicator: "nse.support" })],
    claims: [aClaim(2024, "a small improvement")],
  },
  texts: [aText("summary", "A text.\n\n| What | Who |\n|---|---|\n| One | Two |"), aText("method", "Another.")],
};

function aReport(more: Partial<ExampleParts> = {}): Report {
  const data = anExample({ ...example, ...more });
  return composeReport({ kind: "board" }, 2024, "en", data, indexOf(data), sayIn("en"));
}

const aPicture: ChartPicture = { svg: "<svg/>", widthPx: 10, heightPx: 10, address: "/picture/a.svg" };

function pictures(report: Report, picture: (id: string) => ChartPicture = () => aPicture) {
  return new Map(picturesOf(report).map(({ id }) => [id, picture(id)] as const));
}

/** A page that is set over and over. */
class Often {
  readonly #kept = new KeptChapters();

  /** Set with what was kept; and how it is set from nothing. */
  set(
    report: Report,
    more: Partial<{ design: Design; charts: ReturnType<typeof pictures>; medium: "print" | "screen" }> = {},
  ) {
    const parts = { design, charts: pictures(report), medium: "screen" as const, ...more };
    return { again: renderReport(report, { ...parts, kept: this.#kept }), anew: renderReport(report, parts) };
  }

  /** Chapters that were set by now, as they are kept. */
  kept(by: Design = design): ReadonlyMap<string, unknown> {
    return new Map(this.#kept.in(by, "en"));
  }
}

/** Chapters that are set again, by their ids. */
function setAgain(often: Often, report: Report, more: Parameters<Often["set"]>[1] = {}): readonly string[] {
  const before = often.kept(more.design);
  const { again, anew } = often.set(report, more);
  expect(again).toBe(anew);
  return [...often.kept(more.design)]
    .filter(([name, each]) => before.get(name) !== each)
    .map(([name]) => name.split(" ")[1] ?? "");
}

describe("chapters of a page that is set over and over", () => {
  const all = aReport().chapters.map(({ id }) => id);

  it("are each set once as long as nothing changes", () => {
    const often = new Often();
    expect(setAgain(often, aReport())).toEqual(all);
    expect(setAgain(often, aReport())).toEqual([]);
  });

  it("are set again where their words change, and no others", () => {
    const often = new Often();
    setAgain(often, aReport());
    const changed = {
      texts: [aText("summary", "A text.\n\n| What | Who |\n|---|---|\n| One | Three |"), aText("method", "Another.")],
    };
    expect(setAgain(often, aReport(changed))).toEqual(["summary"]);
  });

  it("are set again where texts before them are more, which have numbers in their ids", () => {
    const often = new Often();
    setAgain(often, aReport());
    const fewer = { texts: [aText("method", "Another.")] };
    expect(setAgain(often, aReport(fewer))).toContain("method");
  });

  it("are set again where a picture in them is another, and no others", () => {
    const often = new Often();
    const report = aReport();
    setAgain(often, report);
    const first = picturesOf(report)[0]?.id;
    const home = report.chapters.find(({ blocks }) => JSON.stringify(blocks).includes(`"id":"${first}"`))?.id;
    const drawn = (change: Partial<ChartPicture>) => ({
      charts: pictures(report, (id) => (id === first ? { ...aPicture, ...change } : aPicture)),
    });
    expect(setAgain(often, report, drawn({ address: "/picture/b.svg" }))).toEqual([home]);
    expect(setAgain(often, report, drawn({ address: "/picture/b.svg" }))).toEqual([]);
    expect(setAgain(often, report, drawn({ address: "/picture/b.svg", narrow: aPicture }))).toEqual([home]);
    expect(setAgain(often, report, drawn({ address: "/picture/b.svg", narrow: { ...aPicture, widthPx: 9 } }))).toEqual([
      home,
    ]);
    expect(setAgain(often, report, drawn({ address: "/picture/b.svg", widthPx: 11 }))).toEqual([home]);
  });

  it("are set again where a sentence, a template or what stands around them is another", () => {
    const often = new Often();
    setAgain(often, aReport());
    const templates = new Map(design.templates).set("partials/prose.hbs", "<p>{{fromMarkdown markdown}}</p>");
    expect(setAgain(often, aReport(), { design: { ...design, templates } })).toEqual(all);
    const messages = { ...design.messages, en: { ...design.messages.en } };
    expect(setAgain(often, aReport(), { design: { ...design, messages } })).toEqual(all);
    expect(setAgain(often, { ...aReport(), title: "Other" }, { design: { ...design, messages } })).toEqual(all);
  });

  it("are other ones on paper", () => {
    const often = new Often();
    setAgain(often, aReport());
    const onPaper = aReport()
      .chapters.filter((each) => each.onPaper !== false)
      .map(({ id }) => id);
    expect(setAgain(often, aReport(), { medium: "print" })).toEqual(onPaper);
    expect(setAgain(often, aReport())).toEqual([]);
  });

  it.each([
    ["partials/chapter.hbs", "{{@root.title}}"],
    ["partials/heading.hbs", "{{@root.title}}"],
  ])("are not kept where a template within them reaches for what is around: %s with %s", (file, reach) => {
    const templates = new Map(design.templates).set(file, `${reach}${design.templates.get(file)}`);
    const often = new Often();
    expect(setAgain(often, aReport(), { design: { ...design, templates } })).toEqual([]);
  });
});
