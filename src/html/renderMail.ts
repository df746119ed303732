/** A letter with its values -> the page that a mail or a handed-over folder shows, and the same as plain text. */

import type { DomNode, FormatCallback } from "html-to-text";
import { type Design, type Language, legible } from "../domain/index.ts";
import { renderPage } from "./renderReport.ts";

export interface MailPage {
  readonly language: Language;
  readonly subject: string;
  /** HTML of the letter; it is sanitised before it is set. */
  readonly markdown: string;
  readonly footer: string;
  /** "#rrggbb". */
  readonly accent: string;
}

export interface HandoverPage extends MailPage {
  readonly university: string;
  readonly filesTitle: string;
  readonly files: readonly { readonly href: string; readonly label: string; readonly detail: string }[];
}

const width = 74;

export async function renderMail(
  page: MailPage,
  design: Design,
): Promise<{ readonly html: string; readonly text: string }> {
  const { language } = page;
  const html = renderPage("mail", legibly(page), { language, design, charts: new Map(), headingsRaised: 1 });
  const { convert } = await import("html-to-text");
  const text = convert(html, {
    wordwrap: width,
    selectors: [
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["<", ">"] } },
      { selector: "h1", options: { uppercase: false } },
      { selector: "h3", options: { uppercase: false } },
      { selector: "h2", options: { uppercase: false } },
      { selector: "ul", options: { itemPrefix: "- " } },
      { selector: "table", format: "rows" },
    ],
    formatters: { rows },
  });
  return { html, text: `${text}\n` };
}

export function renderHandover(page: HandoverPage, design: Design): string {
  return renderPage("handover", legibly(page), {
    language: page.language,
    design,
    charts: new Map(),
    headingsRaised: 1,
  });
}

/** A table as a list that can be read aloud: a row is an item that begins with its head, and each cell stands behind the name of its column. */
const rows: FormatCallback = (table, walk, builder) => {
  const texts = (row: DomNode) => cellsOf(row).map(textOf);
  const [heads = [], ...body] = within(table, "tr").map(texts);
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(
    within(table, "caption").flatMap(({ children }) => children ?? []),
    builder,
  );
  builder.closeBlock({ trailingLineBreaks: 2 });
  for (const [name = "", ...cells] of body) {
    const told = cells.map((cell, at) => `${heads[at + 1] ?? ""}: ${cell}`).join("; ");
    builder.openBlock({ leadingLineBreaks: 1 });
    builder.addInline(`- ${name}. ${told}`);
    builder.closeBlock({ trailingLineBreaks: 1 });
  }
};

function within({ children = [] }: DomNode, name: string): readonly DomNode[] {
  return children.flatMap((each) => (each.name === name ? [each] : within(each, name)));
}

function cellsOf({ children = [] }: DomNode): readonly DomNode[] {
  return children.filter(({ name }) => name === "th" || name === "td");
}

function textOf({ type, data = "", children = [] }: DomNode): string {
  return type === "text" ? data : children.map(textOf).join("");
}

function legibly<P extends MailPage>(page: P): P {
  return { ...page, accent: legible(page.accent, ["#ffffff"]) };
}
