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
}

/** A notebook for work that depends on `besides`, too. */
export function notebookOf(besides: unknown, notebook: Notebook): Notebook {
  return { found: (kind, of, isFound, find) => notebook.found(kind, [besides, of], isFound, find) };
}

/** Everything is found anew. */
export const noNotebook: Notebook = { found: (_, __, ___, find) => find() };
