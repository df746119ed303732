/** What came of the checks: by document and page, and by rule. */
import type { Language } from "../../domain/index.ts";
import { noFigure } from "../../statements/index.ts";
import type { Say } from "../../wording/index.ts";
import type { Table } from "../blocks.ts";
import type { Block } from "../report.ts";
import type { Evidence } from "./composeEvidence.ts";
import { evidenceTable } from "./evidenceTable.ts";

export function documentBlocks({ documents, pages, tools }: Evidence, language: Language, say: Say): readonly Block[] {
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
    {
      kind: "paragraph",
      words: `${noFigure("number", say("evidence.holds", { documents: documents.length, pages: pages.length }))} ${say("evidence.intro")}`,
    },
    inLanguages(
      evidenceTable(
        "documents-table",
        say("evidence.documentsCaption"),
        ["file", "title", "inLanguage", "profile", "result"],
        [...printed, ...read],
        say,
      ),
      1,
      [...documents, ...pages].map((each) => (each.language === language ? null : each.language)),
    ),
    { kind: "paragraph", words: say("evidence.tools", marked(tools)) },
  ];
}

export function checkBlocks({ documents, tools }: Evidence, say: Say): readonly Block[] {
  const rules = documents[0]?.checks.map(({ rule }) => rule) ?? [];
  const rows = rules.map((rule) => {
    const own = documents.flatMap(({ checks }) => checks.filter((check) => check.rule === rule));
    const checked = own.reduce((sum, check) => sum + check.checked, 0);
    const passed = own.filter(({ problems }) => problems.length === 0).length;
    return [
      say(`evidence.rule.${rule}`),
      noFigure("name", say(`evidence.clause.${rule}`)),
      noFigure("number", say("evidence.count", { count: checked })),
      noFigure("number", say("evidence.passed", { passed, all: own.length })),
    ];
  });
  return [
    { kind: "paragraph", words: say("evidence.checksIntro", { program: marked(tools).program }) },
    ...(rows.length === 0
      ? []
      : [
          evidenceTable(
            "checks-table",
            say("evidence.checksCaption"),
            ["rule", "standard", "checked", "files"],
            rows,
            say,
          ),
        ]),
    { kind: "paragraph", words: say("evidence.testsIntro") },
    {
      kind: "list",
      items: [
        say("evidence.veraWords", { verapdf: marked(tools).verapdf }),
        say("evidence.readWords", { pdfjs: marked(tools).pdfjs }),
        say("evidence.axeWords", { axe: marked(tools).axe }),
        say("evidence.altWords"),
        say("evidence.bytesWords"),
      ],
    },
  ];
}

/** A version is no figure, whatever stands beside it. */
function marked({ program, verapdf, axe, pdfjs }: Evidence["tools"]): Evidence["tools"] {
  const name = (version: string) => noFigure("name", version);
  return { program: name(program), verapdf: name(verapdf), axe: name(axe), pdfjs: name(pdfjs) };
}

function inLanguages(whole: Table, place: number, languages: readonly (Language | null)[]): Table {
  return { ...whole, columns: whole.columns.map((each, at) => (at === place ? { ...each, languages } : each)) };
}
