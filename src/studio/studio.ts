/** A folder that is written in, its preview and what may be done with it -> what the desks of the studio work with. */
import type { LivePreview } from "../preview/index.ts";
import type { DataFolder } from "./dataFolder.ts";
import type { ReleasingEffects } from "./desks/releasing/effects.ts";

/** What the studio does not do itself: the use cases behind the commands, and the clock. */
export interface StudioEffects {
  readonly now: () => Date;
  /** What went wrong, for the terminal. */
  readonly note: (text: string) => void;
  /** Commands that make a release and let it out. */
  readonly releasing: ReleasingEffects;
  /** What was begun for the studio ends with it. */
  readonly whenEnded: (end: () => Promise<void>) => void;
}

export interface Studio {
  readonly preview: LivePreview;
  readonly files: DataFolder;
  readonly effects: StudioEffects;
  /** Tells every page that is open of what happened. */
  readonly tell: (event: StudioEvent) => void;
}

/** What pages are told of, beside the state of the document in sight. */
export type StudioEvent =
  /** Files of the data have changed, by whomever: what is open is asked for again. */
  { readonly kind: "files" } | { readonly kind: "comments" } | { readonly kind: "work" };
