/** Categories of several groups that are called alike, listed in one table: a row belongs to the group beside which it stands. */
import { describe, expect, it } from "vitest";
import { createAuditor, type Knowledge, type KnownCell } from "../../src/audit/index.ts";
import { auditAll } from "./auditAll.ts";

const board = { kind: "board" } as const;
const groups = { gender: ["women", "men", "other"], origin: ["home", "abroad", "other"] } as const;
const names: Readonly<Record<string, string>> = {
  women: "Women",
  men: "Men",
  home: "From home",
  abroad: "From abroad",
  other: "Other",
};
const hidden = (category: string) => category === "other";

const cells = Object.entries(groups).flatMap(([group, categories]) =>
  categories.map(
    (category): KnownCell => ({
      survey: "s",
      wave: 2024,
      key: `${group}:${category}`,
      family: group,
      names: [[names[category] ?? ""]],
      hidden: hidden(category),
    }),
  ),
);

const knowledge: Knowledge = {
  cells,
  directory: {
    structure: { faculties: new Set(), programmes: new Map(), groups: new Set(Object.keys(groups)), peers: new Set() },
    called: new Map(cells.map((cell) => [cell.key, cell.names])),
    printed: new Map(),
  },
  surveyOf: new Map([["s.grade", "s"]]),
  facultyNouns: [],
  hiddenFigures: new Set(cells.filter((cell) => cell.hidden).map(({ key }) => `s.grade/2024/${key}`)),
  harmless: [],
  hiddenWords: ["not shown"],
  labels: [],
};

function channelsOf(order: readonly string[]): readonly string[] {
  const rows = order.map((key) => {
    const [, category = ""] = key.split(":");
    const cell = hidden(category)
      ? "not shown"
      : `<span class="estimate" data-estimate="s.grade/2024/${key}" data-part="value">7.1</span>`;
    return `<tr><th scope="row">${names[category]}</th><td>${cell}</td></tr>`;
  });
  const content = `<table><caption>By group</caption><thead><tr><th>Group</th><th>Grade</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const file = { kind: "html" as const, path: "site/en/indicator.html", content };
  return auditAll([file], createAuditor(knowledge, []), board).leaks.map(({ channel }) => channel);
}

describe("the row of combined programmes", () => {
  const own = (key: string, name: string, isHidden: boolean): KnownCell => ({
    survey: "s",
    wave: 2024,
    key,
    family: "programmes of law",
    names: [[name]],
    heads: key.startsWith("other") ? ["Other programmes"] : [],
    hidden: isHidden,
  });
  const programmes = [
    own("programme:tax", "Tax Law", false),
    own("programme:notary", "Notarial Law", false),
    own("other:law", "Law: other programmes", true),
  ];
  const law: Knowledge = {
    ...knowledge,
    cells: programmes,
    directory: {
      structure: {
        faculties: new Set(["law"]),
        programmes: new Map([
          ["tax", "law"],
          ["notary", "law"],
        ]),
        groups: new Set(),
        peers: new Set(),
      },
      called: new Map(programmes.map((cell) => [cell.key, cell.names])),
      printed: new Map(),
    },
    facultyNouns: [],
    hiddenFigures: new Set(["s.grade/2024/other:law"]),
  };
  const shown = (key: string) =>
    `<span class="estimate" data-estimate="s.grade/2024/${key}" data-part="value">7.1</span>`;
  const leaks = (last: string) => {
    const content = `<table><caption>Programmes</caption><tbody><tr><th>Tax Law</th><td>${shown("programme:tax")}</td></tr><tr><th>Notarial Law</th><td>${shown("programme:notary")}</td></tr>${last}</tbody></table>`;
    const file = { kind: "html" as const, path: "reports/faculty-law.en.html", content };
    return auditAll([file], createAuditor(law, []), { kind: "faculty", faculty: "law" }).leaks.map(
      ({ channel }) => channel,
    );
  };

  it("is known by what stands at its head, and missing where it does not stand there", () => {
    expect(leaks("<tr><th>Other programmes</th><td>not shown</td></tr>")).toEqual([]);
    expect(leaks("")).toContain("missing row");
  });
});

describe("a table of two groups whose hidden categories are called alike", () => {
  const declared = cells.map(({ key }) => key);

  it("is no leak in the order of the university", () => {
    expect(channelsOf(declared)).toEqual([]);
  });

  it("is one where a hidden row stands between shown ones of its group", () => {
    expect(channelsOf(["gender:women", "gender:other", "gender:men", "origin:home", "origin:abroad"])).toContain(
      "order",
    );
  });
});
