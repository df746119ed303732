/** Words that are still to be written: a question between "[?" and "]", in texts and in lines of YAML alike, in any language. It is printed as it stands in a draft, and keeps reports from being adopted. */

const question = /\[\?\s*([^\]]*)\]/g;

export function openQuestion(words: string): string {
  return `[? ${words}]`;
}

export interface FoundQuestion {
  readonly words: string;
  /** Where it begins. */
  readonly offset: number;
}

export function openQuestions(text: string): readonly FoundQuestion[] {
  return [...text.matchAll(question)].map((found) => ({ words: (found[1] ?? "").trim(), offset: found.index }));
}

/** The same text with its notes to editors, `<!-- … -->`, blanked out: what stands behind one keeps its line and column. One that does not end is left as it is. */
export function withoutEditorNotes(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?-->/g, (note) => note.replace(/[^\r\n]/g, " "));
}
