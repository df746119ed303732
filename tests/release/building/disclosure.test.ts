import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditedFile, type Reader, readySolver } from "../../../src/audit/index.ts";
import type { FigureDecision } from "../../../src/disclosure/index.ts";
import { mayRead, openData } from "../../../src/documents/index.ts";
import {
  documentKinds,
  domainKey,
  type Figure,
  type ItemTally,
  Ledger,
  type ReportKey,
  type UniversityData,
} from "../../../src/domain/index.ts";
import { renderReport } from "../../../src/html/index.ts";
import { auditorOf } from "../../../src/release/building/auditing/auditRelease.ts";
import { foreignFindings } from "../../../src/release/building/auditing/foreignFindings.ts";
import { documentFindings } from "../../../src/release/building/checking/documentFindings.ts";
import { composedReport } from "../../../src/release/building/composing/composedReport.ts";
import { figuresFor } from "../../../src/release/building/composing/figuresFor.ts";
import { cellsOfRelease } from "../../../src/release/editions/cellsOfRelease.ts";
import { ledgerText } from "../../../src/release/editions/ledgerText.ts";
import { recordedCells } from "../../../src/release/editions/recordedCells.ts";
import { chartDrawer, drawCharts } from "../../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../../src/responses/index.ts";
import { readData, readDesign } from "../../../src/sources/index.ts";
import { auditAll } from "../../audit/auditAll.ts";
import { isFull } from "../../skips.ts";
import { wordedFrom } from "../wordedFrom.ts";

type Composed = ReturnType<typeof wordedFrom>;

const project = fileURLToPath(new URL("../../..", import.meta.url));
const shippedData = path.join(project, "data");

/** The shipped example with programmes of every size shown apart, so that some must be hidden. */
async function load() {
  const [{ data }, { design }] = await Promise.all([readData(shippedData), readDesign(project)]);
  if (data === null) throw new Error("no data");
  const { tallies } = await readResponses(data, shippedData, null);
  const surveys = data.surveys.map((each) => ({
    ...each,
    survey: { ...each.survey, privacy: { ...each.survey.privacy, mergeSmallProgrammes: false } },
  }));
  return { data: { ...data, surveys }, design, tallies };
}

let loaded: Awaited<ReturnType<typeof load>>;
let composed: Composed;
beforeAll(async () => {
  await readySolver();
  loaded = await load();
  composed = wordedFrom(loaded.data, loaded.tallies, loaded.design);
});

const faculties = ["archaeology", "humanities"];

/** What some readers get: pages, what their templates were given, data files. */
async function artefactsOf(worded: Composed): Promise<readonly (readonly [AuditedFile, Reader])[]> {
  const { data, design } = loaded;
  const own = data.university.faculties.filter(({ id }) => faculties.includes(id));
  const keys: readonly ReportKey[] = [
    { kind: "board" },
    ...own.map(({ id }) => ({ kind: "faculty" as const, faculty: id })),
  ];
  const pages = await Promise.all(
    keys.flatMap((key) =>
      data.university.languages.map(async (language): Promise<[AuditedFile, Reader][]> => {
        const report = composedReport(worded, key, language);
        const charts = await drawCharts(report, chartDrawer(design));
        const html = renderReport(report, { design, charts, medium: "screen" });
        const name = `reports/${report.id}.${language}`;
        const reader: Reader =
          "faculty" in key ? { kind: "faculty", faculty: key.faculty } : { kind: documentKinds[key.kind].for };
        return [
          [{ kind: "html", path: `${name}.html`, content: html }, reader],
          [{ kind: "report", path: `${name}.pdf`, content: report }, reader],
        ];
      }),
    ),
  );
  const files = own.map(({ id }): [AuditedFile, Reader] => {
    const readable = worded.rounded.figures.filter(({ domain }) => mayRead(`faculty:${id}`, domain));
    return [
      { kind: "csv", path: `data/estimates.${id}.csv`, content: openData(readable, data) },
      { kind: "faculty", faculty: id },
    ];
  });
  return [...pages.flat(), ...files];
}

