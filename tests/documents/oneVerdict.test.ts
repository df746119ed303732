/** From response files to pages: what is said of a difference is the same in every report, on every page, in both languages. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Report } from "../../src/documents/index.ts";
import type { FacultyId, ReportKey } from "../../src/domain/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { composedSite } from "../../src/release/building/composing/composedSite.ts";
import { checkRelease } from "../../src/release/index.ts";
import { plain } from "../../src/statements/index.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const college = `${projectFolder}tests/fixtures/small-college/data`;
const both = (text: string) => ({ nl: `${text} nl`, en: text });

/** Successes by question: what a faculty answered in a wave. */
interface Answers {
  readonly respondents: number;
  readonly support: number;
  readonly rare: number;
  readonly extra: number;
  readonly stress: number;
}

/** Arts: support 58.4 to 65.1 %. Science: 0 of 12 and 15 of 200 on the rare one. */
const waves: Readonly<Record<number, Readonly<Record<string, Answers>>>> = {
  2023: {
    arts: { respondents: 771, support: 450, rare: 60, extra: 200, stress: 100 },
    science: { respondents: 12, support: 7, rare: 0, extra: 3, stress: 2 },
    law: { respondents: 400, support: 233, rare: 30, extra: 100, stress: 40 },
  },
  2024: {
    arts: { respondents: 987, support: 643, rare: 78, extra: 350, stress: 500 },
    science: { respondents: 200, support: 117, rare: 15, extra: 50, stress: 100 },
    law: { respondents: 400, support: 236, rare: 31, extra: 100, stress: 200 },
  },
};

const names = {
  support: "Needs support",
  rare: "Rarely seen",
  extra: "Wants extra",
  stress: "Asked anew",
  grade: "Grade",
};

function indicator(id: keyof typeof names, more: object = {}) {
  return {
    id: `cs.${id}`,
    survey: "cs",
    item: id,
    unit: "percent",
    decimals: 1,
    name: both(names[id]),
    short: both(names[id]),
    topic: "wellbeing",
    better: "lower",
    ...more,
  };
}

async function aUniversity(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-verdict-"));
  await cp(college, folder, { recursive: true });
  const survey = path.join(folder, "surveys/cs");
  await rm(path.join(survey, "published.yaml"));
  await mkdir(path.join(survey, "responses"));
  for (const [wave, faculties] of Object.entries(waves)) {
    const rows = Object.entries(faculties).flatMap(([faculty, of]) =>
      Array.from({ length: of.respondents }, (_, place) => {
        const yes = (["support", "rare", "extra", "stress"] as const).map((each) => Number(place < of[each]));
        return [faculty, ...yes, 5 + (place % 4)].join(",");
      }),
    );
    const head = "faculty,support,rare,extra,stress,grade";
    await writeFile(path.join(survey, `responses/r${wave}.csv`), `${[head, ...rows].join("\n")}\n`);
  }
  const share = { kind: "share", of: both("students") };
  const shares = ["support", "rare", "extra", "stress"] as const;
  const files = {
    "surveys/cs/survey.yaml": {
      id: "cs",
      name: both("Survey"),
      short: both("Survey"),
      coverage: "university",
      organiser: both("College"),
      description: both("A survey."),
      waves: [{ id: 2023 }, { id: 2024 }],
      items: [
        ...shares.map((id) => ({ id, wording: both(names[id]), scale: share })),
        { id: "grade", wording: both("Grade?"), scale: { kind: "range", min: 1, max: 10 } },
      ],
      breaks: [{ items: ["stress"], wave: 2024, reason: "wording", note: both("Another question.") }],
      privacy: { minimumBase: 10, reliableBase: 30 },
      responses: {
        files: { 2023: "r2023.csv", 2024: "r2024.csv" },
        faculty: { column: "faculty" },
        items: [
          ...shares.map((item) => ({ item, column: item, yes: [1], no: [0] })),
          { item: "grade", column: "grade" },
        ],
      },
    },
    "indicators.yaml": {
      topics: [{ id: "wellbeing", survey: "cs", name: both("Well-being") }],
      indicators: [
        indicator("support", { keyFigure: true }),
        indicator("grade", { unit: "grade", keyFigure: true, better: "higher" }),
        indicator("rare"),
        indicator("extra"),
        indicator("stress"),
      ],
    },
    "university.yaml": {
      id: "college",
      name: both("College"),
      languages: ["nl", "en"],
      contact: { unit: both("Affairs"), email: "x@example.org" },
      style: { accent: "#0b3b20", comparison: "#c2410c" },
      faculties: ["arts", "science", "law"].map((id) => ({ id, name: both(id) })),
    },
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), stringify(content));
  const calls = ["support", "rare", "extra", "stress"].map((id) => `(${id}) {{change "cs.${id}" wave=2024}}.`);
  for (const language of ["nl", "en"])
    await writeFile(path.join(folder, `texts/2024/${language}/summary.md`), `${calls.join(" ")}\n`);
  return folder;
}

/** All that a reader reads, a line each. */
function linesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return plain(value).split("\n");
  if (Array.isArray(value)) return value.flatMap(linesOf);
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(linesOf) : [];
}

const words = {
  en: {
    found: /rose|up by|higher|more than chance/,
    unclear: /no clear|without a clear change|may be chance/,
    inAWord: "unclear",
    broken: /cannot be compared/,
    exploratory: "exploratory",
  },
  nl: {
    found: /gestegen|steeg|hoger|meer dan toeval/,
    unclear: /geen aantoonbaar|geen aantoonbare|zonder aantoonbare|toeval zijn/,
    inAWord: "onduidelijk",
    broken: /niet te vergelijken/,
    exploratory: "verkennend",
  },
} as const;

