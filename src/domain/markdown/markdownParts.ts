/** What people may write in Markdown: the one list of what the program sets and what it refuses. The check of texts and the pages are made from it. */

export type MarkdownPart =
  /** The HTML elements by which the part is set. */
  | { readonly kind: "set"; readonly tags: readonly string[] }
  | { readonly kind: "refused"; readonly what: string; readonly hint: string };

const set = (...tags: string[]): MarkdownPart => ({ kind: "set", tags });
const refused = (what: string, hint: string): MarkdownPart => ({ kind: "refused", what, hint });

/** By the name that the parser gives a part of a text. One that is not here is refused. */
export const markdownParts = {
  space: set(),
  text: set(),
  escape: set(),
  /** An address that words above or below point to. */
  def: set(),
  paragraph: set("p"),
  strong: set("strong"),
  em: set("em"),
  br: set("br"),
  blockquote: set("blockquote"),
  list: set("ul", "ol"),
  list_item: set("li"),
  link: set("a"),
  /** `##` and `###`. */
  heading: set("h2", "h3", "h4", "h5"),
  table: set("table", "caption", "thead", "tbody", "tr", "th", "td", "div"),
  footnoteReference: set("sup", "span"),
  footnote: set("ol", "li"),
  html: refused("HTML", "use Markdown: *emphasis*, **strong**, lists, tables, [links](https://…)"),
  image: refused("a picture", "charts are made from the data"),
  code: refused(
    "a block of code",
    "lines that begin with a tab, with four spaces or with ``` are code in Markdown: begin them at the margin",
  ),
  codespan: refused("words set as code (`…`)", "use *emphasis* or quotation marks"),
  hr: refused("a rule across the page (---, *** or ___)", "leave it out, or write a sub-heading: ## Words"),
  del: refused("struck-out words (~~…~~)", "take them out"),
  checkbox: refused("a list of tasks ([ ] or [x])", "write a list with - and say in words what is done"),
} as const satisfies Readonly<Record<string, MarkdownPart>>;

export function markdownPart(type: string): MarkdownPart {
  const parts: Readonly<Record<string, MarkdownPart>> = markdownParts;
  return (Object.hasOwn(parts, type) ? parts[type] : undefined) ?? refused(`a part called "${type}"`, "leave it out");
}

/** The elements that pages may have of a text, each once. */
export const markdownTags: readonly string[] = [
  ...new Set(Object.values(markdownParts).flatMap((part) => (part.kind === "set" ? part.tags : []))),
];

/** As a text's own headings are written, from the first level down. */
export const headingDepths: readonly number[] = [2, 3];