describe("a release with programmes that are too small", () => {
  it("hides them and what would give them away, and an attacker who reads everything gets at none", async () => {
    const { attacked } = composed;
    const hidden = decisionsOf(composed).filter((each) => each.status === "hidden");
    const reasons = new Set(hidden.map(({ because }) => because));
    expect(reasons).toEqual(new Set(["few respondents", "protects others"]));
    expect(documentFindings(composed)).toEqual([]);
    expect(attacked.attack.rows).toBeGreaterThan(1000);
    const auditor = auditorOf(composed);
    for (const [file, reader] of await artefactsOf(composed)) auditor.read(file, reader);
    expect(auditor.end().leaks).toEqual([]);
  });

  it("says the same of every hidden figure, in both languages", async () => {
    const files = await artefactsOf(composed);
    const page = files.map(([file]) => file).find((file) => file.path === "reports/faculty-archaeology.nl.html");
    expect(String(page?.content)).toContain("niet getoond (privacy)");
    expect(String(page?.content)).toContain("‘niet getoond (privacy)’ staat");
  });

  it("lets open data go to anybody, another faculty too, where it holds what the site shows, and no document", async () => {
    const { data } = composed;
    const foreign = async (figures: readonly Figure[], isForEverybody: boolean, shown = true) => {
      const site = { ...data.university.site, faculties: shown };
      const university = { ...data.university, site };
      const handed = {
        ...{ recipient: "dean", audience: "faculty-archaeology", isForEverybody, format: "csv" as const },
        ...{ file: "data/estimates.public.csv", content: openData(figures, data) },
      };
      return (await foreignFindings([handed], { ...composed, data: { ...data, university } })).length;
    };
    const open = figuresFor("public", composed.rounded.figures, data);
    expect(open.some(({ domain }) => domain.kind === "faculty")).toBe(true);
    expect(await foreign(open, true)).toBe(0);
    expect(await foreign(open, false)).toBeGreaterThan(0);
    expect(await foreign(open, true, false)).toBeGreaterThan(0);
    expect(await foreign(composed.rounded.figures, true)).toBeGreaterThan(0);
  });

  it("is stopped where a single hidden figure gets into a report", async () => {
    const leaky = composeWith(composed, (estimates) =>
      estimates.map((each) =>
        each.status === "suppressed" && each.wave === 2024
          ? {
              ...each,
              status: "computed",
              value: 7,
              base: 6,
              interval: { lower: 6, upper: 8, level: 0.95 },
              valueStep: 1,
              bound: null,
              baseStep: 1,
              unreliable: true,
            }
          : each,
      ),
    );
    const csv = openData(leaky, loaded.data);
    const audit = auditAll([{ kind: "csv", path: "data/estimates.csv", content: csv }], auditorOf(composed));
    // What follows from it is found besides.
    expect(new Set(audit.leaks.map(({ channel }) => channel))).toEqual(
      new Set(["data file", "not theirs", "derivation"]),
    );
  });

  it("decides the same once it is recorded, and records the same again", () => {
    const text = ledgerText(2024, cellsOfRelease(loaded.data, composed.attacked), []);
    const ledger = Ledger.parse(JSON.parse(text));
    const data = { ...loaded.data, ledgers: [ledger] };
    const again = wordedFrom(data, loaded.tallies, loaded.design);
    expect(hiddenKeys(again)).toEqual(hiddenKeys(composed));
    expect(ledgerText(2024, cellsOfRelease(data, again.attacked), recordedCells(data, 2024))).toBe(text);
  });

  it("records nothing that readers do not get: of what is hidden, its name", () => {
    const cells = cellsOfRelease(loaded.data, composed.attacked);
    const printed = new Map(
      composed.rounded.figures.map((each) => [`${each.indicator}/${each.wave}/${domainKey(each.domain)}`, each]),
    );
    for (const { wave, cell, printed: figures, hidden } of cells) {
      for (const indicator of hidden) expect(printed.get(`${indicator}/${wave}/${cell}`)?.status).toBe("suppressed");
      for (const { indicator, base, base_step: step } of figures === "exactly" ? [] : figures) {
        expect(printed.get(`${indicator}/${wave}/${cell}`)?.status).toBe("computed");
        expect(base % step).toBe(0);
      }
    }
    expect(cells.filter(({ hidden }) => hidden.length > 0).length).toBeGreaterThan(5);
  });

  it("remembers what an earlier edition printed of programmes that there are no more, in either schema", () => {
    const gone = { survey: "nse", wave: 2024, cell: "programme:gone", of: { programmes: ["gone"] } };
    const first = Ledger.parse({ schema: 1, year: 2024, cells: [{ ...gone, status: "printed" }] });
    const data = { ...loaded.data, ledgers: [first] };
    const now = cellsOfRelease(data, composed.attacked);
    const second = Ledger.parse(JSON.parse(ledgerText(2024, now, recordedCells(data, 2024))));
    expect(second.cells.length).toBe(now.length + 1);
    expect(second.cells.find(({ cell }) => cell === gone.cell)).toMatchObject({ ...gone, printed: "exactly" });
    const third = ledgerText(2024, now, recordedCells({ ...data, ledgers: [second] }, 2024));
    expect(Ledger.parse(JSON.parse(third))).toEqual(second);
  });

  it("hides what a stricter policy says from now on, and does not stop since it was printed before", () => {
    const mild = wordedFrom({ ...loaded.data, surveys: mildly(loaded.data) }, loaded.tallies, loaded.design);
    const ledger = Ledger.parse(JSON.parse(ledgerText(2024, cellsOfRelease(loaded.data, mild.attacked), [])));
    const strict = wordedFrom({ ...loaded.data, ledgers: [ledger] }, loaded.tallies, loaded.design);
    expect(documentFindings(strict)).toEqual([]);
    const small = (all: Composed) =>
      decisionsOf(all).filter(({ item, base, status }) => item !== null && base < 10 && status === "printed").length;
    expect(small(mild)).toBeGreaterThan(0);
    expect(small(strict)).toBe(0);
  });

  it("is stopped by an action that tells a number of a hidden programme, and says where it stands", async () => {
    const { data, design, tallies } = loaded;
    const hidden = decisionsOf(composed).find(
      ({ status, item, domain, wave }) =>
        status === "hidden" && item === null && domain.kind === "programme" && wave === 2024,
    );
    const { name } = data.university.programmes.find(({ id }) => hidden?.key === `programme:${id}`) ?? {
      name: { nl: "", en: "" },
    };
    const plan = data.plans.get(2024);
    const [first, ...others] = plan?.actions ?? [];
    if (plan === undefined || first === undefined) throw new Error("no actions");
    const planted = {
      ...first,
      goal: { nl: `Zes studenten van ${name.nl} zijn bereikt`, en: `Six students of ${name.en} were reached` },
    };
    const plans = new Map([...data.plans, [2024, { ...plan, actions: [planted, ...others] }] as const]);
    const findings = documentFindings(wordedFrom({ ...data, plans }, tallies, design));
    const told = findings.filter(({ message }) => message.includes(" stands in one sentence with "));
    expect(told.map(({ file, at, message }) => [file, at?.join("."), message.split(" stands")[0]])).toEqual([
      ["data/actions/2024.yaml", "actions.0.goal.nl", '"Zes"'],
      ["data/actions/2024.yaml", "actions.0.goal.en", '"Six"'],
    ]);
  });

  it("decides the same in whatever order the answers come", async () => {
    const turned: readonly ItemTally[] = loaded.tallies
      .map((tally) => ({ ...tally, cells: tally.cells.toReversed() }))
      .toReversed();
    expect(hiddenKeys(wordedFrom(loaded.data, turned, loaded.design))).toEqual(hiddenKeys(composed));
  });
});

