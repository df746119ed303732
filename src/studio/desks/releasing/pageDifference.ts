/** What is read in a page before and now -> what differs, chapter by chapter: words that went and came, figures, pictures. */
import { diffArrays, diffWordsWithSpace } from "diff";
import type { ChapterWords } from "./pageWords.ts";

export interface Words {
  readonly is: "same" | "gone" | "new";
  readonly words: string;
}

/** A block beside what has become of it. Null: there was none before, or is none now. */
export interface ChangedBlock {
  readonly before: readonly Words[] | null;
  readonly now: readonly Words[] | null;
}

export interface ChangedChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ChangedBlock[];
  readonly figures: readonly {
    readonly estimate: string;
    readonly before: string | null;
    readonly now: string | null;
  }[];
  readonly pictures: readonly {
    readonly headline: string;
    readonly before: string | null;
    readonly now: string | null;
  }[];
}

/** Chapters that are alike are left out. Two pictures are alike where their sources are. */
export function pageDifference(
  before: readonly ChapterWords[],
  now: readonly ChapterWords[],
): readonly ChangedChapter[] {
  const ids = [...new Set([...now, ...before].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before.find((each) => each.id === id), now.find((each) => each.id === id)];
    const changed = {
      id,
      title: (is ?? was)?.title ?? "",
      blocks: changedBlocks(was?.blocks ?? [], is?.blocks ?? []),
      figures: differing(was?.figures, is?.figures).map(([estimate, old, fresh]) => ({
        estimate,
        before: old,
        now: fresh,
      })),
      pictures: changedPictures(was, is),
    };
    const isAlike = changed.blocks.length + changed.figures.length + changed.pictures.length === 0;
    return isAlike ? [] : [changed];
  });
}

function changedPictures(was: ChapterWords | undefined, is: ChapterWords | undefined): ChangedChapter["pictures"] {
  const sources = (chapter: ChapterWords | undefined) =>
    new Map([...(chapter?.pictures ?? [])].map(([id, { source }]) => [id, source]));
  return differing(sources(was), sources(is)).map(([id, before, now]) => ({
    headline: (is?.pictures.get(id) ?? was?.pictures.get(id))?.headline ?? "",
    before,
    now,
  }));
}

function differing(
  before: ReadonlyMap<string, string> = new Map(),
  now: ReadonlyMap<string, string> = new Map(),
): readonly (readonly [string, string | null, string | null])[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])];
  return ids
    .map((id) => [id, before.get(id) ?? null, now.get(id) ?? null] as const)
    .filter(([, was, is]) => was !== is);
}

/** Of blocks that went and came at one place, the first of each are taken for one another, and so on. */
function changedBlocks(before: readonly string[], now: readonly string[]): readonly ChangedBlock[] {
  const changes = diffArrays([...before], [...now]);
  return changes.flatMap((change, place): readonly ChangedBlock[] => {
    const next = changes[place + 1];
    const last = changes[place - 1];
    if (change.removed) return paired(change.value, next?.added ? next.value : []);
    if (change.added && !last?.removed) return paired([], change.value);
    return [];
  });
}

function paired(gone: readonly string[], come: readonly string[]): readonly ChangedBlock[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => {
    const [was, is] = [gone[place], come[place]];
    if (was === undefined) return { before: null, now: [{ is: "new", words: is ?? "" }] };
    if (is === undefined) return { before: [{ is: "gone", words: was }], now: null };
    const parts = diffWordsWithSpace(was, is).map(({ added, removed, value }): Words => {
      return { is: added ? "new" : removed ? "gone" : "same", words: value };
    });
    return { before: parts.filter((each) => each.is !== "new"), now: parts.filter((each) => each.is !== "gone") };
  });
}
