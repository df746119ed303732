/** What an editor decides of a key message -> the edits of `messages.yaml` that say so. */
import * as z from "zod";
import { KeyMessageChoices, Language, type Localized } from "../../../domain/index.ts";
import type { YamlEdit } from "../../yaml/index.ts";

const id = z.string().max(200);
/** In the order in which they were sent, which is that of the university's languages. */
const words = z.partialRecord(Language, z.string().min(1).max(4000));
export const MessageChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["pin", "unpin", "up", "down", "drop", "takeBack", "ownWordsAway"]), id }),
  z.strictObject({ kind: z.literal("rewrite"), id, words }),
]);
export type MessageChange = z.infer<typeof MessageChange>;

/** What the file decides so far; nothing where it can't be read. */
export function choicesIn(value: unknown): KeyMessageChoices {
  return KeyMessageChoices.safeParse(value).data ?? { pin: [], drop: [], rewrite: [] };
}

export function messageEdits(choices: KeyMessageChoices, change: MessageChange): readonly YamlEdit[] {
  const { pin, drop, rewrite } = choices;
  switch (change.kind) {
    case "pin":
      return pin.includes(change.id) ? [] : [...takenOut("drop", drop, change.id), added("pin", change.id)];
    case "drop":
      return drop.includes(change.id) ? [] : [...takenOut("pin", pin, change.id), added("drop", change.id)];
    case "unpin":
      return takenOut("pin", pin, change.id);
    case "takeBack":
      return takenOut("drop", drop, change.id);
    case "up":
    case "down": {
      const one = pin.indexOf(change.id);
      const other = one + (change.kind === "up" ? -1 : 1);
      return one === -1 || other < 0 || other >= pin.length ? [] : [{ kind: "swap", path: ["pin"], one, other }];
    }
    case "ownWordsAway":
      return takenOut(
        "rewrite",
        rewrite.map((each) => each.id),
        change.id,
      );
    case "rewrite": {
      const place = rewrite.findIndex((each) => each.id === change.id);
      if (place === -1)
        return [{ kind: "insert", path: ["rewrite"], place: null, value: { id: change.id, words: change.words } }];
      return wordEdits(["rewrite", place, "words"], rewrite[place]?.words ?? {}, change.words);
    }
  }
}

/** Only the languages whose words are others. */
function wordEdits(path: YamlEdit["path"], before: Localized, after: Localized): readonly YamlEdit[] {
  return Language.options.flatMap((language): readonly YamlEdit[] => {
    const text = after[language];
    if (text === before[language] || text === undefined) return [];
    return [{ kind: "set", path: [...path, language], value: text }];
  });
}

function added(list: "pin" | "drop", message: string): YamlEdit {
  return { kind: "insert", path: [list], place: null, value: message };
}

/** A list that would be empty goes as a whole. */
function takenOut(list: "pin" | "drop" | "rewrite", ids: readonly string[], message: string): readonly YamlEdit[] {
  const place = ids.indexOf(message);
  if (place === -1) return [];
  return [{ kind: "remove", path: ids.length === 1 ? [list] : [list, place] }];
}
