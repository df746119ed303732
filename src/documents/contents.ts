/** A report -> its pieces that a correction can be about, each with its words as far as they are no figures: actions, decisions, the text and the charts of each chapter. */
import type { ContentKind } from "../domain/index.ts";
import { mapWords } from "../statements/index.ts";
import { correctionsChapter } from "./chapters/corrections.ts";
import type { Block, Chapter, Report } from "./report.ts";

export interface ReportContent {
  readonly kind: ContentKind;
  /** Where it stands. */
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

/** What an edition says of itself is none of it. */
export function contentsOf({ chapters }: Report): readonly ReportContent[] {
  return chapters.filter(({ id }) => id !== correctionsChapter).flatMap(ofChapter);
}

function ofChapter({ id, title, blocks }: Chapter): readonly ReportContent[] {
  const pieces = blocks.flatMap(piecesOf);
  const named = pieces.flatMap(({ kind, name, says }) =>
    name === null ? [] : [{ kind, id: `${id}/${name}`, name, says }],
  );
  const whole = (["texts", "charts"] as const).flatMap((kind) => {
    const own = pieces.filter((each) => each.kind === kind && each.name === null);
    return own.length === 0 ? [] : [{ kind, id, name: title, says: own.map(({ says }) => says).join("\n") }];
  });
  return [...named, ...whole];
}

interface Piece {
  readonly kind: ContentKind;
  /** Null of what is told by its chapter. */
  readonly name: string | null;
  readonly says: string;
}

const text = (value: unknown): readonly Piece[] => [{ kind: "texts", name: null, says: said(value) }];

type PiecesOf = { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => readonly Piece[] };

const ofBlock: PiecesOf = {
  heading: text,
  paragraph: (block) => (block.tells === "corrections" ? [] : text(block)),
  prose: text,
  list: (block) =>
    block.tells === undefined
      ? text(block)
      : block.items.map((item): Piece => ({ kind: "decisions", name: said(item), says: said(item) })),
  notice: text,
  quotation: text,
  opener: text,
  timeline: text,
  actions: ({ actions }) =>
    actions.map((action): Piece => ({ kind: "actions", name: said(action.title), says: said(action) })),
  headline: text,
  findings: text,
  context: text,
  // It counts actions, which are told themselves.
  strip: ({ priorities }) => text(priorities.map(({ name }) => name)),
  progress: ({ columns }) =>
    columns.flatMap(({ state, items }) =>
      items.map((item): Piece => ({ kind: "actions", name: said(item.title), says: `${state} ${said(item)}` })),
    ),
  asked: ({ decisions }) =>
    decisions.map((decision): Piece => ({ kind: "decisions", name: said(decision.title), says: said(decision) })),
  foot: text,
  table: (block) =>
    block.tells === "actions"
      ? block.rows.map((row): Piece => ({ kind: "actions", name: said(row[0]), says: said(row) }))
      : // What its cells say follows from its figures.
        text([block.caption, block.columns.map(({ label }) => label), block.rows.map(([head]) => head), block.note]),
  chart: (block) => [{ kind: "charts", name: null, says: withoutNumbers(`${block.shape} ${said(block)}`) }],
  notes: text,
};

function piecesOf<Kind extends Block["kind"]>(block: Extract<Block, { kind: Kind }>): readonly Piece[] {
  return (ofBlock[block.kind as Kind] as (block: Extract<Block, { kind: Kind }>) => readonly Piece[])(block);
}

/** Addresses and pictures are not read, nor the day that an edition bears, since what an edition says of itself is none of it, nor how a chart is walked through, which is made of what it shows. */
const unread: ReadonlySet<string> = new Set([
  "kind",
  "id",
  "anchor",
  "href",
  "sign",
  "backTo",
  "estimate",
  "indicator",
  "figure",
  "marks",
  "today",
  "reading",
]);

/** All words in it, with each figure left out. */
function said(value: unknown): string {
  return wordsIn(value).join("\n");
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [
      mapWords(
        value,
        (plain) => plain,
        (id) => `[${id}]`,
        (_, text) => text,
        // Another chart before it gives it another number, and says nothing else.
        (to) => `[${to}]`,
      ),
    ];
  }
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => (unread.has(key) ? [] : wordsIn(each)));
}

/** Labels of a chart are no marked words: another number in one is another figure, which is told as such. */
function withoutNumbers(words: string): string {
  return words.replace(/\d+(?:[.,]\d+)*/g, "#");
}
