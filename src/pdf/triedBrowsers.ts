/** What a browser calls itself -> whether the tests print with its like (`tests/pdf/otherBrowsers.test.ts`), in words. No browser is refused for its number: what it printed is judged. */

/** Major versions of Chromium, the first and the last, whose prints were finished, passed veraPDF and read as those of the one that comes along. */
export const tried = { first: 147, last: 156 } as const;
const triedWords = `Chromium ${tried.first} to ${tried.last}`;

/** "HeadlessChrome/153.0.8010.0", or "Skia/PDF m153" as it signs a print -> 153; null of anything else. */
export function majorOf(name: string): number | null {
  const major = /(?:Chrome|Chromium|Edg)\/(\d+)\./.exec(name) ?? /^Skia\/PDF m(\d+)$/.exec(name);
  return major === null ? null : Number(major[1]);
}

/** What a browser is beside those that are tried; null of one of them. */
export function untriedWords(name: string): string | null {
  const major = majorOf(name);
  if (major === null) return `of an unknown version; ${triedWords} are tried`;
  if (major >= tried.first && major <= tried.last) return null;
  return `${major > tried.last ? "newer" : "older"} than those that are tried (${triedWords})`;
}

/** For who has a print that can't be finished. `signed`: what printed it, as the file says. */
export function hintOnPrint(signed: string): string {
  const major = majorOf(signed);
  const who = major === null ? `“${signed}”` : `Chromium ${major}`;
  const untried = untriedWords(signed);
  return untried === null
    ? `${who} printed it, which is tried: the fault is the page's, or this program's`
    : `${who} printed it, which is ${untried}: leave WELLBEING_BROWSER out, so that the one is used that npm ci brings, or name one that is tried`;
}
