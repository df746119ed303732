/** Names that people gave -> names that a spreadsheet program takes, each used once. */

/** The program's limit. */
const mostLetters = 31;

/** "3 Loneliness": the number is that of the table; the name goes on as far as whole words fit. */
export function tabName(place: number, name: string): string {
  const number = `${place} `;
  const left = mostLetters - number.length;
  // None of these may stand in a name; an apostrophe may not end it.
  const letters = name
    .replaceAll(/[[\]:*?/\\'’‘]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (letters.length <= left) return `${number}${letters}`.trim();
  const cut = letters.slice(0, left + 1);
  const words = cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : letters.slice(0, left);
  return `${number}${withoutHalfLetter(words)}`.trim();
}

/** Cut between the halves of a letter that takes two units, nothing could read it. */
function withoutHalfLetter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}

/** "figures_3_nse_loneliness": the number keeps ids apart that differ in their signs only. */
export function tableName(place: number, indicator: string): string {
  return `figures_${place}_${indicator.replaceAll(/[^A-Za-z0-9]/g, "_")}`;
}
