/** Words and the room for them -> the lines that they take; no word is cut, and one is broken only where it has no room at all. */
export type Measure = (text: string) => number;

export function wrapWords(text: string, roomPx: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/).flatMap((each) => pieces(each, roomPx, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > roomPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The room that the longest word asks for. */
export function longestWordPx(texts: readonly string[], measure: Measure): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/ +/).map(measure)));
}

/** As the canvas of a chart sets its words. */
export function chartMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length * 7;
  context.font = '13px "Source Sans 3"';
  return (text) => context.measureText(text).width;
}

function pieces(word: string, roomPx: number, measure: Measure): readonly string[] {
  if (measure(word) <= roomPx) return [word];
  const letters = [...word];
  let most = letters.length - 1;
  while (most > 1 && measure(`${letters.slice(0, most).join("")}-`) > roomPx) most -= 1;
  if (most < 1) return [word];
  return [`${letters.slice(0, most).join("")}-`, ...pieces(letters.slice(most).join(""), roomPx, measure)];
}
