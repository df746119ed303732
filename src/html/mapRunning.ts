/** HTML -> the same with each text changed that stands outside names; `isRunning` where it stands in a sentence. Tags and attributes are never touched. */

/** Names of other things: a heading and a link are called by their words, and the head of a table is printed again. */
const names = new Set([
  "a",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "nav",
  "thead",
  "caption",
  "summary",
  "abbr",
  "title",
  "style",
]);

/** Words in a line of their own have no room, a term of the glossary is explained beside it, and nobody adds to a quotation. */
const lines = new Set([
  "table",
  "figure",
  "strong",
  "blockquote",
  "ol class=footnotes",
  "ul class=findings",
  "div class=foot",
]);

const running = new Set(["p", "li"]);
const empty = new Set(["br", "img", "wbr", "meta", "link", "hr", "source", "input"]);

export function mapRunning(html: string, change: (text: string, isRunning: boolean) => string): string {
  const open: Opened[] = [];
  const outermost: Opened = { name: "", isName: false, isLine: false, isRunning: false };
  const text = (words: string) => {
    const { isName, isLine, isRunning } = open.at(-1) ?? outermost;
    return words === "" || isName ? words : change(words, isRunning && !isLine);
  };
  const parts: string[] = [];
  for (let from = 0; from < html.length; ) {
    const begin = html.indexOf("<", from);
    const end = begin < 0 ? -1 : html.indexOf(">", begin);
    if (end < 0) {
      parts.push(text(html.slice(from)));
      break;
    }
    const tag = html.slice(begin, end + 1);
    parts.push(text(html.slice(from, begin)), tag);
    from = end + 1;
    const [, closing = "", name = ""] = tagName.exec(tag) ?? [];
    if (closing !== "") open.splice(open.findLastIndex((each) => each.name === name));
    else if (name !== "" && !empty.has(name)) open.push(within(open.at(-1) ?? outermost, name, tag));
  }
  return parts.join("");
}

const tagName = /^<(\/?)([a-z][a-z0-9]*)/;

/** An element, and what it and all around it make of a text. */
interface Opened {
  readonly name: string;
  readonly isName: boolean;
  readonly isLine: boolean;
  readonly isRunning: boolean;
}

function within(around: Opened, name: string, tag: string): Opened {
  const looks = `${name} class=${/ class="([^" ]*)/.exec(tag)?.[1] ?? ""}`;
  return {
    name,
    isName: around.isName || names.has(name),
    isLine: around.isLine || lines.has(name) || lines.has(looks),
    isRunning: around.isRunning || running.has(name),
  };
}
