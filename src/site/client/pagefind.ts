/** A language -> Pagefind's index of all years in it. */

export interface FoundPage {
  readonly url: string;
  /** Escaped text with <mark> around what was found. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Not loaded yet. */
export interface FoundResult {
  readonly data: () => Promise<FoundPage>;
}

export interface Pagefind {
  readonly options: (options: unknown) => Promise<void>;
  readonly init: () => Promise<void>;
  /** By filter: its values, with how many pages have each. */
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  readonly search: (
    words: string,
    options: { filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly FoundResult[] }>;
  readonly destroy: () => Promise<void>;
}

/** `root`: from this page to the folder of the site. */
export async function openPagefind(root: string): Promise<Pagefind> {
  return await import(new URL(`${root}pagefind/pagefind.js`, location.href).href);
}

/** Pagefind reads the language off the page. */
export async function loadLanguage(pagefind: Pagefind, language: string, root: string): Promise<void> {
  const own = document.documentElement.lang;
  document.documentElement.lang = language;
  await pagefind.destroy();
  await pagefind.options({ bundlePath: new URL(`${root}pagefind/`, location.href).pathname, baseUrl: "/" });
  await pagefind.init();
  document.documentElement.lang = own;
}
