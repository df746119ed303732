/** Markdown that people wrote -> what in it the program does not set, by the list of `markdownParts`, each with its line and column. */
import type { Token, Tokens } from "marked";
import {
  captionAbove,
  type Finding,
  headingDepths,
  htmlTag,
  isBareAddress,
  markdownPart,
  offsetOfUnprintable,
  slugsOf,
} from "../domain/index.ts";
import { footnoteProblems } from "./checkFootnotes.ts";
import { type LocatedPart, locatedParts } from "./locatedParts.ts";
import { markdownLimits } from "./markdownLimits.ts";
import { offsetLocation } from "./offsetLocation.ts";
import { overgrown } from "./overgrown.ts";
import { writingSlips } from "./writingSlips.ts";

const mostFindings = 50;

/** Something wrong at an offset. */
export interface Slip {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** `linesAbove`: lines of the file that are no part of the text. */
export function checkMarkdown(file: string, written: string, linesAbove = 0): Finding[] {
  const beyond = markdownLimits(file, written).map((each) =>
    each.line === undefined ? each : { ...each, line: each.line + linesAbove },
  );
  if (beyond.length > 0) return [...beyond];
  const { text, slips } = withoutFrontMatter(written.replaceAll("\r\n", " \n").replaceAll("\r", "\n"));
  const grown = overgrown(text);
  const parts = grown === null ? locatedParts(text) : [];
  const all = [
    ...slips,
    ...(grown === null ? [] : [grown]),
    ...parts.flatMap(refusedPart),
    ...headingSlips(parts),
    ...tableSlips(
      parts.filter(({ depth }) => depth === 0).map(({ token }) => token),
      parts,
    ),
    ...linkSlips(parts),
    ...footnoteProblems(parts),
    ...writingSlips(text, parts),
    ...unprintableReferences(text),
  ];
  // More findings of one kind say no more.
  return all.slice(0, mostFindings).map(({ at, message, hint }) => {
    const { line, column } = offsetLocation(text, at);
    return { file, line: line + linesAbove, column, message, hint };
  });
}

/** Finds a character that can't be printed and is written as its number, with or without the semicolon: whatever decodes the page later would print it. */
function unprintableReferences(text: string): readonly Slip[] {
  const at = offsetOfUnprintable(text);
  // Written as itself, it is told with the letters, by its name.
  return at === null || text[at] !== "&"
    ? []
    : [
        {
          at,
          message: "this text holds a character that can't be printed, written as its number",
          hint: "it often comes along when copying from a PDF: type the text again",
        },
      ];
}

/** Blanks settings for another program, so that the text is as long as before. */
function withoutFrontMatter(markdown: string): { readonly text: string; readonly slips: readonly Slip[] } {
  const [block] = /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(markdown) ?? [];
  if (block === undefined) return { text: markdown, slips: [] };
  return {
    text: block.replace(/[^\n]/g, " ") + markdown.slice(block.length),
    slips: [
      {
        at: 0,
        message: "a text has no settings of its own (a block between two lines of ---)",
        hint: "take the block out: the file's name says where the text is printed",
      },
    ],
  };
}

function refusedPart({ token, at }: LocatedPart): readonly Slip[] {
  const part = markdownPart(token.type);
  if (part.kind === "set") return [];
  // No page reads "3 < 4" or "a <b" as HTML.
  if (token.type === "html" && (!htmlTag.test(token.raw) || token.raw.startsWith("</"))) return [];
  const isShort = token.raw.trim().length <= 40 && !token.raw.trim().includes("\n");
  const shown = isShort && token.type !== "checkbox" ? ` (${token.raw.trim()})` : "";
  return [{ at, message: `${part.what} is not allowed in a text${shown}`, hint: part.hint }];
}

/** Pages give a text its title and its level: its own headings are two levels below. */
function headingSlips(parts: readonly LocatedPart[]): readonly Slip[] {
  const headings = parts.flatMap(({ token, at, depth }) =>
    token.type === "heading" ? [{ heading: token as Tokens.Heading, at, isNested: depth > 0 }] : [],
  );
  const [highest = 2, lowest = 3] = headingDepths;
  const first = headings.find(({ heading }) => headingDepths.includes(heading.depth))?.heading.depth;
  const hasHighest = headings.some(({ heading }) => heading.depth === highest);
  return headings.flatMap(({ heading: { depth, text }, at, isNested }): Slip[] => {
    const signs = "#".repeat(depth);
    if (text.trim() === "")
      return [{ at, message: "a heading without words", hint: "write its words, or leave it out" }];
    if (isNested)
      return [{ at, message: "a heading within a list or a quotation", hint: "write **strong** words there" }];
    if (depth < highest)
      return [
        {
          at,
          message: `a text has no title of its own (${signs})`,
          hint: `the report gives it one: write a sub-heading, ${"#".repeat(highest)} ${text.slice(0, 40)}`,
        },
      ];
    if (depth > lowest)
      return [
        {
          at,
          message: `a heading of this level is not set (${signs})`,
          hint: `sub-headings are written ${headingDepths.map((each) => "#".repeat(each)).join(" and ")}`,
        },
      ];
    return depth === lowest &&
      first === lowest &&
      hasHighest &&
      at === headings.find((each) => each.heading.depth === lowest)?.at
      ? [{ at, message: `${signs} stands above the first ${"#".repeat(highest)}`, hint: "begin with the higher level" }]
      : [];
  });
}

function tableSlips(tokens: readonly Token[], parts: readonly LocatedPart[]): readonly Slip[] {
  const outer = parts.filter(({ depth }) => depth === 0);
  return parts.flatMap(({ token, at, depth }): Slip[] => {
    if (token.type !== "table") return [];
    const table = token as Tokens.Table;
    const place = outer.findIndex((each) => each.at === at && each.token.type === "table");
    if (depth > 0 || place < 0)
      return [{ at, message: "a table within a list or a quotation", hint: "put it between two paragraphs" }];
    const heads = table.header.flatMap(({ text }, column) =>
      text.trim() === ""
        ? [
            {
              at,
              message: `column ${column + 1} of this table has no head`,
              hint: "say in its first row what each column holds: a screen reader reads it with every cell",
            },
          ]
        : [],
    );
    return captionAbove(tokens, place) === null
      ? [
          {
            at,
            message: "this table does not say what it shows",
            hint: "write it above the table, on a line of its own: Table: where students find help",
          },
          ...heads,
        ]
      : heads;
  });
}

/** Checks that links within a text lead to one of its headings. Other chapters can't be linked to: on the site they are other pages. */
function linkSlips(parts: readonly LocatedPart[]): readonly Slip[] {
  const own = slugsOf(parts.filter(({ depth }) => depth === 0).map(({ token }) => token));
  return parts.flatMap(({ token, at }): Slip[] => {
    if (token.type !== "link") return [];
    const { href, text } = token as Tokens.Link;
    if (text.trim() === "") return [{ at, message: "a link without words", hint: "write [words](https://…)" }];
    if (href.startsWith("#"))
      return own.includes(href.slice(1))
        ? []
        : [
            {
              at,
              message: `nothing in this text is called "${href.slice(0, 40)}"`,
              hint:
                own.length === 0
                  ? "a link within a text leads to one of its own sub-headings, and it has none"
                  : `its sub-headings: ${own.map((each) => `#${each}`).join(", ")}`,
            },
          ];
    if (/^https:|^mailto:/i.test(href) || isBareAddress(token.raw)) return [];
    return [
      {
        at,
        message: `a link can't lead to "${href.slice(0, 40)}"`,
        hint: "links begin with https:// or mailto:, or with # for a sub-heading of the same text",
      },
    ];
  });
}
