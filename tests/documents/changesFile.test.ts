/** What editions corrected, for programs. */
import { describe, expect, it } from "vitest";
import { changesFile } from "../../src/documents/changesFile.ts";
import { type Audience, Corrections, type Domain } from "../../src/domain/index.ts";
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
  return fileFor(() => true, audience, printed, ...editions);
}

function fileFor(
  isTheirs: (domain: Domain) => boolean,
  audience: Audience,
  printed: readonly string[],
  ...editions: readonly object[]
) {
  const corrections = new Map([[2024, Corrections.parse({ year: 2024, editions })]]);
  return changesFile({ ...anExample(), corrections }, 2024, audience, isTheirs, new Set(printed));
}

describe("the file of changes", () => {
  it("is not there for a first edition", () => {
    expect(changesFile(anExample(), 2024, "board", () => true, new Set([whole]))).toBeNull();
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

  it("repeats no number from before an edition that hid the figure, though a later one shows it again", () => {
    const editions = [
      edition(2, [changed(whole, shown(7), shown(7.2))]),
      edition(3, [changed(whole, shown(7.2), { state: "hidden" })]),
      edition(4, [changed(whole, { state: "hidden" }, shown(7.1))]),
    ];
    const withheld = { state: "withheld" };
    const hidden = { state: "hidden" };
    const told = fileOf("board", [whole], ...editions)?.editions.flatMap(({ figures }) => figures);
    expect(told?.map(({ before, after }) => [before, after])).toEqual([
      [withheld, withheld],
      [withheld, hidden],
      [hidden, shown(7.1)],
    ]);
  });

  it("repeats no number of an edition that was withdrawn, and those of the others", () => {
    const editions = [
      edition(2, [changed(whole, shown(7), shown(7.2))]),
      edition(3, [changed(whole, shown(7.2), shown(7.1))], { withdrawn: true }),
    ];
    const told = fileOf("board", [whole], ...editions)?.editions.flatMap(({ figures }) => figures);
    expect(told?.map(({ before, after }) => [before, after])).toEqual([
      [shown(7), { state: "withheld" }],
      [{ state: "withheld" }, shown(7.1)],
    ]);
  });

  it("has nothing of figures that its readers do not get as data", () => {
    const both = edition(2, [changed(whole, shown(7), shown(8)), changed(law, shown(7), shown(8))]);
    const file = fileFor(({ kind }) => kind !== "faculty", "public", [whole, law], both);
    expect(file?.editions[0]?.figures.map(({ estimate }) => estimate)).toEqual([whole]);
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
});
