/** All that documents are composed of -> what keeps them from being released; as an earlier run found it, where nothing that they are made of is another. */
import type { Notebook } from "../../../domain/index.ts";
import { stampOf } from "../../../store/index.ts";
import type { Remembered } from "../remembered.ts";
import type { Scope } from "../scope.ts";
import type { Worded } from "../worded.ts";
import { type DocumentsFound, foundIn } from "./documentFindings.ts";
import { areFindings, areStrings } from "./noted.ts";

/** `open`: for what is found in single sentences; `sealed`: of what was found in the same answers. */
export interface NotesOfDocuments {
  readonly open: Notebook;
  readonly sealed: Notebook;
}

interface Found extends DocumentsFound {
  /** Of the sentences that were composed: readers of the finished files know by them which words are the program's own. */
  readonly ownWords: readonly string[];
}

/** Figures are made of the data, of what was released before, and of the answers, by which the notebook is sealed. */
export function foundInDocuments(
  worded: Worded,
  { released }: Pick<Remembered, "released">,
  scope: Scope,
  { open, sealed }: NotesOfDocuments,
): DocumentsFound {
  const { data, design, year, ownWords } = worded;
  const found = sealed.found("documents", stampOf(data, design, year, released, scope), isFound, () => ({
    ...foundIn(worded, scope, { open, sealed, released }),
    ownWords: [...ownWords],
  }));
  for (const each of found.ownWords) ownWords.add(each);
  return found;
}

function isFound(noted: unknown): noted is Found {
  const { findings, notes, ownWords } = Object(noted) as Partial<Record<keyof Found, unknown>>;
  return areFindings(findings) && areFindings(notes) && areStrings(ownWords);
}
