/** A text and a source of chance -> the text as a slip, a bad copy or somebody hostile would leave it. */

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const anywhere = [
  "\u0000",
  "\t",
  "\r",
  "\r\n",
  "\uFEFF",
  "\u200B",
  "\u2028",
  "\uE000x\uE001y\uE002",
  "\uD83D",
  "\uFFFF",
  "\u202E",
  "👍",
  "🇳🇱",
  "→",
  "\u2011",
  "“",
  "”",
  "’",
  "«",
  "…",
  "é",
  "e\u0301",
  "北京",
  "\u0085",
  "{{",
  "}}",
  "{{constructor}}",
  '{{plain "x"}}',
  "{{estimate",
  '{{quoted "&#xE000;" source="x"}}',
  "__proto__",
  "constructor",
  "<b>",
  "<!--",
  "]]>",
  "<script>alert(1)</script>",
  "&#0;",
  "&amp;",
  "%00",
  "../../x",
  "\\",
  "`",
  "|",
  "*",
  "_",
  "~~",
  "[",
  "](",
  "#",
  "-",
  ":",
];
const inMarkdown = [
  "\n\n# x\n",
  "\n#### x\n",
  "\n## \n",
  "\n---\n",
  "\n***\n",
  "\n```\n",
  "\n    x\n",
  "\n\tx\n",
  "\n- [ ] x\n",
  "\n1. ",
  "\n> ",
  "> > > ",
  "[^1]",
  "\n[^1]: x\n",
  "[^1]: ",
  "[x](#gone)",
  "[x][y]",
  "\n[y]: https://x.nl\n",
  "![x](y)",
  "<https://x.nl>",
  "~~x~~",
  "\n| a | b |\n|---|---|\n| c |\n",
  "Table: x\n| a |\n|---|\n| b |\n",
  "\n•\tx\n",
  "\no\tx\n",
  "\nx\n===\n",
  "---\na: b\n---\n",
  "**x",
  "***x**",
  "  \n",
  "\\\n",
];
const inYaml = [
  "\n",
  "\n  ",
  ": ",
  "- ",
  "? ",
  "| \n",
  ">-\n",
  "&a ",
  "*a ",
  "*b",
  "!!js/function x",
  "!!binary x",
  "{ ",
  " }",
  "[",
  "]",
  ",",
  "'",
  '"',
  "# ",
  "<<: *a\n",
  "~",
  "null",
  "yes",
  "1e999",
  ".nan",
  "-0",
  "0x1F",
  "2024-13-45",
  "%YAML 1.1\n",
  "---\n",
  "...\n",
  "@",
  "\n\t- x\n",
  "nl: ",
  "id: ",
  "a: &x [*x]\n",
];

/** One to six times, each at a place of its own; seldom something very deep or very long. */
export function damaged(text: string, random: Random, kind: "markdown" | "yaml"): string {
  const pieces = [...anywhere, ...(kind === "markdown" ? inMarkdown : inYaml)];
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  let now = text;
  const times = 1 + Math.floor(random() * 6);
  for (let at = 0; at < times; at += 1) {
    const place = Math.floor(random() * (now.length + 1));
    const end = Math.min(now.length, place + Math.floor(random() * 40));
    const lines = now.split("\n");
    const line = Math.floor(random() * lines.length);
    const way = random();
    if (way < 0.5) now = now.slice(0, place) + pick(pieces) + now.slice(place);
    else if (way < 0.62) now = now.slice(0, place) + now.slice(end);
    else if (way < 0.72)
      now = now.slice(0, place) + now.slice(place, end).repeat(1 + Math.floor(random() * 3)) + now.slice(end);
    else if (way < 0.8) now = lines.toSpliced(line, 1).join("\n");
    else if (way < 0.86) now = lines.toSpliced(line, 0, pick(lines)).join("\n");
    else if (way < 0.92)
      now = lines.toSpliced(line, 1, `${" ".repeat(Math.floor(random() * 6))}${lines[line]}`).join("\n");
    else if (way < 0.95) now = now.slice(0, place);
    else if (way < 0.97)
      now = now.slice(0, place) + String.fromCodePoint(Math.floor(random() * 0xffff)) + now.slice(place);
    else now = now.slice(0, place) + pick(deep(kind)).repeat(1 + Math.floor(random() * 300)) + now.slice(place);
  }
  return now;
}

function deep(kind: "markdown" | "yaml"): readonly string[] {
  return kind === "markdown" ? ["> ", "- ", "*", "[", "**_", "`", "| "] : ["[", "{ a: ", "- ", "  ", "a", "&a *a "];
}
