/** A letter with its values -> the page that a mail or a handed-over folder shows, and the same as plain text. */
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
      { selector: "ul", options: { itemPrefix: "- " } },
    ],
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

function legibly<P extends MailPage>(page: P): P {
  return { ...page, accent: legible(page.accent, ["#ffffff"]) };
}
