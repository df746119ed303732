/** A page as HTML -> what is read on it, a line for each heading, paragraph, item and row, so that a change of words is a change of few lines. */
import { Parser } from "htmlparser2";

const silent = new Set(["style", "script", "template"]);
const inline = new Set(["a", "abbr", "b", "cite", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"]);
const cells = new Set(["td", "th"]);

/** What stands before the words of an element. */
const marks: Readonly<Record<string, string>> = {
  h1: "# ",
  h2: "## ",
  h3: "### ",
  h4: "#### ",
  li: "- ",
  caption: "table: ",
  summary: "opens: ",
};

export function readText(html: string): string {
  const lines: string[] = [];
  let mark = "";
  let line = "";
  let silence = 0;
  const end = () => {
    const words = line
      .replace(/\u00AD/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (words !== "" && words !== "|") lines.push(`${mark}${words}`);
    if (words !== "") mark = "";
    line = "";
  };
  const parser = new Parser({
    onopentag: (name, { alt }) => {
      if (silent.has(name)) silence += 1;
      if (name === "img" && alt) line += ` [picture: ${alt}] `;
      if (inline.has(name) || cells.has(name) || name === "img") return;
      end();
      mark = marks[name] ?? mark;
    },
    ontext: (text) => {
      if (silence === 0) line += text;
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence -= 1;
      if (cells.has(name)) line += " | ";
      else if (!inline.has(name) && name !== "img") end();
    },
  });
  parser.end(html);
  return `${lines.map((each) => each.replace(/ \|$/, "")).join("\n")}\n`;
}
