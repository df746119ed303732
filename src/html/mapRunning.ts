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

/** Of which `lines` has some by their class. */
const classed = new Set([...lines].flatMap((each) => (each.includes(" ") ? [each.split(" ")[0] ?? ""] : [])));

const running = new Set(["p", "li"]);
const empty = new Set(["br", "img", "wbr", "meta", "link", "hr", "source", "input"]);

/** `change`: gets where the text stands; gives null where nothing changes any more, neither this one nor what follows. */
export function mapRunning(
  html: string,
  change: (text: string, isRunning: boolean, at: number) => string | null,
): string {
  const open: Opened[] = [];
  const outermost: Opened = { name: "", isName: false, isLine: false, isRunning: false };
  const parts: string[] = [];
  // What stands before it is in the parts.
  let told = 0;
  let isDone = false;
  const text = (from: number, to: number) => {
    const { isName, isLine, isRunning } = open.at(-1) ?? outermost;
    if (from === to || isName) return;
    const words = html.slice(from, to);
    const now = change(words, isRunning && !isLine, from);
    isDone = now === null;
    if (now === null || now === words) return;
    parts.push(html.slice(told, from), now);
    told = to;
  };
  for (let from = 0; from < html.length && !isDone; ) {
    const begin = html.indexOf("<", from);
    const end = begin < 0 ? -1 : html.indexOf(">", begin);
    if (end < 0) {
      text(from, html.length);
      break;
    }
    text(from, begin);
    from = end + 1;
    tagName.lastIndex = begin;
    const [, closing = "", name = ""] = tagName.exec(html) ?? [];
    if (closing !== "") open.splice(open.findLastIndex((each) => each.name === name));
    else if (name !== "" && !empty.has(name))
      open.push(within(open.at(-1) ?? outermost, name, classed.has(name) ? html.slice(begin, from) : ""));
  }
  return parts.join("") + html.slice(told);
}

const tagName = /<(\/?)([a-z][a-z0-9]*)/y;

/** An element, and what it and all around it make of a text. */
interface Opened {
  readonly name: string;
  readonly isName: boolean;
  readonly isLine: boolean;
  readonly isRunning: boolean;
}

/** `tag`: "" of an element whose class says nothing. */
function within(around: Opened, name: string, tag: string): Opened {
  const looks = tag === "" ? name : `${name} class=${/ class="([^" ]*)/.exec(tag)?.[1] ?? ""}`;
  return {
    name,
    isName: around.isName || names.has(name),
    isLine: around.isLine || lines.has(looks),
    isRunning: around.isRunning || running.has(name),
  };
}
