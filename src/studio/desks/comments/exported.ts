/** What was said of a year's reports -> a table for a spreadsheet, or a text for a mail. */
import type { Comment, Year } from "../../../domain/index.ts";
import { escapeMarkdown } from "../../../editors/index.ts";
import type { Say } from "../../../wording/index.ts";

/** A line a comment and a line a reply (RFC 4180, with a mark that says it is UTF-8, by which spreadsheets read its letters). */
export function asCsv(comments: readonly Comment[], say: Say): string {
  const heads = (["id", "document", "language", "place", "words", "figure", "who", "on", "text", "state"] as const).map(
    (each) => say(`studio.comments.column.${each}`),
  );
  const lines = comments.flatMap(({ id, where, who, on, text, replies, resolved }) => {
    const place = [id, where.document, where.language, where.anchor, where.words, where.estimate ?? ""];
    const state = resolved === undefined ? say("studio.comments.isOpen") : resolvedWords(resolved, say);
    return [
      [...place, who, on, text, state],
      ...replies.map((reply) => [...place, reply.who, reply.on, reply.text, ""]),
    ];
  });
  return `\ufeff${[heads, ...lines].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A spreadsheet would work out what begins like a formula. In Dutch and German ones, cells end at semicolons and no quotation mark of ours begins one: there, each line and each part of what somebody wrote may come to stand in a cell of its own. */
function csvCell(text: string): string {
  const harmless = text.replace(/(^|[;,|"\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function asMarkdown(comments: readonly Comment[], year: Year, say: Say): string {
  const byDocument = Map.groupBy(comments, ({ where }) => `${where.document}.${where.language}`);
  const parts = [...byDocument].flatMap(([name, own]) => [
    `## ${name}`,
    ...own.map((each) =>
      [
        `- ${quoted(each.where.words)}`,
        `  - **${line(each.who)}**, ${each.on}: ${line(each.text)}`,
        ...each.replies.map(({ who, on, text }) => `  - **${line(who)}**, ${on}: ${line(text)}`),
        `  - ${each.resolved === undefined ? say("studio.comments.isOpen") : line(resolvedWords(each.resolved, say))}`,
      ].join("\n"),
    ),
  ]);
  return `${[`# ${say("studio.comments.of", { year: String(year) })}`, ...parts].join("\n\n")}\n`;
}

function resolvedWords({ by, on }: NonNullable<Comment["resolved"]>, say: Say): string {
  return say("studio.comments.resolvedBy", { who: by, on });
}

function quoted(words: string): string {
  return words === "" ? "–" : `“${line(words)}”`;
}

/** On one line, and nothing in it is read as Markdown or HTML. */
function line(text: string): string {
  return escapeMarkdown(text.replace(/\s*\n\s*/g, " / ")).replaceAll("<", "&lt;");
}
