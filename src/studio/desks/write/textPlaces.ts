/** A section of texts -> where the reports print it: document, chapter, and the title that the report gives. */
import type { Report } from "../../../documents/index.ts";
import { inLanguage, type Language, type ReportKey, reportId } from "../../../domain/index.ts";
import { type Draft, draftReport, draftTitles } from "../../../release/index.ts";

export interface TextPlace {
  /** "board", "faculty-law": as the preview names it. */
  readonly document: string;
  readonly documentTitle: string;
  /** The anchor of the chapter. */
  readonly anchor: string;
  /** With its number, where it has one. */
  readonly title: string;
  /** It stands on page one. */
  readonly isPageOne: boolean;
}

interface Where {
  readonly kind: ReportKey["kind"];
  readonly chapter: string;
  readonly anchor?: string;
}

const own: Readonly<Record<string, Where>> = {
  summary: { kind: "board", chapter: "summary" },
  faculty: { kind: "faculty", chapter: "summary" },
  questions: { kind: "faculty", chapter: "actions" },
  reading: { kind: "board", chapter: "frame", anchor: "frame-reading" },
  frame: { kind: "board", chapter: "frame" },
  next: { kind: "board", chapter: "next" },
  method: { kind: "board", chapter: "method" },
};

function whereOf(section: string): Where {
  return own[section] ?? { kind: "board", chapter: section.startsWith("priority-") ? section : `survey-${section}` };
}

/** Null where no such document is made. */
export function placeOfText(section: string, language: Language, draft: Draft): TextPlace | null {
  const { kind, chapter, anchor } = whereOf(section);
  const document = draftTitles(draft, language).find(({ key }) => key.kind === kind);
  if (document === undefined) return null;
  const found = composed(document.key, language, draft)?.chapters.find(({ id }) => id === chapter);
  const name = titleOf(section, language, draft);
  return {
    document: reportId(document.key),
    documentTitle: document.title,
    anchor: found === undefined ? "" : (anchor ?? found.id),
    // A text that is a part of a chapter is called by both.
    title: found === undefined ? name : `${titleWithNumber(found)}${anchor === undefined ? "" : `: ${name}`}`,
    isPageOne: chapter === "summary",
  };
}

/** Null where it can't be composed as the data is now: what is wrong has its finding. */
export function composed(key: ReportKey, language: Language, draft: Draft): Report | null {
  try {
    return draftReport(draft, key, language);
  } catch {
    return null;
  }
}

function titleWithNumber({ number, title }: Report["chapters"][number]): string {
  return number === null ? title : `${number} ${title}`;
}

/** Of a chapter that the report does not have yet. */
function titleOf(section: string, language: Language, { data, sentences }: Draft): string {
  const say = sentences.get(language);
  const priority = data.priorities.priorities.find(({ id }) => section === `priority-${id}`);
  const survey = data.surveys.find((each) => each.survey.id === section)?.survey;
  if (priority !== undefined) return inLanguage(priority.name, language);
  if (survey !== undefined) return inLanguage(survey.name, language);
  const named = {
    frame: "frame.title",
    reading: "reading.title",
    next: "next.title",
    method: "method.title",
    summary: "summary.title",
  } as const;
  const key = (named as Readonly<Record<string, (typeof named)[keyof typeof named]>>)[section];
  return key === undefined || say === undefined ? section : say(key);
}
