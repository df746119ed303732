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

/** The notebooks of a run. */
export interface Notes {
  /** Of what tells nothing of anybody. */
  readonly open: Notebook;
  /** Of what does, for those alone who have all the answers that it was found in: `secret` is made of them. */
  readonly sealed: (secret: string) => Promise<Notebook>;
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

export const noNotes: Notes = { open: noNotebook, sealed: async () => noNotebook };
