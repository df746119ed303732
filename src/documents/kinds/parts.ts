/** The chapters of a document before they are numbered, and those that several kinds share. */

import type { Writing } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { glossaryBlocks } from "../chapters/glossary.ts";
import { methodBlocks } from "../chapters/method.ts";
import { sourceBlocks } from "../chapters/sources.ts";
import { surveyBlocks } from "../chapters/survey.ts";
import type { Block, Chapter } from "../report.ts";

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly numbered: boolean;
  /** Of the priority that it is about. */
  readonly sign?: string;
  readonly blocks: readonly Block[];
  /** As of a chapter. */
  readonly isHalf?: boolean;
}

export function part(id: string, title: string, blocks: readonly Block[], numbered = true): Part {
  return { id: blockId(id), title, numbered, blocks };
}

export function surveyParts(writing: Writing): readonly Part[] {
  return writing.data.surveys.map((each) =>
    part(`survey-${each.survey.id}`, writing.text(each.survey.name), surveyBlocks(each, writing)),
  );
}

export function closingParts(writing: Writing): readonly Part[] {
  const { say } = writing;
  return [
    part("method", say("method.title"), methodBlocks(writing)),
    part("glossary", say("glossary.title"), glossaryBlocks(writing)),
    part("sources", say("sources.title"), sourceBlocks(writing)),
  ];
}

export function numberChapters(parts: readonly Part[]): readonly Chapter[] {
  let number = 0;
  return parts.map(({ numbered, ...each }) => {
    if (numbered) number += 1;
    return { ...each, number: numbered ? String(number) : null };
  });
}