function mildly({ surveys }: UniversityData): UniversityData["surveys"] {
  return surveys.map((each) => ({
    ...each,
    survey: { ...each.survey, privacy: { ...each.survey.privacy, minimumBase: 5 } },
  }));
}

function decisionsOf({ rounded }: Composed): readonly FigureDecision[] {
  return rounded.decided.flatMap(({ respondents, items }) => [
    ...respondents,
    ...items.flatMap(({ decisions }) => decisions),
  ]);
}

function hiddenKeys(all: Composed): readonly string[] {
  return decisionsOf(all)
    .filter(({ status }) => status === "hidden")
    .map(({ survey, wave, item, key }) => `${survey}/${wave}/${item}/${key}`)
    .sort();
}

function composeWith({ rounded }: Composed, change: (all: readonly Figure[]) => readonly unknown[]): readonly Figure[] {
  return change(rounded.figures) as readonly Figure[];
}

describe("the commands", () => {
  const run = promisify(execFile);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "wellbeing-hidden-"));
    await cp(shippedData, path.join(folder, "data"), { recursive: true });
    const file = path.join(folder, "data/surveys/nse/survey.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("reliableBase: 30 }", "reliableBase: 30, mergeSmallProgrammes: false }"));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));
  const wellbeing = async (...words: string[]) => {
    const program = path.join(project, "src/cli/wellbeing.ts");
    const data = ["--data", path.join(folder, "data")];
    return (await run(process.execPath, [program, ...words, ...data], { cwd: folder })).stdout;
  };

  it("tell the analyst what is hidden, how well, and why", async () => {
    const told = await wellbeing("check", "--disclosure");
    expect(told).toMatch(
      /nse 2024: \d+ figures; \d+ printed, [1-9]\d* hidden \(few respondents \d+, protects others \d+\)/,
    );
    expect(told).toMatch(/The attack read \d+ rows of \d+ questions/);
    const figure = /nse\/2024\/\S+(?= {2}protects others)/.exec(told)?.[0] ?? "";
    expect(await wellbeing("check", "--explain", figure)).toMatch(
      /hidden, protects others; \d+ respondents .*; with it, this would follow:\n {2}.* people: .* less /s,
    );
  });

  it.runIf(isFull)("audit a finished PDF, and find a leak that somebody put into a page", async () => {
    const out = path.join(folder, "out");
    await wellbeing("report", "--only", "faculty-archaeology", "--lang", "en", "--out", out);
    expect(await wellbeing("audit", "--part", "--out", out)).toMatch(/none of which is in them or follows from them/);
    const page = path.join(out, "2024.partial/reports/faculty-archaeology.en.html");
    await writeFile(
      page,
      (await readFile(page, "utf8")).replace("</body>", "<p>Heritage (master): 5 students</p></body>"),
    );
    await expect(wellbeing("audit", "--part", "--out", out)).rejects.toThrow(/this file is not as the manifest says/);
  });
});
