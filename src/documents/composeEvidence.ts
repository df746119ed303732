/** What was checked on the files of a release -> a page that says so, what no machine can judge, and how reproducible the release is. */
import { type Language, type Localized, type UniversityData, withoutPlainCalls, type Year } from "../domain/index.ts";
import { noFigure } from "../statements/index.ts";
import type { KeyBelow, Say } from "../wording/index.ts";
import type { Block, Report, Table } from "./report.ts";

/** A PDF of the release, with what came of each check. */
export interface CheckedDocument {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly checks: readonly {
    readonly rule: KeyBelow<"evidence.rule">;
    readonly checked: number;
    readonly problems: readonly string[];
  }[];
}

export interface Evidence {
  readonly documents: readonly CheckedDocument[];
  readonly pages: readonly { readonly id: string; readonly title: string; readonly language: Language }[];
  /** Name -> version: this program and what tests it. */
  readonly tools: Readonly<Record<"program" | "verapdf" | "axe" | "pdfjs", string>>;
}

const unjudged = ["meaning", "order", "language", "colour", "links", "people"] as const;

export function composeEvidence(
  evidence: Evidence,
  year: Year,
  language: Language,
  { university, tokens, mark }: UniversityData,
  say: Say,
): Report {
  const text = (localized: Localized) => withoutPlainCalls(localized[language] ?? "");
  const chapters = [
    { id: "documents", title: say("evidence.documents"), blocks: documentBlocks(evidence, language, say) },
    { id: "checks", title: say("evidence.checks"), blocks: checkBlocks(evidence, say) },
    { id: "unjudged", title: say("evidence.unjudged"), blocks: unjudgedBlocks(say) },
    { id: "reproducible", title: say("evidence.rap"), blocks: rapBlocks(university.rap, say) },
    {
      id: "contact",
      title: say("evidence.contact"),
      blocks: [
        {
          kind: "paragraph",
          words: say("evidence.contactWords", { unit: text(university.contact.unit), email: university.contact.email }),
        },
      ] satisfies Block[],
    },
  ];
  return {
    id: "accessibility",
    kind: "evidence",
    layout: "report",
    audience: "public",
    language,
    year,
    university: text(university.name),
    title: say("evidence.title"),
    subtitle: say("evidence.subtitle", { year }),
    style: { accent: university.style.accent, comparison: university.style.comparison, tokens, mark },
    contact: {
      unit: text(university.contact.unit),
      email: university.contact.email,
      url: university.contact.url ?? null,
    },
    notices: [],
    edition: null,
    chapters: chapters.map((chapter, place) => ({ ...chapter, number: String(place + 1) })),
    estimates: [],
  };
}

function documentBlocks({ documents, pages, tools }: Evidence, language: Language, say: Say): readonly Block[] {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const printed = documents.map(({ id, title, language: of, checks }) => {
    const passed = checks.filter(({ problems }) => problems.length === 0).length;
    return [
      id,
      title,
      names.of(of) ?? of,
      noFigure("name", "PDF/UA-1, PDF/A-3a"),
      noFigure("number", say("evidence.passed", { passed, all: checks.length })),
    ];
  });
  const read = pages.map(({ id, title, language: of }) => [
    id,
    title,
    names.of(of) ?? of,
    noFigure("name", "EN 301 549, WCAG 2.2 AA"),
    say("evidence.byKind"),
  ]);
  return [
    { kind: "paragraph", words: say("evidence.intro", { documents: documents.length, pages: pages.length }) },
    inLanguages(
      table(
        "documents-table",
        say("evidence.documentsCaption"),
        ["file", "title", "inLanguage", "profile", "result"],
        [...printed, ...read],
        say,
      ),
      1,
      [...documents, ...pages].map((each) => (each.language === language ? null : each.language)),
    ),
    { kind: "paragraph", words: say("evidence.tools", tools) },
  ];
}

