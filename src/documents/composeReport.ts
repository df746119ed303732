/** (what the report is, data, estimates, language) -> what it says. */
import type { Action, Faculty, FacultyId, Language, UniversityData, Year } from "../domain/index.ts";
import type { EstimateIndex } from "../statements/index.ts";
import { messageCandidates, startWriting, type Writing } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { boardName } from "../wording/index.ts";
import { annexBlocks, methodBlocks, sourceBlocks } from "./chapters/closing.ts";
import { correctionBlocks } from "./chapters/corrections.ts";
import { factsheetBlocks } from "./chapters/factsheet.ts";
import { actionTimeline, frameBlocks } from "./chapters/frame.ts";
import { glossaryBlocks } from "./chapters/glossary.ts";
import { ownFigures } from "./chapters/ownFigures.ts";
import { actionTable, priorityBlocks } from "./chapters/priority.ts";
import { questionBlocks } from "./chapters/questions.ts";
import { sideBySide } from "./chapters/sideBySide.ts";
import { exampleNotice, summaryChapter } from "./chapters/summary.ts";
import { surveyBlocks } from "./chapters/survey.ts";
import { editionTitle, editionWords } from "./correctionWords.ts";
import { editorsBlocks } from "./editorsBlocks.ts";
import { helpBoxes, withoutBox } from "./helpBoxes.ts";
import { printedEstimates } from "./printedEstimates.ts";
import type { Audience, Block, Chapter, Report } from "./report.ts";

export type ReportKey =
  | { readonly kind: "board" }
  | { readonly kind: "faculty"; readonly faculty: FacultyId }
  /** One sheet of paper. */
  | { readonly kind: "factsheet"; readonly faculty: FacultyId };

/** Names of all that the reports of a year could say first. */
export function messageIds(year: Year, data: UniversityData, index: EstimateIndex, say: Say, language: Language) {
  const actions = data.plans.get(year)?.actions ?? [];
  return [null, ...data.university.faculties].flatMap((faculty) =>
    messageCandidates(faculty, actions, startWriting(language, year, data, index, say)).map(({ id }) => id),
  );
}

/** `board`, `faculty-<id>` or `factsheet-<id>`. */
export function reportId(key: ReportKey): string {
  return key.kind === "board" ? "board" : `${key.kind}-${key.faculty}`;
}

export function audienceOf(key: ReportKey): Audience {
  return key.kind === "board" ? "board" : `faculty:${key.faculty}`;
}

/** The board report, and a report and a factsheet for each faculty. */
export function reportKeys(data: UniversityData): readonly ReportKey[] {
  const of = (kind: "faculty" | "factsheet") => data.university.faculties.map(({ id }) => ({ kind, faculty: id }));
  return [{ kind: "board" }, ...of("faculty"), ...of("factsheet")];
}

/** Throws where data is missing that `sources/` and `checkText` have reported. */
export function composeReport(
  key: ReportKey,
  year: Year,
  language: Language,
  data: UniversityData,
  index: EstimateIndex,
  say: Say,
): Report {
  const faculty = key.kind === "board" ? null : facultyOf(key.faculty, data);
  const writing = startWriting(language, year, data, index, say);
  const parts =
    faculty === null
      ? boardParts(writing)
      : key.kind === "factsheet"
        ? factsheetParts(faculty, writing)
        : facultyParts(faculty, writing);
  const helped = parts.map((each) => withHelp(each, writing));
  const numbered = numberChapters(
    faculty !== null && key.kind === "factsheet" ? corrected(helped, faculty, writing) : helped,
  );
  const printed = printedEstimates(numbered);
  const order = new Map(data.indicators.indicators.map((each, place) => [each.id, place]));
  const estimates = printed
    .map((id) => index.get(id))
    .toSorted(
      (a, b) =>
        (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) || a.wave - b.wave || (a.id < b.id ? -1 : 1),
    );
  const annex: Chapter = {
    id: "annex",
    number: null,
    title: say("annex.title"),
    blocks: annexBlocks(estimates, writing),
  };
  const { university } = data;
  const newest = data.corrections.get(year)?.editions.at(-1);
  return {
    id: reportId(key),
    kind: key.kind,
    audience: audienceOf(key),
    language,
    year,
    university: writing.text(university.name),
    title: say("report.title"),
    subtitle:
      faculty === null
        ? say("report.board", { year, board: boardName(university, language, say) })
        : say(key.kind === "factsheet" ? "report.factsheet" : "report.faculty", {
            faculty: writing.text(faculty.name),
            year,
          }),
    style: {
      accent: university.style.accent,
      comparison: university.style.comparison,
      tokens: data.tokens,
      mark: data.mark,
    },
    contact: {
      unit: writing.text(university.contact.unit),
      email: university.contact.email,
      url: university.contact.url ?? null,
    },
    notices: university.example === undefined ? [] : [writing.text(university.example)],
    edition: newest === undefined ? null : editionTitle(newest, writing),
    chapters: key.kind === "factsheet" ? numbered : [...numbered, annex],
    estimates: estimates.map((each) => each.id).toSorted(),
  };
}

/** A chapter that speaks of suicide or addiction ends with whom to turn to. */
function withHelp(each: Part, writing: Writing): Part {
  return withoutBox.has(each.id) ? each : { ...each, blocks: [...each.blocks, ...helpBoxes(each.blocks, writing)] };
}

