/** One text of a form as it is typed -> what stands in its box, when it is saved, and whether somebody else saved it meanwhile. */
import { forgetTyped, insist, keepTyped, noteSaved, typedAt } from "./typed.ts";

export interface TypedTextGiven {
  /** Of what is typed, among all that is. */
  readonly name: string;
  readonly saved: string;
  /** "kept": it waits for something else, and stays as it was typed. */
  readonly commit: (text: string) => Promise<"saved" | "kept">;
}

export interface TypedText {
  readonly text: string;
  /** What was typed, where something else was saved there meanwhile; null where nothing was. */
  readonly mine: string | null;
  readonly type: (text: string) => void;
  readonly leave: () => Promise<void>;
  readonly choose: (mine: boolean) => Promise<void>;
}

export function typedText({ name, saved, commit }: TypedTextGiven): TypedText {
  const typed = typedAt(name);
  const isOther = typed !== null && typed.base !== saved && typed.text !== saved;
  return {
    text: typed?.text ?? saved,
    mine: isOther ? typed.text : null,
    type: (text) => keepTyped(name, text, saved),
    leave: async () => {
      const now = typedAt(name);
      if (now === null || (now.base !== saved && now.text !== saved)) return;
      if (now.text === saved || (await commit(now.text)) === "saved") noteSaved(name, now.text);
    },
    choose: async (mine) => {
      if (!mine) return forgetTyped(name);
      if (typed === null) return;
      insist(name, saved);
      if ((await commit(typed.text)) === "saved") noteSaved(name, typed.text);
    },
  };
}
