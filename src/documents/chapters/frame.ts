/** The frame: the vision, the years of policy behind it, and which priority secures which theme of a framework. */
import type { Framework, PolicyEvent } from "../../domain/index.ts";
import type { Reported, Speech, Writing } from "../../statements/index.ts";
import type { Timeline } from "../blocks.ts";
import { editorsBlocks } from "../editorsBlocks.ts";
import type { Block } from "../report.ts";
import { matrix } from "./actionMatrix.ts";

/** Nothing where the university has neither texts, nor policy, nor a framework. */
export function frameBlocks(writing: Writing): readonly Block[] {
  return [
    ...howToRead(writing),
    ...editorsBlocks("frame", writing),
    ...policyBlocks(writing),
    ...(writing.data.framework === null ? [] : frameworkBlocks(writing.data.framework, writing)),
  ];
}

function policyBlocks(writing: Reported & Speech): readonly Block[] {
  const events = writing.data.policy?.events ?? [];
  if (events.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "frame-timeline", text: writing.say("frame.timeline") },
    timeline(events, writing),
  ];
}

function frameworkBlocks(framework: Framework, writing: Reported & Speech): readonly Block[] {
  const { say, text, data } = writing;
  const { example } = framework.secures;
  const counts = { priorities: data.priorities.priorities.length, themes: framework.themes.length };
  return [
    { kind: "heading", level: 3, id: "frame-matrix", text: say("frame.matrix", counts), madeUp: example !== undefined },
    { kind: "paragraph", words: say("frame.matrixIntro", { framework: text(framework.name) }) },
    matrix(framework, writing),
  ];
}

function howToRead(writing: Writing): readonly Block[] {
  const words = editorsBlocks("reading", writing);
  return words.length === 0
    ? []
    : [
        { kind: "heading", level: 3, id: "frame-reading", text: writing.say("reading.title") },
        ...words,
        { kind: "heading", level: 3, id: "frame-vision", text: writing.say("frame.vision") },
      ];
}

function timeline(given: readonly PolicyEvent[], { say, text, year }: Reported & Speech): Timeline {
  const events = given.toSorted((a, b) => a.year - b.year || (a.until ?? a.year) - (b.until ?? b.year));
  return {
    kind: "timeline",
    label: say("frame.timeline"),
    events: events.map((event) => ({
      period: event.until === undefined ? String(event.year) : `${event.year}–${event.until}`,
      title: text(event.title),
      text: text(event.description),
      url: event.url ?? null,
      current: event.year <= year && year <= (event.until ?? event.year),
    })),
  };
}
