/** Files that differ between two releases -> what a reader of each document finds different in it. */
import {
  type Artefact,
  type Audience,
  type Content,
  changesId,
  codesId,
  contentKinds,
  type DocumentChange,
  documentOf,
  metadataId,
} from "../../domain/index.ts";

/** Estimates, by what became of them. */
export interface Differing {
  /** They are printed otherwise. */
  readonly printed: ReadonlySet<string>;
  /** Their numbers are others: these, and those that differ below the digit that is printed, which data gives in full. */
  readonly given: ReadonlySet<string>;
  /** They are the same, rounded to another step. */
  readonly rounded: ReadonlySet<string>;
}

/** Documents in which nothing is different but what an edition says of itself, or how the file was made, are left out. All formats of a document are one. A document that the edition before has not got may be another than an earlier edition had: nobody notes in what. */
export function documentChanges(
  before: readonly Artefact[],
  after: readonly Artefact[],
  differing: Differing,
): readonly DocumentChange[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const known = new Set(before.map(documentOf));
  const documents = Map.groupBy(after.filter(isRead), documentOf);
  return [...documents].flatMap(([document, formats]): DocumentChange[] => {
    const pair = formats
      .map((now) => ({ now, old: was.get(now.id) }))
      .find(({ now, old }) => old !== undefined && old.sha256 !== now.sha256);
    if (pair?.old !== undefined) {
      const change = changeOf(document, pair.old, pair.now, differing);
      return isAny(change) ? [change] : [];
    }
    return known.has(document) ? [] : [{ ...unchanged, document, unknown: true }];
  });
}

const unchanged = { figures: 0, rounded: 0, actions: [], decisions: [], texts: [], charts: [], unknown: false };

/** What readers are handed; what explains data goes to nobody, and a list of what editions corrected says of itself that it is another. */
function isRead({ id, kind, audience }: Artefact): boolean {
  const beside = [changesId, codesId, metadataId].map((idFor) => idFor(audience as Audience));
  return kind !== "site" && kind !== "evidence" && !beside.includes(id);
}

/** Data is known by its figures, as it gives them: the words beside them in a workbook, and the name of a figure's source, are not compared. */
function changeOf(
  document: string,
  before: Artefact,
  after: Artefact,
  { printed, given, rounded }: Differing,
): DocumentChange {
  const isData = after.kind === "data";
  const figures = isData ? given : printed;
  const held = [...new Set([...before.estimates, ...after.estimates])];
  return {
    document,
    figures: held.filter((id) => figures.has(id)).length,
    rounded: held.filter((id) => rounded.has(id)).length,
    ...namesOf(before.contents ?? [], after.contents ?? []),
    unknown: !isData && (before.contents === undefined || after.contents === undefined),
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
