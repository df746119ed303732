/** Words that are not saved yet, kept by the browser: a page that is loaded again offers them. */

const nameOf = (file: string) => `studio-text ${file}`;

export function keepTyped(file: string, words: string): void {
  try {
    localStorage.setItem(nameOf(file), words);
  } catch {
    // The browser keeps nothing: the words are in the page all the same.
  }
}

export function forgetTyped(file: string): void {
  try {
    localStorage.removeItem(nameOf(file));
  } catch {
    // Nothing was kept.
  }
}

export function typedBefore(file: string): string | null {
  try {
    return localStorage.getItem(nameOf(file));
  } catch {
    return null;
  }
}
