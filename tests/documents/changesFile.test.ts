/** What editions corrected, for programs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesFile } from "../../src/documents/changesFile.ts";
import { type Audience, Corrections } from "../../src/domain/index.ts";
import { anExample } from "./anExample.ts";

const shown = (value: number) => ({ state: "shown" as const, value });
const edition = (number: number, corrections: readonly object[], more: object = {}) => ({
  edition: number,
  on: "2025-07-04",
  replaces: "ab".repeat(32),
  corrections,
  ...more,
});
const changed = (estimate: string, before: object, after: object) => ({ estimate, before, after, cause: "data" });
const whole = "nse.wellbeing/2024/university";
const law = "nse.wellbeing/2024/faculty:law";

function fileOf(audience: Audience, printed: readonly string[], ...editions: readonly object[]) {
  const corrections = new Map([[2024, Corrections.parse({ year: 2024, editions })]]);
  return changesFile({ ...anExample(), corrections }, 2024, audience, new Set(printed));
}

describe("the file of changes", () => {
  it("is not there for a first edition", () => {
    expect(changesFile(anExample(), 2024, "board", new Set([whole]))).toBeNull();
  });

  it("has each edition with what it corrected, as printed before and after", () => {
    const reason = { nl: "Dubbel geteld.", en: "Counted twice." };
    const file = fileOf("board", [whole], edition(2, [changed(whole, shown(7.1), shown(7.2))], { reason }));
    expect(file).toMatchObject({
      edition: 2,
      editions: [{ edition: 2, reason, figures: [{ estimate: whole, before: { value: 7.1 }, after: { value: 7.2 } }] }],
    });
  });

  it("repeats no number of a figure that the newest edition does not show, whichever edition printed it", () => {
    const editions = [
      edition(2, [changed(whole, shown(7.13), shown(7.29))]),
      edition(3, [changed(whole, { state: "shown", value: 7.29 }, { state: "hidden" })]),
    ];
    const text = JSON.stringify(fileOf("board", [], ...editions));
    expect(text).not.toMatch(/7\.13|7\.29/);
    expect(text).toContain('"after":{"state":"hidden"}');
  });

  it("has figures of no faculty but their readers' own", () => {
    const domains = fc.constantFrom("university", "faculty:law", "faculty:arts", "rest:law", "rest:arts");
    const audiences = fc.constantFrom<string>("board", "public", "faculty:law");
    fc.assert(
      fc.property(fc.uniqueArray(domains, { minLength: 1 }), audiences, (all, audience) => {
        const ids = all.map((domain) => `nse.wellbeing/2024/${domain}`);
        const file = fileOf(
          audience as Audience,
          ids,
          edition(
            2,
            ids.map((id) => changed(id, shown(7), shown(8))),
          ),
        );
        const told =
          file?.editions.flatMap(({ figures }) => figures.map(({ estimate }) => estimate.split("/")[2])) ?? [];
        if (audience === "board") expect(told).toEqual(all);
        else
          expect(
            told.filter(
              (domain) => domain !== "university" && !(audience === "faculty:law" && domain?.endsWith(":law")),
            ),
          ).toEqual([]);
      }),
    );
  });

  it("names what is different of documents that its readers get, and of no others", () => {
    const named = (audience: Audience) =>
      fileOf(
        audience,
        [],
        edition(2, [], {
          changed: [
            { document: "board.en", actions: ["Buddies"] },
            { document: "students.en", texts: ["Help"] },
          ],
        }),
      )?.editions[0]?.documents?.map(({ document }) => document);
    expect(named("board")).toEqual(["board.en", "students.en"]);
    expect(named("public")).toEqual(["students.en"]);
    expect(fileOf("board", [], edition(2, []))?.editions[0]?.documents).toBeNull();
  });

  it("has what a faculty may read of itself", () => {
    const file = fileOf("faculty:law" as Audience, [law], edition(2, [changed(law, shown(7), shown(8))]));
    expect(file?.editions[0]?.figures.length).toBe(1);
  });
});
