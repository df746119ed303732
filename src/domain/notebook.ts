/** What pure work found before -> found again without the work, where it is made of the same.
 *
 * The same search is made in every run: of words in a sentence that nobody changed, of people in rows that are as they were. A notebook holds only what depends on nothing but what is named. */

export interface Notebook {
  /** What is noted of the work called `kind` on `of`, plain data, which must name all that it depends on; else what `find` finds. Only what `isFound` recognises is noted, and believed. */
  readonly found: <Found>(
    kind: string,
    of: unknown,
    isFound: (noted: unknown) => noted is Found,
    find: () => Found,
  ) => Found;
  /** The same of work that waits for files. */
  readonly foundLater: <Found>(
    kind: string,
    of: unknown,
    isFound: (noted: unknown) => noted is Found,
    find: () => Promise<Found>,
  ) => Promise<Found>;
}

/** Of what tells of people: for those alone who have all the answers. */
export interface SealedNotebook extends Notebook {
  /** For those who have the answers of that wave: what was found in them alone stays known where others change. */
  readonly ofWave: (survey: string, wave: number) => Notebook;
}

/** The notebooks of a run. */
export interface Notes {
  /** Of what tells nothing of anybody. */
  readonly open: Notebook;
  /** Of what does, a notebook for each secret: each for those alone who have the answers that it is made of. */
  readonly sealed: (secrets: readonly string[]) => Promise<readonly Notebook[]>;
}

/** A notebook for work that depends on `besides`, too. */
export function notebookOf(besides: unknown, notebook: Notebook): Notebook {
  return {
    found: (kind, of, isFound, find) => notebook.found(kind, [besides, of], isFound, find),
    foundLater: (kind, of, isFound, find) => notebook.foundLater(kind, [besides, of], isFound, find),
  };
}

/** Everything is found anew. */
export const noNotebook: Notebook = {
  found: (_, __, ___, find) => find(),
  foundLater: async (_, __, ___, find) => await find(),
};

/** One for all waves. */
export function inAnyWave(notebook: Notebook): SealedNotebook {
  return { ...notebook, ofWave: () => notebook };
}

export const noSealedNotes: SealedNotebook = inAnyWave(noNotebook);

export const noNotes: Notes = { open: noNotebook, sealed: async (secrets) => secrets.map(() => noNotebook) };
