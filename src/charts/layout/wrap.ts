/** A text -> the lines that it takes in a given width. */

/** A text on as many lines as it needs, broken between words; a word that is wider than a line is cut. At most `most` lines, the last one ending in "…" where more were needed. */
export function wrap(text: string, widthPx: number, measure: (text: string) => number, most = 3): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, widthPx, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), elide(lines.slice(most - 1).join(" "), widthPx, measure)];
}

function pieces(word: string, widthPx: number, measure: (text: string) => number): string[] {
  if (measure(word) <= widthPx) return [word];
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > widthPx) {
      found.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...found, piece];
}

function elide(text: string, widthPx: number, measure: (text: string) => number): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > widthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
