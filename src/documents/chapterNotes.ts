/** The blocks of a chapter -> the same, with what is said of several of them said once: in numbered notes at the chapter's end, and small numbers where they belong. */
import type { Finding } from "./blocks.ts";
import type { Block } from "./report.ts";

/** A small number beside a caption, a chart's subtitle or a quotation's origin. */
export interface NoteMark {
  readonly number: number;
  /** The anchor of the note. */
  readonly to: string;
  /** Its own anchor, to which the note leads back: of the first mark of a note, null of the others. */
  readonly id: string | null;
}

export interface ChapterNotes {
  readonly kind: "notes";
  readonly id: string;
  readonly notes: readonly {
    readonly number: number;
    readonly id: string;
    /** The anchor of its first mark. */
    readonly backTo: string;
    readonly words: string;
  }[];
}

type Other = { readonly kind: string };
type Place = Extract<Block, { kind: "chart" | "table" | "quotation" | "opener" | "paragraph" | "context" }>;

/** A note that stands at one chart or table only stays there; sources never do. Blocks that have their notes are left as they are. */
export function withNotes<Any extends Other>(
  chapter: string,
  blocks: readonly (Any | Block)[],
): readonly (Any | Block)[] {
  if (blocks.some(({ kind }) => kind === "notes")) return blocks;
  const noted = blocks.flatMap((block): readonly (Place | Finding)[] =>
    isFindings(block) ? block.findings : isPlace(block) ? [block] : [],
  );
  const own = blocks.filter(isPlace).flatMap(ownNotes);
  const isShared = (note: string) => own.filter((each) => each === note).length > 1;
  const numbered = [
    ...new Set(noted.flatMap((place) => [...(place.sources ?? []), ...ownNotes(place).filter(isShared)])),
  ];
  if (numbered.length === 0) return blocks;
  const met = new Set<number>();
  const marksOf = (notes: readonly string[]) =>
    notes.map((note): NoteMark => {
      const number = numbered.indexOf(note) + 1;
      const isFirst = !met.has(number);
      met.add(number);
      return { number, to: noteAnchor(chapter, number), id: isFirst ? markAnchor(chapter, number) : null };
    });
  const list: ChapterNotes = {
    kind: "notes",
    id: `notes-${chapter}`,
    notes: numbered.map((words, at) => ({
      number: at + 1,
      id: noteAnchor(chapter, at + 1),
      backTo: markAnchor(chapter, at + 1),
      words,
    })),
  };
  const marked = blocks.map((block) =>
    isPlace(block)
      ? withoutShared(
          { ...block, marks: marksOf([...new Set([...(block.sources ?? []), ...ownNotes(block).filter(isShared)])]) },
          isShared,
        )
      : isFindings(block)
        ? { ...block, findings: block.findings.map((each) => ({ ...each, marks: marksOf(each.sources ?? []) })) }
        : block,
  );
  // Small print stays the last of its page.
  const end = marked.at(-1)?.kind === "foot" ? -1 : marked.length;
  return [...marked.slice(0, end), list, ...marked.slice(end)];
}

/** No block has a full stop in its id, so that neither is ever the id of one. `pdf/finish/markFootnotes.ts` knows them by their form. */
function noteAnchor(chapter: string, number: number): string {
  return `notes-${chapter}.${number}`;
}

function markAnchor(chapter: string, number: number): string {
  return `to-notes-${chapter}.${number}`;
}

const places: ReadonlySet<string> = new Set(["chart", "table", "quotation", "opener", "paragraph", "context"]);

function isPlace(block: Other): block is Place {
  return places.has(block.kind);
}

function isFindings(block: Other): block is Extract<Block, { kind: "findings" }> {
  return block.kind === "findings";
}

function ownNotes(place: Place | Finding): readonly string[] {
  if (!("kind" in place)) return [];
  if (place.kind === "chart") return place.notes;
  return place.kind === "table" && place.note !== null ? [place.note] : [];
}

function withoutShared(place: Place, isShared: (note: string) => boolean): Place {
  if (place.kind === "chart") return { ...place, notes: place.notes.filter((note) => !isShared(note)) };
  if (place.kind === "table" && place.note !== null && isShared(place.note)) return { ...place, note: null };
  return place;
}
