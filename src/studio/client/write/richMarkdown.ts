/** Markdown in the editor -> headings, lists, quotations and links that look like what they are; the signs that make them are hidden where nobody writes. */
import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Range, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";

const hidden = Decoration.replace({});
const faint = Decoration.mark({ class: "faint" });
const inside: Readonly<Record<string, Decoration>> = {
  StrongEmphasis: Decoration.mark({ class: "strong" }),
  Emphasis: Decoration.mark({ class: "emphasis" }),
  Link: Decoration.mark({ class: "link" }),
  Comment: Decoration.mark({ class: "editors-note" }),
  CommentBlock: Decoration.mark({ class: "editors-note" }),
};
const lines: Readonly<Record<string, Decoration>> = {
  ATXHeading1: Decoration.line({ class: "heading-1" }),
  ATXHeading2: Decoration.line({ class: "heading-2" }),
  ATXHeading3: Decoration.line({ class: "heading-3" }),
  Blockquote: Decoration.line({ class: "quotation" }),
};
const signs = new Set(["HeaderMark", "EmphasisMark", "QuoteMark", "LinkMark", "URL"]);
const footnote = Decoration.mark({ class: "note-sign" });
const question = Decoration.mark({ class: "open-question" });

class Bullet extends WidgetType {
  override eq(): boolean {
    return true;
  }
  override toDOM(): HTMLElement {
    const bullet = document.createElement("span");
    bullet.textContent = "•";
    return bullet;
  }
}
const bullet = Decoration.replace({ widget: new Bullet() });

function decorated(view: EditorView): DecorationSet {
  const { state } = view;
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end, node }) => {
        const words = state.sliceDoc(start, end);
        if (name === "Link" && words.startsWith("[^")) found.push(footnote.range(start, end));
        else if (name === "Link" && words.startsWith("[?")) found.push(question.range(start, end));
        else if (inside[name] !== undefined && end > start) found.push(inside[name].range(start, end));
        if (lines[name] !== undefined) found.push(...eachLine(state, start, end, lines[name]));
        if (name === "ListMark" && words === "-" && !isWrittenAt(view, start, end))
          found.push(bullet.range(start, end));
        if (signs.has(name))
          found.push(...signOf(view, name, start, end, node.parent?.from ?? start, node.parent?.to ?? end));
      },
    });
  }
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, value } of found.toSorted((a, b) => a.from - b.from || a.value.startSide - b.value.startSide))
    builder.add(from, to, value);
  return builder.finish();
}

function eachLine(state: EditorState, from: number, to: number, line: Decoration): readonly Range<Decoration>[] {
  const found: Range<Decoration>[] = [];
  for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) found.push(line.range(state.doc.lineAt(at).from));
  return found;
}

/** A sign is hidden with the space behind it, as long as nobody writes in its line. */
function signOf(
  view: EditorView,
  name: string,
  from: number,
  to: number,
  start: number,
  end: number,
): readonly Range<Decoration>[] {
  const { state } = view;
  const around = state.sliceDoc(start, start + 2);
  if (around === "[^" || around === "[?") return [];
  if (name === "URL" && !around.startsWith("[")) return [];
  if (from === to) return [];
  if (isWrittenAt(view, start, end)) return [faint.range(from, to)];
  const isBlock = name === "HeaderMark" || name === "QuoteMark";
  const space = isBlock && state.sliceDoc(to, to + 1) === " " ? 1 : 0;
  return [hidden.range(from, to + space)];
}

function isWrittenAt({ state, hasFocus }: EditorView, from: number, to: number): boolean {
  if (!hasFocus) return false;
  const [first, last] = [state.doc.lineAt(from).from, state.doc.lineAt(to).to];
  return state.selection.ranges.some((range) => range.from <= last && range.to >= first);
}

export const richMarkdown: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorated(view);
    }
    update(update: ViewUpdate) {
      const isOther = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || isOther)
        this.decorations = decorated(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