describe("what is said of a difference", async () => {
  const dataFolder = await aUniversity();
  afterAll(async () => await rm(dataFolder, { recursive: true, force: true }));
  const loaded = await checkRelease({ dataFolder, responsesFolder: null, projectFolder, year: null });
  if (loaded.kind === "findings") throw new Error(JSON.stringify(loaded.findings, null, 1));
  const arts = "arts" as FacultyId;
  const science = "science" as FacultyId;
  const cellsOf = (report: Report, table: RegExp, row: string) =>
    report.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "table" && table.test(block.id)
          ? block.rows.filter(([first]) => plain(first ?? "").startsWith(row)).map((cells) => cells.map(plain))
          : [],
      ),
    );
  const findingsOf = (report: Report) =>
    report.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "findings" ? block.findings.map((each) => plain(each.words)) : [])),
    );
  const findingOf = (report: Report, value: string) =>
    report.chapters
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "findings" ? block.findings : [])))
      .filter((each) => plain(each.value) === value)
      .map(({ words }) => plain(words))[0];

  describe.each(["nl", "en"] as const)("in %s", (language) => {
    const of = (key: ReportKey) => composedReport(loaded, key, language);
    const { found, unclear, inAWord, broken, exploratory } = words[language];
    const site = () =>
      linesOf(
        composedSite(loaded, language, { years: [], earlierFigures: [], held: new Set(), offered: new Set() }).pages,
      );

    it("of a faculty's key figure is the same on page one, in its table, its factsheet, its question, the board report and the site", () => {
      const [report, sheet, board] = [
        of({ kind: "faculty", faculty: arts }),
        of({ kind: "factsheet", faculty: arts }),
        of({ kind: "board" }),
      ];
      const [own] = cellsOf(report, /^own-figures-table/, names.support);
      const [onPage, onSheet] = [report, sheet].map((each) => findingOf(each, "65%"));
      const [atBoard] = cellsOf(board, /^faculties-cs-support-table/, "arts");
      for (const told of [own?.[4], onPage, onSheet, atBoard?.at(-2)]) {
        expect(told).toMatch(found);
        expect(told).not.toMatch(unclear);
        expect(told).not.toContain(exploratory);
      }
      expect(own?.[4]).toContain(atBoard?.at(-2));
      expect(unclear.test(own?.[3] ?? "") ? inAWord : own?.[3]).toContain(atBoard?.at(-1));
      expect(site()).toEqual(expect.arrayContaining([atBoard?.at(-2), atBoard?.at(-1)]));
    });

    it("of the university is the same in a text, in a headline and in the finding of page one", () => {
      const board = of({ kind: "board" });
      const lines = linesOf(board);
      const text = lines.find((line) => line.startsWith("(support)")) ?? "";
      const [support, rare, extra, asked] = text.split(/\. \(|\.$/);
      expect(support).toMatch(found);
      expect(rare).toMatch(unclear);
      expect(extra).toMatch(found);
      expect(extra).toContain(exploratory);
      expect(asked).toMatch(broken);
      expect(findingsOf(board).find((each) => each.startsWith(names.support))).toMatch(found);
      // It is no key figure, so page one tells nothing of it: where it is read is the site, and the faculties' reports.
      const everywhere = [...lines, ...site(), ...linesOf(of({ kind: "faculty", faculty: arts }))];
      const about = everywhere.filter((line) => line.includes(names.rare) && (found.test(line) || unclear.test(line)));
      expect(about.length).toBeGreaterThan(0);
      for (const line of about) expect(line).toMatch(unclear);
    });

    it("of 0 of 12 and 15 of 200 is never that it is more than chance", () => {
      // One line may tell of several figures.
      for (const key of [{ kind: "faculty", faculty: science }, { kind: "board" }] as const)
        for (const part of linesOf(of(key))
          .flatMap((line) => line.split("; "))
          .filter((each) => each.includes(names.rare)))
          expect(part).not.toMatch(/more than chance|meer dan toeval/);
      const [row] = cellsOf(of({ kind: "faculty", faculty: science }), /^own-figures-table/, names.rare);
      expect(row?.[4]).toMatch(unclear);
    });

    it("between a faculty and the rest is told only where it is more than chance: in the table, the messages, the questions and the board report", () => {
      const report = of({ kind: "faculty", faculty: science });
      // 58.5 % of 200 beside 63.4 % of 1,387.
      const [own] = cellsOf(report, /^own-figures-table/, names.support);
      const [atBoard] = cellsOf(of({ kind: "board" }), /^faculties-cs-support-table/, "science");
      const [rare] = cellsOf(report, /^own-figures-table/, names.rare);
      for (const told of [own?.[3], rare?.[3]]) {
        expect(told).toMatch(unclear);
        expect(told).not.toMatch(found);
      }
      expect(atBoard?.at(-1)).toBe(inAWord);
      const asked = linesOf(report).filter((line) => /58[.,]5%.*63[.,]4%/.test(line));
      expect(asked).toEqual([]);
    });

    it("across a break is never a test", () => {
      const [row] = cellsOf(of({ kind: "faculty", faculty: arts }), /^own-figures-table/, names.stress);
      expect(row?.[4]).toMatch(broken);
      expect(row?.[4]).not.toMatch(found);
    });

    it("says how many chance findings so many families give, and which tests were used", () => {
      const board = linesOf(of({ kind: "board" })).join("\n");
      expect(board).toMatch(
        language === "en" ? /6 groups of comparisons.*up to 0\.3 of them/ : /6 groepen.*hoogstens 0,3/,
      );
      expect(board).toContain("Miettinen");
      expect(board).toContain("Boschloo");
      expect(board).toContain("Welch");
    });
  });
});
