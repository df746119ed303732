/** What there is to say of where a figure comes from, as plain data in one language: for who asks at the studio, and never printed. It is made of figures as they are printed, and of nothing exact. */

export interface FigureStory {
  readonly estimate: string;
  /** "Grade for general well-being, University, 2024". */
  readonly title: string;
  readonly isHidden: boolean;
  /** By which the analyst asks for the reason, as `wellbeing check --explain` takes it; null of what is shown, or was hidden by others. */
  readonly analystName: string | null;
  /** Value, interval, base, source, as the annex of a report has them. */
  readonly facts: readonly { readonly name: string; readonly words: string }[];
  readonly parts: readonly StoryPart[];
}

export interface StoryPart {
  readonly id: "question" | "survey" | "source" | "formula" | "comparison" | "hidden" | "earlier";
  readonly sentences: readonly string[];
  /** Where it may be read by everybody. */
  readonly links: readonly { readonly words: string; readonly href: string }[];
  /** Where it is written, and can be changed. */
  readonly places: readonly DataPlace[];
}

/** A part of a file below the data folder: by the keys down to it; `{ id }` is the entry of a list with that id, and so on. */
export interface DataPlace {
  readonly file: string;
  readonly at: readonly (string | Readonly<Record<string, string | number>>)[];
}

export function part(
  id: StoryPart["id"],
  sentences: readonly string[],
  places: readonly DataPlace[] = [],
  links: StoryPart["links"] = [],
): StoryPart {
  return { id, sentences, places, links };
}
