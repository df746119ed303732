/** What pure work found before -> found again without the work, where it is made of the same.
 *
 * The same search is made in every run: of words in a sentence that nobody changed, of people in rows that are as they were. A notebook holds only what depends on nothing but what is named. */

export interface Notebook {
  /** What is noted of the work called `kind` on `of`, plain data, which must name all that it depends on; else what `find` finds, which is noted. Anything noted that `isFound` does not recognise is found anew. */
  readonly found: <Found>(
    kind: string,
    of: unknown,
    isFound: (noted: unknown) => noted is Found,
    find: () => Found,
  ) => Found;
}

/** Everything is found anew. */
export const noNotebook: Notebook = { found: (_, __, ___, find) => find() };
