/** Files that differ between two releases -> what a reader of each document finds different in it. */
import {
  type Artefact,
  type Audience,
  type Content,
  changesId,
  contentKinds,
  type DocumentChange,
  documentOf,
} from "../../domain/index.ts";

/** Estimates, by what became of them. */
export interface Differing {
  /** They are printed otherwise. */
  readonly figures: ReadonlySet<string>;
  /** They are the same, rounded to another step. */
  readonly rounded: ReadonlySet<string>;
}

export interface FilePair {
  readonly before: Artefact;
  readonly after: Artefact;
}

/** Documents in which nothing is different but what an edition says of itself, or how the file was made, are left out. All formats of a document are one. */
export function documentChanges(pairs: readonly FilePair[], differing: Differing): readonly DocumentChange[] {
  const documents = Map.groupBy(pairs.filter(isRead), ({ after }) => documentOf(after));
  return [...documents].flatMap(([document, formats]): DocumentChange[] => {
    const [first] = formats;
    if (first === undefined) return [];
    const change = changeOf(document, first, differing);
    return isAny(change) ? [change] : [];
  });
}

/** What readers are handed; a list of what editions corrected says of itself that it is another. */
function isRead({ after }: FilePair): boolean {
  return after.kind !== "site" && after.kind !== "evidence" && after.id !== changesId(after.audience as Audience);
}

function changeOf(document: string, { before, after }: FilePair, { figures, rounded }: Differing): DocumentChange {
  const printed = [...new Set([...before.estimates, ...after.estimates])];
  const named = namesOf(before.contents ?? [], after.contents ?? []);
  return {
    document,
    figures: printed.filter((id) => figures.has(id)).length,
    rounded: printed.filter((id) => rounded.has(id)).length,
    ...named,
    // Data holds nothing but figures and where they come from.
    unknown: after.kind !== "data" && (before.contents === undefined || after.contents === undefined),
  };
}

/** What was changed, added or taken away. */
function namesOf(before: readonly Content[], after: readonly Content[]) {
  const [was, is] = [byPlace(before), byPlace(after)];
  const places = [...new Set([...was.keys(), ...is.keys()])].filter(
    (place) => says(was.get(place)) !== says(is.get(place)),
  );
  const differing = places.flatMap((place) => (is.get(place) ?? was.get(place) ?? []).slice(0, 1));
  const of = (kind: Content["kind"]) => [
    ...new Set(differing.filter((each) => each.kind === kind).map(({ name }) => name)),
  ];
  const [actions, decisions, texts, charts] = contentKinds.map(of);
  return { actions: actions ?? [], decisions: decisions ?? [], texts: texts ?? [], charts: charts ?? [] };
}

/** Two may stand in one place: two actions of one title. */
function byPlace(contents: readonly Content[]): ReadonlyMap<string, readonly Content[]> {
  return Map.groupBy(contents, ({ kind, id }) => `${kind} ${id}`);
}

function says(contents: readonly Content[] | undefined): string {
  return (contents ?? []).map((each) => each.says).join(" ");
}

function isAny({ figures, rounded, unknown, ...named }: DocumentChange): boolean {
  return figures > 0 || rounded > 0 || unknown || contentKinds.some((kind) => named[kind].length > 0);
}