function checkBlocks({ documents, tools }: Evidence, say: Say): readonly Block[] {
  const rules = documents[0]?.checks.map(({ rule }) => rule) ?? [];
  const rows = rules.map((rule) => {
    const own = documents.flatMap(({ checks }) => checks.filter((check) => check.rule === rule));
    const checked = own.reduce((sum, check) => sum + check.checked, 0);
    const passed = own.filter(({ problems }) => problems.length === 0).length;
    return [
      say(`evidence.rule.${rule}`),
      say(`evidence.clause.${rule}`),
      say("evidence.count", { count: checked }),
      say("evidence.passed", { passed, all: own.length }),
    ];
  });
  return [
    { kind: "paragraph", words: say("evidence.checksIntro", { program: tools.program }) },
    ...(rows.length === 0
      ? []
      : [table("checks-table", say("evidence.checksCaption"), ["rule", "standard", "checked", "files"], rows, say)]),
    { kind: "paragraph", words: say("evidence.testsIntro") },
    {
      kind: "list",
      items: [
        say("evidence.veraWords", { verapdf: tools.verapdf }),
        say("evidence.readWords", { pdfjs: tools.pdfjs }),
        say("evidence.axeWords", { axe: tools.axe }),
        say("evidence.altWords"),
        say("evidence.bytesWords"),
      ],
    },
  ];
}

function unjudgedBlocks(say: Say): readonly Block[] {
  return [
    { kind: "paragraph", words: say("evidence.unjudgedIntro") },
    { kind: "list", items: unjudged.map((each) => say(`evidence.${each}Words`)) },
  ];
}

export type RapLevel = "none" | "baseline" | "silver";

interface Criterion {
  readonly level: "baseline" | "silver" | "gold";
  readonly id: KeyBelow<"evidence.rapPoint">;
  readonly met: boolean;
}

/** NHS Digital's levels of reproducible analytical pipelines; https://nhsdigital.github.io/rap-community-of-practice/introduction_to_RAP/levels_of_RAP/. What only the university can do, it confirms in `university.yaml`. */
function criteria(rap: UniversityData["university"]["rap"]): readonly Criterion[] {
  const of = (level: Criterion["level"], ids: readonly Criterion["id"][], unmet: readonly string[]) =>
    ids.map((id) => ({ level, id, met: !unmet.includes(id) }));
  const unconfirmed = [
    ...(rap?.reviewed === undefined ? ["reviewed"] : []),
    ...(rap?.code === undefined ? ["open"] : []),
  ];
  return [
    ...of("baseline", ["openLanguage", "versioned", "readme", "reviewed", "open"], unconfirmed),
    ...of(
      "silver",
      ["automatic", "documented", "organised", "reusable", "standards", "tested", "dependencies", "logged", "tidy"],
      [],
    ),
    ...of("gold", ["packaged", "integrated", "triggered", "changes"], ["packaged", "triggered"]),
  ];
}

export function rapLevel(rap: UniversityData["university"]["rap"]): RapLevel {
  const all = criteria(rap);
  const meets = (level: Criterion["level"]) => all.every((each) => each.level !== level || each.met);
  if (!meets("baseline")) return "none";
  return meets("silver") ? "silver" : "baseline";
}

function rapBlocks(rap: UniversityData["university"]["rap"], say: Say): readonly Block[] {
  const rows = criteria(rap).map(({ level, id, met }) => [
    say(`evidence.rapPoint.${id}`),
    say(`evidence.rapLevel.${level}`),
    say(met ? "evidence.met" : "evidence.unmet"),
    say(`evidence.rapProof.${id}`, { code: rap?.code ?? "none", reviewed: rap?.reviewed ?? "none" }),
  ]);
  return [
    { kind: "paragraph", words: say("evidence.rapReached", { level: rapLevel(rap) }) },
    table("rap-table", say("evidence.rapCaption"), ["point", "level", "state", "proof"], rows, say),
  ];
}

function inLanguages(whole: Table, place: number, languages: readonly (Language | null)[]): Table {
  return { ...whole, columns: whole.columns.map((each, at) => (at === place ? { ...each, languages } : each)) };
}

function table(
  id: string,
  caption: string,
  columns: readonly KeyBelow<"evidence.column">[],
  rows: readonly (readonly string[])[],
  say: Say,
): Table {
  return {
    kind: "table",
    id,
    caption,
    columns: columns.map((name) => ({ label: say(`evidence.column.${name}`), align: "start" })),
    rows,
    note: null,
    dense: true,
  };
}