/** A sheet has no room for what was wrong: it names some of its figures, and the report tells. */
function corrected(parts: readonly Part[], faculty: Faculty, writing: Writing): readonly Part[] {
  const { say } = writing;
  const printed = new Set<string>(printedEstimates(numberChapters(parts)));
  const editions = editionWords(writing, `faculty:${faculty.id}`, (estimate) => printed.has(estimate));
  if (editions.length === 0) return parts;
  const changed = editions.flatMap((each) => each.figures);
  // What stood on the sheet: key figures of the faculty and its programmes.
  const gone = editions.flatMap((each) =>
    each.gone.flatMap(({ name, indicator, domain }) =>
      indicator.keyFigure && "faculty" in domain && domain.kind !== "rest" && domain.kind !== "part" ? [name] : [],
    ),
  );
  const sentences = (
    [
      ["sheet", changed],
      ["sheetGone", gone],
    ] as const
  ).flatMap(([key, names]) => {
    const named = names.slice(0, mostNamed);
    if (named.length === 0) return [];
    return [say(`edition.${key}`, { figures: named.join("; "), left: names.length - named.length })];
  });
  const words = sentences.length === 0 ? say("edition.sheetNone") : sentences.join(" ");
  return parts.map((each) => ({ ...each, blocks: [...each.blocks, { kind: "paragraph", words }] }));
}

/** The others would make a third page. */
const mostNamed = 6;

interface Part {
  readonly id: string;
  readonly title: string;
  readonly numbered: boolean;
  readonly blocks: readonly Block[];
}

function boardParts(writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const actions = data.plans.get(year)?.actions ?? [];
  return [
    { ...summaryChapter(writing, actions, null), numbered: false },
    part("corrections", say("edition.chapter"), correctionBlocks(writing, "board"), false),
    part("frame", say("frame.title"), frameBlocks(writing)),
    ...data.priorities.priorities.map((priority) =>
      part(
        `priority-${priority.id}`,
        say("priority.title", { name: text(priority.name) }),
        priorityBlocks(priority, actions, writing),
      ),
    ),
    ...surveyParts(writing),
    part("faculties", say("sideBySide.title"), sideBySide(writing)),
    part("next", say("next.title"), [
      ...editorsBlocks("next", writing),
      ...actionTimeline(actions, writing),
      ...decisionsTaken(writing),
    ]),
    ...closingParts(writing),
  ].filter(({ blocks }) => blocks.length > 0);
}

function facultyParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { say, text, data, year } = writing;
  const plan = data.plans.get(year);
  const own = (plan?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  return [
    { ...summaryChapter({ ...writing, data: { ...data, decisions: new Map() } }, own, faculty), numbered: false },
    part("corrections", say("edition.chapter"), correctionBlocks(writing, `faculty:${faculty.id}`), false),
    part("frame", say("frame.title"), frameBlocks(writing)),
    part("own", say("own.chapter", { faculty: text(faculty.name) }), ownFigures(faculty, writing)),
    part("actions", say("faculty.actions", { faculty: text(faculty.name) }), ownActions(faculty, own, writing)),
    part("questions", say("question.title"), questionBlocks(faculty, own, writing)),
    ...surveyParts(writing),
    ...closingParts(writing),
  ].filter(({ blocks }) => blocks.length > 0);
}

function factsheetParts(faculty: Faculty, writing: Writing): readonly Part[] {
  const { data, year } = writing;
  const own = (data.plans.get(year)?.actions ?? []).filter((action) => action.owner.unit === faculty.id);
  return [part("factsheet", writing.text(faculty.name), factsheetBlocks(faculty, own, writing), false)];
}

function ownActions(faculty: Faculty, own: readonly Action[], writing: Writing): readonly Block[] {
  const { say, text, data, year } = writing;
  if (own.length === 0)
    return [{ kind: "paragraph", words: say("faculty.noActions", { faculty: text(faculty.name) }) }];
  const example = data.plans.get(year)?.example;
  return [
    ...(example === undefined ? [] : [exampleNotice(say("example.title"), text(example))]),
    ...data.priorities.priorities.flatMap((priority): Block[] => {
      const actions = own.filter((action) => action.priority === priority.id);
      if (actions.length === 0) return [];
      return [
        { kind: "heading", level: 3, id: `actions-${priority.id}`, text: text(priority.name) },
        actionTable(`actions-${priority.id}-table`, text(priority.name), actions, writing),
      ];
    }),
  ];
}

function surveyParts(writing: Writing): readonly Part[] {
  return writing.data.surveys.map((each) =>
    part(`survey-${each.survey.id}`, writing.text(each.survey.name), surveyBlocks(each, writing)),
  );
}

function closingParts(writing: Writing): readonly Part[] {
  const { say } = writing;
  return [
    part("method", say("method.title"), methodBlocks(writing)),
    part("glossary", say("glossary.title"), glossaryBlocks(writing)),
    part("sources", say("sources.title"), sourceBlocks(writing)),
  ];
}

function decisionsTaken({ say, data, year, text }: Writing): readonly Block[] {
  const decisions = data.decisions.get(year);
  if (decisions === undefined || decisions.taken.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "next-taken", text: say("next.taken") },
    {
      kind: "decisions",
      decisions: decisions.taken.map((each) => ({ title: text(each.title), reason: text(each.reason) })),
    },
    ...(decisions.example === undefined ? [] : [exampleNotice(say("example.title"), text(decisions.example))]),
  ];
}

function part(id: string, title: string, blocks: readonly Block[], numbered = true): Part {
  return { id: id.replaceAll(".", "-"), title, numbered, blocks };
}

function numberChapters(parts: readonly Part[]): readonly Chapter[] {
  let number = 0;
  return parts.map(({ id, title, numbered, blocks }) => {
    if (numbered) number += 1;
    return { id, title, blocks, number: numbered ? String(number) : null };
  });
}

function facultyOf(id: FacultyId, data: UniversityData): Faculty {
  const found = data.university.faculties.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no faculty ${id}`);
  return found;
}
