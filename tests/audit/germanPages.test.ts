/** Leaks planted in a German page, as a careless editor or a fault of the program could leave them there. */
import { beforeAll, describe, expect, it } from "vitest";
import { createAuditor, type Knowledge, readySolver } from "../../src/audit/index.ts";
import { auditAll } from "./auditAll.ts";

beforeAll(readySolver);

const names: Readonly<Record<string, string>> = { history: "Geschichte", latin: "Latein", music: "Musik" };
const id = (programme: string) => `nse.wellbeing/2024/programme:${programme}`;
const knowledge: Knowledge = {
  cells: Object.entries(names).map(([programme, name]) => ({
    ...{ survey: "nse", wave: 2024, key: `programme:${programme}`, family: "programmes", names: [[name]] },
    hidden: programme === "latin",
  })),
  directory: {
    structure: {
      faculties: new Set(["arts"]),
      programmes: new Map(Object.keys(names).map((programme) => [programme, "arts"])),
      groups: new Set(),
      peers: new Set(),
    },
    called: new Map(Object.entries(names).map(([programme, name]) => [`programme:${programme}`, [[name]]])),
    printed: new Map([["programme:music", new Set(["7.1"])]]),
  },
  surveyOf: new Map([["nse.wellbeing", "nse"]]),
  facultyNouns: [],
  hiddenFigures: new Set([id("latin")]),
  harmless: [],
  labels: [],
  hiddenWords: ["nicht gezeigt (Datenschutz)"],
};

const arts = { kind: "faculty", faculty: "arts" } as const;

function leaksIn(body: string): readonly string[] {
  const content = `<!doctype html><html lang="de"><head><title>Kunst</title></head><body>${body}</body></html>`;
  const { leaks } = auditAll(
    [{ kind: "html", path: "site/de/2024/faculty-arts.html", content }],
    createAuditor(knowledge, ["arts"]),
    arts,
  );
  return leaks.map(({ channel }) => channel);
}

describe("a German page", () => {
  it.each([
    ["number in words", "<p>Latein: 6,2.</p>"],
    ["number in words", "<p>In Latein gaben 23 % an, einsam zu sein.</p>"],
    ["figure", `<p>Latein: <span data-estimate="${id("latin")}" data-part="value">6,2</span></p>`],
    ["ranking", "<p>Die niedrigste Note aller Studiengänge.</p>"],
    ["ranking", "<p>Von den Studiengängen hat einer am wenigsten Stress.</p>"],
    ["ranking", "<p>Ein Studiengang ist das Schlusslicht.</p>"],
  ])("has a leak found in it (%s): %s", (channel, body) => {
    expect(leaksIn(body)).toContain(channel);
  });

  it.each([
    "<p>Latein: nicht gezeigt (Datenschutz).</p>",
    "<p>Die Studiengänge stehen in der Reihenfolge der Universität.</p>",
    `<p>Musik: <span data-estimate="${id("music")}" data-part="value">7,1</span>, am 4. Juli 2025.</p>`,
  ])("has none in: %s", (body) => expect(leaksIn(body)).toEqual([]));
});
