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
  const open: { readonly name: string; readonly looks: string }[] = [];
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      const [, closing = "", name = ""] = /^<(\/?)([a-z][a-z0-9]*)/.exec(part) ?? [];
      if (name === "" && part.startsWith("<")) return part;
      if (name === "") {
        if (open.some((each) => names.has(each.name))) return part;
        const isLine = open.some((each) => lines.has(each.name) || lines.has(each.looks));
        return change(part, !isLine && open.some((each) => running.has(each.name)));
      }
      if (closing !== "") open.splice(open.findLastIndex((each) => each.name === name));
      else if (!empty.has(name))
        open.push({ name, looks: `${name} class=${/ class="([^" ]*)/.exec(part)?.[1] ?? ""}` });
      return part;
    })
    .join("");
}
